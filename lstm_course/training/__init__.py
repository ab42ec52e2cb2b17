"""Teaching a cell: losses, optimisers, batches, the loop, and small models to hold it against."""

from . import checkpoint, cnn, mlp, ngram, readout_model
from .batching import Batch, batches, group, in_order, mask, pad, padding_share, trim
from .early_stopping import EarlyStopping
from .gradient_flow import (
    difference_left,
    flow,
    flow_back,
    norms_by_lag,
    spectral_radius,
    with_radius,
)
from .initialisation import (
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
from .losses import cross_entropy
from .optimisers import SGD, Adam, clip
from .permutation_test import chance_of_gap, corrected, interval
from .probe_language_model import book_of, chance_of_itself, chances_after, count_kinds
from .recall_task import last_word_gradients, learn_last_word, share_right
from .sampling import write
from .train_loop import train
from .train_reader import read_book
from .train_test_split import split
from .vocabulary import PAD, UNKNOWN, Vocabulary, words_of

__all__ = ["Adam", "Batch", "EarlyStopping", "PAD", "SGD", "UNKNOWN", "Vocabulary", "batches",
           "book_of", "chance_of_gap", "chance_of_itself", "chances_after", "checkpoint", "chrono",
           "chrono_biases", "clip", "cnn", "corrected", "count_kinds", "cross_entropy",
           "difference_left", "flow", "flow_back", "forget_bias", "group", "identity", "in_order",
           "interval", "last_word_gradients", "learn_last_word", "mask", "mlp", "ngram",
           "norms_by_lag", "orthogonal", "pad", "padding_share", "read_book", "readout_model",
           "share_right", "six_starts", "spectral_radius", "split", "started", "ten_starts",
           "train", "trim", "with_radius", "without_recurrence", "words_of", "write"]
