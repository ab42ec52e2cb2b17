"""The mask of a padded batch: which steps are words, and which are padding."""

import numpy as np


def mask(lengths, T):
    """Lengths (B,) -> a boolean array (T, B): True where there is a word, False at padding."""
    return np.arange(T)[:, None] < np.asarray(lengths)
