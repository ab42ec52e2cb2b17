"""As many b as a: strings aⁿbⁿ, and at every b the question whether it is the last one.

Nothing but counting gives the answer. The symbols are a, b and a blank, which fills up the strings
of a batch that are shorter than the longest.
"""

import numpy as np

SYMBOLS = ("a", "b", " ")
ANSWERS = ("more to come", "the last")


def batch(rng, B, least=1, most=8):
    """B strings of `least` to `most` a -> X (T, B, 3), answers y (T, B), asked (T, B), T = 2 most.

    X is one-hot; y holds numbers of ANSWERS, and counts where asked is True: at the b's. rng is a
    numpy Generator. Raises ValueError unless 1 ≤ least ≤ most.
    """
    if not 1 <= least <= most:
        raise ValueError(f"least is {least} and most is {most}, expected 1 ≤ least ≤ most")
    n = rng.integers(least, most + 1, B)
    t = np.arange(2 * most)[:, None]
    symbols = np.where(t < n, 0, np.where(t < 2 * n, 1, 2))
    return np.eye(len(SYMBOLS))[symbols], (t == 2 * n - 1).astype(int), symbols == 1
