"""A writer of children's books: it learns what comes next, and then goes on by itself."""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.datasets.encoding import one_hot
from lstm_course.datasets.text.childrens_book import NAMES, WORDS
from lstm_course.layers import scan
from lstm_course.training.losses import cross_entropy, softmax
from lstm_course.training.optimisers import Adam

from . import book
from .readout import Readout

D, H = book.D, 8
batch = book.batch


class Model:
    def __init__(self, rng, rate=0.03):
        self.p, self.readout = lstm.init(rng, D, H), Readout(rng, H, D)
        self.optimiser = Adam([*self.p, *self.readout.weights], rate)

    def carry(self, X, s=None):
        """The scores of the next word (T, B, 8), and the state at the end."""
        states, last, _ = scan.forward(lstm, self.p, X, s)
        return self.readout(states), last

    def write(self, seed, length=16):
        """A text of so many words, as a list; another seed writes another text."""
        rng = np.random.default_rng(seed)
        number, s, text = rng.integers(len(NAMES)), None, []
        while len(text) < length:
            text.append(WORDS[number])
            z, s = self.carry(one_hot([[number]], D), s)
            number = np.random.choice(D, p=softmax(z[0, 0]))
        return text

    def loss(self, X, y):
        return cross_entropy(self.carry(X)[0], y)[0]

    def update(self, X, y):
        """One training step; returns the loss before it."""
        states, _, tape = scan.forward(lstm, self.p, X)
        loss, dz = cross_entropy(self.readout(states), y)
        dH, dreadout = self.readout.backward(states, dz)
        _, _, dp = scan.backward(lstm, self.p, dH, None, tape)
        self.optimiser.step([*dp, *dreadout])
        return loss
