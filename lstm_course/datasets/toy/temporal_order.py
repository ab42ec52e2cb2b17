"""Temporal order: two signals far apart, and the question in which order they came.

    E b a d X c c a … b Y d a … c B

A sequence starts with E and ends with B. In between stand random letters a to d, which say nothing,
and two signals, each X or Y. At B one has to say which of the four orders it was: XX, XY, YX or YY.

In the paper's task T is 100: 100 to 110 letters, the first signal at place 10 to 20, the second at
50 to 60. So there are some 50 letters to read from the second signal to the answer, and from the
first one to the second about 40. For other T the places grow alike.

Source: Hochreiter & Schmidhuber 1997, "Long short-term memory", experiment 6a.
"""

import numpy as np

SYMBOLS = ("E", "B", "a", "b", "c", "d", "X", "Y")
ORDERS = ("XX", "XY", "YX", "YY")


def batch(rng, B, T=100):
    """B sequences of one length as symbol numbers (length, B), and their orders as numbers (B,).

    rng is a numpy Generator. Raises ValueError where T is under 10.
    """
    if T < 10:
        raise ValueError(f"T is {T}, expected 10 letters or more")
    length = int(rng.integers(T, T + T // 10 + 1))
    ids = rng.integers(SYMBOLS.index("a"), SYMBOLS.index("d") + 1, (length, B))
    ids[0], ids[-1] = SYMBOLS.index("E"), SYMBOLS.index("B")
    signals = rng.integers(2, size=(2, B))
    for signal, (low, high) in zip(signals, ((T // 10, T // 5), (T // 2, T // 2 + T // 10)),
                                   strict=True):
        ids[rng.integers(low, high + 1, B), np.arange(B)] = SYMBOLS.index("X") + signal
    return ids, 2 * signals[0] + signals[1]
