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
from .permutation_test import holm, p_value, wilson_interval
from .probe_language_model import chance_of_itself, count_kinds, next_word_chances, sample_books
from .recall_task import recall_gradients, share_right, train_recall
from .sampling import write
from .train_loop import train
from .train_reader import train_reader
from .train_test_split import split
from .vocabulary import PAD, UNKNOWN, Vocabulary, words_of

__all__ = ["Adam", "Batch", "EarlyStopping", "PAD", "SGD", "UNKNOWN", "Vocabulary", "batches",
           "chance_of_itself", "checkpoint", "chrono", "chrono_biases", "clip", "cnn",
           "count_kinds", "cross_entropy", "difference_left", "flow", "flow_back", "forget_bias",
           "group", "holm", "identity", "in_order", "mask", "mlp", "next_word_chances", "ngram",
           "norms_by_lag", "orthogonal", "p_value", "pad", "padding_share", "readout_model",
           "recall_gradients", "sample_books", "share_right", "six_starts", "spectral_radius",
           "split", "started", "ten_starts", "train", "train_reader", "train_recall", "trim",
           "wilson_interval", "with_radius", "without_recurrence", "words_of", "write"]
