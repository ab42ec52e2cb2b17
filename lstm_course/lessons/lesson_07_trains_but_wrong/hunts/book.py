"""Excerpts from the children's book, for the models that learn what comes next.

X (T, B, D) holds words of the book as one-hot vectors, y (T, B) the number of the word after each.
"""

from functools import cache

import numpy as np

from lstm_course.datasets import childrens_book
from lstm_course.datasets.encoding import one_hot

D = len(childrens_book.WORDS)


@cache
def _book():
    return childrens_book.numbers(childrens_book.story(np.random.default_rng(7), 4000))


def batch(rng, T=12, B=16):
    """Excerpts of T words, and the T words after each of their beginnings."""
    words = childrens_book.excerpts(rng, _book(), T + 1, B)
    return one_hot(words[:-1], D), words[1:]
