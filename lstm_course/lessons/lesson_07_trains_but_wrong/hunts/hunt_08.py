"""Does the tune rise or fall? A model that says so at each note of a batch of tunes.

X (T, B, 1) is the pitch, y (T, B) is 1 where a note is higher than the note before.
"""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.layers import scan
from lstm_course.training.losses import cross_entropy
from lstm_course.training.optimisers import Adam

from .readout import Readout

H = 8
UNITS = 1  # the axis of the hidden units


def normalised(h):
    """Hidden states with mean 0 and variance 1 over their units, and the spread that they had."""
    spread = np.sqrt(h.var(UNITS, keepdims=True) + 1e-5)
    return (h - h.mean(UNITS, keepdims=True)) / spread, spread


def normalised_backward(dn, n, spread):
    """The gradient by h from that by n = normalised(h)."""
    mean, along = dn.mean(UNITS, keepdims=True), (dn * n).mean(UNITS, keepdims=True)
    return (dn - mean - along * n) / spread


class Model:
    def __init__(self, rng, rate=0.03):
        self.p, self.readout = lstm.init(rng, 1, H), Readout(rng, H, 2)
        self.optimiser = Adam([*self.p, *self.readout.weights], rate)

    def outputs(self, X):
        """The scores of falling and rising at each note (T, B, 2)."""
        return self.readout(normalised(scan.forward(lstm, self.p, X)[0])[0])

    def loss(self, X, y):
        return cross_entropy(self.outputs(X), y)[0]

    def update(self, X, y):
        """One training step; returns the loss before it."""
        states, _, tape = scan.forward(lstm, self.p, X)
        n, spread = normalised(states)
        loss, dz = cross_entropy(self.readout(n), y)
        dn, dreadout = self.readout.backward(n, dz)
        _, _, dp = scan.backward(lstm, self.p, normalised_backward(dn, n, spread), None, tape)
        self.optimiser.step([*dp, *dreadout])
        return loss


def batch(rng, T=12, B=16):
    X = rng.normal(0, 1, (T, B, 1))
    before = np.concatenate([np.zeros((1, B, 1)), X[:-1]])
    return X, (X > before)[..., 0].astype(int)
