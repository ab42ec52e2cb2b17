"""How warm will it be in an hour? A model that says it after each measured hour.

X (T, B, 1) holds the temperatures of B places hour by hour, y (T, B, 1) those an hour later. Some
places are warm and some are cold.
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
        self.optimiser = Adam([*self.p, *self.readout.weights], rate)

    def _read(self, X):
        """The forecasts (T, B, 1), each place's spread, all hidden states and the tape."""
        level, spread = X.mean(0), X.std(0) + 1e-6  # so that warm and cold places look alike
        states, _, tape = scan.forward(rnn, self.p, (X - level) / spread)
        return level + spread * self.readout(states), spread, states, tape

    def outputs(self, X):
        """The temperature an hour after each (T, B, 1)."""
        return self._read(X)[0]

    def loss(self, X, y):
        return np.mean((self.outputs(X) - y) ** 2)

    def update(self, X, y):
        """One training step; returns the loss before it."""
        forecast, spread, states, tape = self._read(X)
        dz = 2 * (forecast - y) / y.size * spread
        dH, dreadout = self.readout.backward(states, dz)
        _, _, dp = scan.backward(rnn, self.p, dH, None, tape)
        self.optimiser.step([*dp, *dreadout])
        return np.mean((forecast - y) ** 2)


def batch(rng, T=24, B=16):
    level, dawn = rng.normal(12, 6, B), rng.integers(0, 24, B)
    wave = np.sin(2 * np.pi * (np.arange(T + 1)[:, None] + dawn) / 24)
    X = level + 4 * wave + rng.normal(0, 0.3, (T + 1, B))
    return X[:-1, :, None], X[1:, :, None]
