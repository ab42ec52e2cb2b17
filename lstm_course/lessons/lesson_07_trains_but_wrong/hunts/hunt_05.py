"""Where will the swing be next? A model that says it after each position that it sees.

X (T, B, 1) holds the positions of B swings, each with its own pace; y (T, B, 1) the next ones.
"""

import numpy as np

from lstm_course.cells import rnn
from lstm_course.layers import scan
from lstm_course.training.optimisers import Adam

from .readout import Readout

H = 8


class Model:
    def __init__(self, rng, rate=0.01):
        self.p, self.readout = rnn.init(rng, 1, H), Readout(rng, H, 1)
        self.s = rnn.State(np.zeros((1, H)))
        self.optimiser = Adam([*self.p, *self.readout.weights], rate)

    def _read(self, X):
        """All hidden states (T, B, H) and the tape."""
        B = X.shape[1]
        if len(self.s.h) != B:
            self.s = rnn.State(np.zeros((B, H)))  # another number of swings
        states, self.s, tape = scan.forward(rnn, self.p, X, self.s)
        return states, tape

    def outputs(self, X):
        """The next position after each (T, B, 1)."""
        return self.readout(self._read(X)[0])

    def loss(self, X, y):
        return np.mean((self.outputs(X) - y) ** 2)

    def update(self, X, y):
        """One training step; returns the loss before it."""
        states, tape = self._read(X)
        z = self.readout(states)
        dH, dreadout = self.readout.backward(states, 2 * (z - y) / y.size)
        _, _, dp = scan.backward(rnn, self.p, dH, None, tape)
        self.optimiser.step([*dp, *dreadout])
        return np.mean((z - y) ** 2)


def batch(rng, T=20, B=16):
    pace, start = rng.uniform(0.3, 0.9, B), rng.uniform(0, 2 * np.pi, B)
    X = np.sin(start + pace * np.arange(T + 1)[:, None])[..., None]
    return X[:-1], X[1:]
