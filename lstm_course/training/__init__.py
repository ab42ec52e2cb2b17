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
from .gap import chance_of_gap, corrected, interval
from .gate_order import excerpts, loss_on, read_on, with_order
from .gradient_flow import (
    difference_left,
    flow,
    flow_back,
    norms_by_lag,
    spectral_radius,
    with_radius,
)
from .group import group, in_order, padding_share
from .label import label
from .last_word import last_word_gradients, learn_last_word, share_right
from .listen import book_of, chance_of_itself, chances_after, count_kinds
from .loop import train
from .loss import cross_entropy
from .mask import mask
from .order import roughness
from .pad import pad
from .pile import pile
from .probe import name_in_state
from .puzzles import PUZZLES, learn_puzzle, share_wrong
from .rating_run import RatingRun
from .reader import read_book
from .sample import write
from .side_by_side import learn_last_words
from .split import split
from .start import (
    chrono,
    chrono_biases,
    forget_bias,
    identity,
    orthogonal,
    six_starts,
    started,
    ten_starts,
    without_recurrence,
)
from .temporal_order import heard, learn_order
from .thousand import kinds_of, sentences_of
from .trace import trace_of_name
from .trim import trim
from .variants import VARIANTS
from .vocabulary import PAD, UNKNOWN, Vocabulary, words_of

__all__ = ["Adam", "Batch", "Descent", "EarlyStopping", "PAD", "PUZZLES", "RatingRun", "UNKNOWN",
           "VARIANTS", "Vocabulary", "approximate", "batches", "book_of", "by_kind", "carry_unit",
           "chance_of_gap", "chance_of_itself", "chances_after", "checkpoint", "chrono",
           "chrono_biases", "clip", "convolution", "corrected", "count_kinds", "cross_entropy",
           "curves", "difference_left", "excerpts", "first_slip", "flow", "flow_back",
           "forget_bias", "group", "hand_set", "heard", "identity", "in_order", "interval",
           "kinds_of", "label", "last_word_gradients", "learn_last_word", "learn_last_words",
           "learn_order", "learn_puzzle", "learn_to_add", "lengths", "loss_and_slope", "loss_on",
           "mask", "model", "name_in_state", "norms_by_lag", "orthogonal", "pad", "padding_share",
           "pile", "rater", "read_book", "read_on", "roughness", "sentences_of", "share_right",
           "share_wrong", "six_starts", "spectral_radius", "split", "started", "step_gradients",
           "sum_of", "teacher", "ten_starts", "trace_of_name", "train", "trim", "truncation",
           "two_layers", "walk_down", "windows", "with_order", "with_radius", "without_recurrence",
           "words_of", "write", "wrong_sums"]
