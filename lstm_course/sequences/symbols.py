"""Symbols and their numbers: what stands at each step is one of a few known things."""

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
