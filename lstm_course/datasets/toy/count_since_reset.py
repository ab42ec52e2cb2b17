"""How many ticks since the bell? A clock that ticks now and then, and a bell that starts anew.

The memory has to be cleared at once, whatever it holds: that is what a forget gate is for. Eight
ticks or more count as eight.
"""

import numpy as np

SYMBOLS = ("tick", "bell", " ")
SHARES = (0.52, 0.08, 0.40)  # how often each of them comes
ANSWERS = tuple(range(9))


def batch(rng, B, T=40):
    """B runs of T steps -> X (T, B, 3), answers y (T, B), asked (T, B), which is True everywhere.

    X is one-hot and begins with a bell; y is the number of ticks since the last bell. rng is a
    numpy Generator. Raises ValueError where T is under 1.
    """
    if T < 1:
        raise ValueError(f"T is {T}, expected at least 1 step")
    symbols = rng.choice(len(SYMBOLS), (T, B), p=SHARES)
    symbols[0] = SYMBOLS.index("bell")
    y, ticks = np.empty((T, B), int), np.zeros(B, int)
    for t, now in enumerate(symbols):
        ticks = np.where(now == 1, 0, ticks + (now == 0))
        y[t] = np.minimum(ticks, ANSWERS[-1])
    return np.eye(len(SYMBOLS))[symbols], y, np.ones((T, B), bool)
