"""Teaching a cell to add two bit strings, one place after the other, and counting its errors."""

from functools import partial

import numpy as np

from lstm_course.datasets import addition
from lstm_course.training import readout_model as models
from lstm_course.training.optimisers import Adam, clip


def train_adder(cell, hidden=8, longest=5, width=1, updates=1000, rate=0.03, seed=0,
                highest_first=False):
    """A reader of two bits a place (or of windows of `width` places) that says each sum bit.

    cell: a module of lstm_course.cells. At each update it sees 64 pairs of strings of one length,
    drawn from 1 to `longest` bits; nothing else decides what comes of it. It reads the lowest bit
    first, as one adds on paper, or else the highest. Returns the model.
    """
    rng = np.random.default_rng(seed)
    D = 2 * width
    V = rng.uniform(-1, 1, (hidden, 2)) / np.sqrt(hidden)
    adder = models.Model(cell, cell.init(rng, D, hidden), V, np.zeros((1, 2)))
    optimiser = Adam(models.weights(adder), rate)
    for _ in range(updates):
        a, b = addition.strings(rng, int(rng.integers(1, longest + 1)), 64)
        X = addition.windows(addition.inputs(a, b), width)
        y, way = addition.add(a, b), -1 if highest_first else 1
        _, gradients = models.loss_and_gradients(adder, X[::way], y[::way])
        clip(gradients, 1.0)
        optimiser.step(gradients)
    return adder


def sum_of(adder, a, b, highest_first=False):
    """What the adder says is the sum of a and b (T, B) -> bits (T + 1, B), lowest first.

    The width of its window follows from its weights; highest_first as it was trained.
    """
    way = -1 if highest_first else 1
    X = addition.windows(addition.inputs(a, b), adder.p.W.shape[0] // 2)
    return models.forward(adder, X[::way])[0].argmax(-1)[::way]


def wrong_sums(say, T, pairs=1000, seed=99):
    """The share of random pairs of T bits in whose sum one bit or more is wrong.

    say(a, b) gives the bits of the sum (T + 1, B), as `addition.add` does; a model says its own.
    """
    if isinstance(say, models.Model):
        say = partial(sum_of, say)
    a, b = addition.strings(np.random.default_rng(seed), T, pairs)
    return float((say(a, b) != addition.add(a, b)).any(0).mean())


def first_slip(adder, T, carry):
    """Adds 111…1 (T bits) and `carry`, 0 or 1 -> the first place where it errs, None for none.

    Whether a carry comes in at the lowest place decides every bit of this sum: the adder must
    hold it for T steps.
    """
    a, b = np.ones((T, 1), dtype=int), np.zeros((T, 1), dtype=int)
    b[0] = carry
    slips = np.flatnonzero(sum_of(adder, a, b) != addition.add(a, b))
    return int(slips[0]) if len(slips) else None
