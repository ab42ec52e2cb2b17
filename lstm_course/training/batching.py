"""Sequences of unequal length in batches: trimmed, padded, masked, grouped by length."""

from collections import namedtuple

import numpy as np

from .vocabulary import PAD

Batch = namedtuple("Batch", "ids lengths target")


def trim(sequences, most):
    """A list of arrays (T_n, …) -> the last `most` steps of each, fewer where it is shorter.

    Raises ValueError where most is under 1.
    """
    if most < 1:
        raise ValueError(f"most is {most}, expected at least 1 step")
    return [sequence[-most:] for sequence in sequences]


def pad(sequences, steps=None):
    """A list of B arrays of word numbers -> ids (T, B), filled up with PAD, and lengths (B,).

    T is the longest length, or `steps`. Raises ValueError where a sequence has no word, or more
    than `steps`.
    """
    lengths = np.array([len(sequence) for sequence in sequences])
    if lengths.min() == 0:
        raise ValueError(f"sequence {lengths.argmin()} is empty, expected at least one word")
    T = lengths.max() if steps is None else steps
    if lengths.max() > T:
        raise ValueError(f"sequence {lengths.argmax()} has {lengths.max()} words, expected {T} at "
                         "most")
    ids = np.full((T, len(sequences)), PAD)
    for b, sequence in enumerate(sequences):
        ids[: len(sequence), b] = sequence
    return ids, lengths


def mask(lengths, T):
    """Lengths (B,) -> a boolean array (T, B): True where there is a word, False at padding."""
    return np.arange(T)[:, None] < np.asarray(lengths)


def group(lengths, size):
    """Lengths (N,) -> lists of row numbers, `size` in each (the last may have fewer).

    Shortest first; sequences of one length keep their order.
    """
    order = np.argsort(lengths, kind="stable")
    return [order[k : k + size] for k in range(0, len(order), size)]


def in_order(lengths, size):
    """The same lists without the sorting: the rows as they come."""
    return [np.arange(k, min(k + size, len(lengths))) for k in range(0, len(lengths), size)]


def padding_share(lengths, groups):
    """The share of all steps that is padding if each group is padded to its longest."""
    lengths = np.asarray(lengths)
    steps = sum(len(rows) * lengths[rows].max() for rows in groups)
    return float(1 - lengths.sum() / steps)


def batches(sequences, target, size, grouped=True, steps=None):
    """N arrays of word numbers, target (N, 1) -> a list of Batches of `size` sequences.

    ids (T, B), lengths (B,), target (B, 1). Grouped means by length; each batch is padded to its
    longest sequence, or to `steps`.
    """
    lengths = [len(sequence) for sequence in sequences]
    return [Batch(*pad([sequences[n] for n in rows], steps), target[rows])
            for rows in (group if grouped else in_order)(lengths, size)]
