"""Grouping by length: a batch of sequences of about one length has little padding."""

import numpy as np


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
