"""A text as the cell reads it: for every word, all numbers of its step."""

from collections import namedtuple

import numpy as np

from ..cells import lstm
from ..sequences import childrens_book, one_hot
from ..training.loss import softmax
from ..training.model import forward

Step = namedtuple("Step", "h_before c_before i f g o c m h")
Reading = namedtuple("Reading", "words steps guesses")


def step_of(cache):
    """One entry of an LSTM's tape with B = 1 -> a Step, each part an array (H,)."""
    _, s, i, f, g, o, m = cache
    return Step(*(v[0] for v in (s.h, s.c, i, f, g, o, f * s.c + i * g, m, o * m)))


def read(model, words):
    """Words of the children's book, from the zero state on -> Reading of T steps.

    guesses (T, D) are the model's probabilities for the word after each step. Raises ValueError
    where the model's cell isn't the LSTM, as other cells have no such gates.
    """
    if model.cell is not lstm:
        raise ValueError(f"the cell is {model.cell.__name__}, expected the LSTM")
    D = len(childrens_book.WORDS)
    z, _, _, tape = forward(model, one_hot.one_hot(childrens_book.numbers(words)[:, None], D))
    return Reading(list(words), [step_of(cache) for cache in tape], softmax(z[:, 0]))


def cell_states(reading):
    """Reading -> c_t of every step, (T, H)."""
    return np.array([step.c for step in reading.steps])
