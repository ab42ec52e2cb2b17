"""Sequences with their labels, cut into batches: grouped or as they come, padded, with lengths."""

from collections import namedtuple

from .group import group, in_order
from .pad import pad

Batch = namedtuple("Batch", "ids lengths target")


def batches(sequences, target, size, grouped=True, steps=None):
    """N arrays of word numbers, target (N, 1) -> a list of Batches of `size` sequences.

    ids (T, B), lengths (B,), target (B, 1). Grouped means by length; each batch is padded to its
    longest sequence, or to `steps`.
    """
    lengths = [len(sequence) for sequence in sequences]
    return [Batch(*pad([sequences[n] for n in rows], steps), target[rows])
            for rows in (group if grouped else in_order)(lengths, size)]
