"""Which letter was marked? A string of letters, a mark on an early one, a question at the end.

Only the mark tells the letter that counts from all the others, which come in the same way. So the
mark has to decide what is written into the memory: that is what an input gate is for.
"""

import numpy as np

LETTERS = ("p", "q", "r", "s")
SYMBOLS = (*LETTERS, "mark")
ANSWERS = LETTERS
EARLY = 5  # the mark stands on one of so many letters at the beginning


def batch(rng, B, T=12):
    """B strings of T letters -> X (T, B, 5), answers y (T, B), asked (T, B): the last step alone.

    X holds the letter as one-hot and, in its last place, 1 where the mark is; y is the number of
    the marked letter. rng is a numpy Generator. Raises ValueError where T is under 5.
    """
    if T < EARLY:
        raise ValueError(f"T is {T}, expected at least {EARLY} letters")
    letters, at = rng.integers(0, len(LETTERS), (T, B)), rng.integers(0, EARLY, B)
    marks = np.arange(T)[:, None] == at
    X = np.concatenate([np.eye(len(LETTERS))[letters], marks[..., None]], axis=-1)
    y = np.broadcast_to(letters[at, np.arange(B)], (T, B))
    return X, y, np.broadcast_to(np.arange(T)[:, None] == T - 1, (T, B))
