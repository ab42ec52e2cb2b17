"""Words as vectors without learning: a word is described by what stands next to it.

Source: J. Firth 1957, "A synopsis of linguistic theory": a word is known by the company it keeps.
"""

import numpy as np


def table(k, V):
    """Word numbers k (T,) of a text, V words in all -> one row a word (V, 2 V).

    The first V entries are the shares of the words to its left, the others of those to its right.
    Raises ValueError where a word has no neighbours.
    """
    k = np.asarray(k)
    counts = np.zeros((V, 2, V))
    np.add.at(counts, (k[1:], 0, k[:-1]), 1)
    np.add.at(counts, (k[:-1], 1, k[1:]), 1)
    total = counts.sum(axis=2, keepdims=True)
    if not total.all():
        raise ValueError("a word of the vocabulary has no neighbour on one side in this text")
    return (counts / total).reshape(V, 2 * V)


def likeness(E):
    """E (V, n) -> the cosine of the angle between each two rows (V, V); 1 means alike."""
    unit = E / np.linalg.norm(E, axis=1, keepdims=True)
    return unit @ unit.T
