"""Teaching a cell: the loss, the step, the loop, and listening to what it learned."""

from . import (
    checkpoint,
    convolution,
    curves,
    hand_set,
    lengths,
    model,
    rater,
    teacher,
    truncation,
    two_layers,
    windows,
)
from .adam import Adam
from .adder import first_slip, learn_to_add, sum_of, wrong_sums
from .approximate import approximate
from .autograd import step_gradients
from .batches import Batch, batches
from .by_kind import by_kind
from .carry import carry_unit
from .cliff import loss_and_slope, walk_down
from .clip import clip
from .descent import Descent
from .early_stopping import EarlyStopping
from .gap import chance_of_gap
from .gate_order import excerpts, loss_on, read_on, with_order
from .gradient_flow import flow, flow_back, norms_by_lag, spectral_radius, with_radius
from .group import group, in_order, padding_share
from .label import label
from .last_word import last_word_gradients, learn_last_word, share_right
from .listen import book_of, chance_of_itself, chances_after, count_kinds
from .loop import train
from .loss import cross_entropy
from .mask import mask
from .order import roughness
from .pad import pad
from .probe import name_in_state
from .puzzles import PUZZLES, learn_puzzle, share_wrong
from .rating_run import RatingRun
from .reader import read_book
from .sample import write
from .split import split
from .start import chrono, chrono_biases, forget_bias, orthogonal, six_starts, started
from .temporal_order import heard, learn_order
from .thousand import kinds_of, sentences_of
from .trace import trace_of_name
from .trim import trim
from .variants import VARIANTS
from .vocabulary import PAD, UNKNOWN, Vocabulary, words_of

__all__ = ["Adam", "Batch", "Descent", "EarlyStopping", "PAD", "PUZZLES", "RatingRun", "UNKNOWN",
           "VARIANTS", "Vocabulary", "approximate", "batches", "book_of", "by_kind", "carry_unit",
           "chance_of_gap", "chance_of_itself", "chances_after", "checkpoint", "chrono",
           "chrono_biases", "clip", "convolution", "count_kinds", "cross_entropy", "curves",
           "excerpts", "first_slip", "flow", "flow_back", "forget_bias", "group", "hand_set",
           "heard", "in_order", "kinds_of", "label", "last_word_gradients", "learn_last_word",
           "learn_order", "learn_puzzle", "learn_to_add", "lengths", "loss_and_slope", "loss_on",
           "mask", "model", "name_in_state", "norms_by_lag", "orthogonal", "pad", "padding_share",
           "rater", "read_book", "read_on", "roughness", "sentences_of", "share_right",
           "share_wrong", "six_starts", "spectral_radius", "split", "started", "step_gradients",
           "sum_of", "teacher", "trace_of_name", "train", "trim", "truncation", "two_layers",
           "walk_down", "windows", "with_order", "with_radius", "words_of", "write", "wrong_sums"]
