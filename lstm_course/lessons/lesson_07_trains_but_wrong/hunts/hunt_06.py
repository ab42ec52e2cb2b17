"""Which word stood first? A model that reads a batch of lists of different lengths.

X (T, B, 6) holds words as one-hot vectors, word 0 is padding; lengths (B,); y (B,) is the number of
each list's first word. It reads from the end to the beginning, so that what it is asked for comes
last and needs no long memory.
"""

import numpy as np

from lstm_course.cells import rnn
from lstm_course.datasets.encoding import one_hot
from lstm_course.layers import scan
from lstm_course.training.losses import cross_entropy
from lstm_course.training.optimisers import Adam

from .readout import Readout

D, H = 6, 8


class Model:
    def __init__(self, rng, rate=0.02):
        self.p, self.readout = rnn.init(rng, D, H), Readout(rng, H, D)
        self.optimiser = Adam([*self.p, *self.readout.weights], rate)

    def _read(self, X, lengths):
        """The state once all is read (B, H), at which steps that is, and the tape."""
        T, B = X.shape[:2]
        backwards = X[::-1]
        end = np.full(B, T - 1), np.arange(B)
        states, _, tape = scan.forward(rnn, self.p, backwards)
        return states[end], end, tape

    def answer(self, X, lengths):
        """The scores of each word to be the first (B, 6)."""
        return self.readout(self._read(X, lengths)[0])

    def loss(self, X, lengths, y):
        return cross_entropy(self.answer(X, lengths), y)[0]

    def update(self, X, lengths, y):
        """One training step; returns the loss before it."""
        h, end, tape = self._read(X, lengths)
        loss, dz = cross_entropy(self.readout(h), y)
        dh, dreadout = self.readout.backward(h, dz)
        dH = np.zeros((*X.shape[:2], H))
        dH[end] = dh
        _, _, dp = scan.backward(rnn, self.p, dH, None, tape)
        self.optimiser.step([*dp, *dreadout])
        return loss


def batch(rng, T=9, B=16):
    lengths = rng.integers(1, T + 1, B)
    lengths[0] = T
    words = np.where(np.arange(T)[:, None] < lengths, rng.integers(1, D, (T, B)), 0)
    return one_hot(words, D), lengths, words[0]
