"""A cell that has read the children's book: the same reading for every cell, so that they compare.

The reader sees a book of 20,000 words in excerpts of 2 (most + 4) words, 32 at a time, and takes
`updates` steps of Adam. Nothing but what is named here and the seed decides what comes of it.
"""

import numpy as np

from ..datasets import childrens_book
from . import readout_model
from .train_loop import train


def train_reader(cell, most, hidden=16, updates=600, seed=1, rate=0.03):
    """cell: a module of lstm_course.cells; the book has 0 to `most` adjectives in a sentence.

    Returns the trained model and the loss, in nats a word, at each update (updates,).
    """
    rng = np.random.default_rng(seed)
    book = childrens_book.numbers(childrens_book.story(rng, 20_000, most))
    reader = readout_model.init(rng, cell, len(childrens_book.WORDS), hidden)
    T = 2 * (most + 4)

    def batch():
        return childrens_book.excerpts(rng, book, T + 1, 32)

    return reader, train(reader, batch, updates, rate=rate)
