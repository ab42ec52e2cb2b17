"""Sentences of the children's book, half of them wrong: does somebody see themselves?

    Doug saw big old Jane.    label 0
    Doug saw big old Doug.    label 1

The names and the adjectives are drawn alike for both labels, so that no word and no pair of
neighbours tells one from the other, but for the two names.
"""

import numpy as np

from .childrens_book import ADJECTIVES, NAMES


def sentences(rng, count, adjectives=0):
    """`count` sentences and their labels, a list of lists of words and an int array (count,).

    Raises ValueError where adjectives is negative.
    """
    if adjectives < 0:
        raise ValueError(f"adjectives is {adjectives}, expected 0 or more")
    labels = rng.integers(0, 2, count)
    made = []
    for label in labels:
        first = rng.integers(len(NAMES))
        second = first if label else (first + rng.integers(1, len(NAMES))) % len(NAMES)
        filler = [str(word) for word in rng.choice(ADJECTIVES, adjectives)]
        made.append([NAMES[first], "saw", *filler, NAMES[second], "."])
    return made, np.asarray(labels)
