"""Padding: sequences of different lengths in one array, filled up at their ends."""

import numpy as np

from .vocabulary import PAD


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
