"""Teaching a cell to add two bit strings, one place after the other, and counting its errors."""

import numpy as np

from ..sequences import addition
from . import model as models
from .adam import Adam
from .clip import clip


def learn_to_add(cell, hidden=8, longest=5, width=1, updates=1000, rate=0.03, seed=0):
    """A reader of two bits a place (or of windows of `width` places) that says each sum bit.

    cell: a module of lstm_course.cells. At each update it sees 64 pairs of strings of one length,
    drawn from 1 to `longest` bits; nothing else decides what comes of it. Returns the model.
    """
    rng = np.random.default_rng(seed)
    D = 2 * width
    V = rng.uniform(-1, 1, (hidden, 2)) / np.sqrt(hidden)
    adder = models.Model(cell, cell.init(rng, D, hidden), V, np.zeros((1, 2)))
    optimiser = Adam(models.weights(adder), rate)
    for _ in range(updates):
        a, b = addition.strings(rng, int(rng.integers(1, longest + 1)), 64)
        X = addition.windows(addition.inputs(a, b), width)
        _, gradients = models.loss_and_gradients(adder, X, addition.add(a, b))
        clip(gradients, 1.0)
        optimiser.step(gradients)
    return adder


def sum_of(adder, a, b):
    """What the adder says is the sum of a and b (T, B) -> bits (T + 1, B).

    The width of its window follows from its weights.
    """
    X = addition.windows(addition.inputs(a, b), adder.p.W.shape[0] // 2)
    return models.forward(adder, X)[0].argmax(-1)


def wrong_sums(say, T, pairs=1000, seed=99):
    """The share of random pairs of T bits in whose sum one bit or more is wrong.

    say(a, b) gives the bits of the sum (T + 1, B), as `addition.add` does.
    """
    a, b = addition.strings(np.random.default_rng(seed), T, pairs)
    return float((say(a, b) != addition.add(a, b)).any(0).mean())
