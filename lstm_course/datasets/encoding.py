"""Symbols as numbers, and numbers as one-hot vectors: a 1 at the symbol's place, 0 elsewhere."""

import numpy as np


def alphabet(*texts):
    """Every symbol of the texts once, sorted, as a tuple. A text is a str or a list of words."""
    return tuple(sorted({symbol for text in texts for symbol in text}))


def numbers(text, known):
    """A text of T symbols -> their places in `known`, an int array (T,).

    Raises ValueError naming the first symbol that is not known.
    """
    place = {symbol: k for k, symbol in enumerate(known)}
    for symbol in text:
        if symbol not in place:
            raise ValueError(f"{symbol!r} is not known, expected one of {' '.join(known)}")
    return np.array([place[symbol] for symbol in text], dtype=int)


def one_hot(numbers, D):
    """Whole numbers 0 to D - 1, of any shape (T, B) -> float64 vectors (T, B, D).

    Raises ValueError where a number lies outside 0 … D - 1.
    """
    numbers = np.asarray(numbers)
    if numbers.size and not 0 <= numbers.min() <= numbers.max() < D:
        raise ValueError(
            f"numbers run from {numbers.min()} to {numbers.max()}, expected 0 to {D - 1}"
        )
    return np.eye(D)[numbers]
