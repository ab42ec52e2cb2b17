"""Does a review praise or blame? A model that reads a batch of reviews of different lengths.

X (T, B, 9) holds words as one-hot vectors, word 0 is padding; lengths (B,); y (B,) is 1 for praise
and 0 for blame. Words 1 to 3 praise, words 4 to 6 blame, the others tell nothing.
"""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.datasets.encoding import one_hot
from lstm_course.layers import scan
from lstm_course.training.losses import cross_entropy
from lstm_course.training.optimisers import Adam

from .readout import Readout

D, H = 9, 6


class Model:
    def __init__(self, rng, rate=0.03):
        self.p, self.readout = lstm.init(rng, D, H), Readout(rng, H, 2)
        self.optimiser = Adam([*self.p, *self.readout.weights], rate)

    def _read(self, X, lengths):
        """The mean hidden state of each review (B, H), each step's share in it, and the tape."""
        states, _, tape = scan.forward(lstm, self.p, X)
        T, B = X.shape[:2]
        shares = np.full((T, B, 1), 1 / T)
        return (shares * states).sum(0), shares, tape

    def answer(self, X, lengths):
        """The scores of blame and praise (B, 2)."""
        return self.readout(self._read(X, lengths)[0])

    def loss(self, X, lengths, y):
        return cross_entropy(self.answer(X, lengths), y)[0]

    def update(self, X, lengths, y):
        """One training step; returns the loss before it."""
        mean, shares, tape = self._read(X, lengths)
        loss, dz = cross_entropy(self.readout(mean), y)
        dmean, dreadout = self.readout.backward(mean, dz)
        _, _, dp = scan.backward(lstm, self.p, shares * dmean, None, tape)
        self.optimiser.step([*dp, *dreadout])
        return loss


def batch(rng, T=12, B=16):
    lengths = rng.integers(1, T + 1, B)
    lengths[0] = T
    words = np.where(np.arange(T)[:, None] < lengths, rng.integers(1, D, (T, B)), 0)
    worth = np.isin(words, (1, 2, 3)).sum(0) - np.isin(words, (4, 5, 6)).sum(0)
    return one_hot(words, D), lengths, (worth > 0).astype(int)
