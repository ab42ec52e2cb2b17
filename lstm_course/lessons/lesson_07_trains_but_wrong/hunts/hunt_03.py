"""What comes next in the children's book? A model that says it after each word."""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.layers import scan
from lstm_course.training.losses import cross_entropy
from lstm_course.training.optimisers import Adam

from . import book
from .readout import Readout

D, H = book.D, 8
batch = book.batch
WAYS = (1, -1)  # an LSTM for each way of reading: two see more than one


class Model:
    def __init__(self, rng, rate=0.03):
        self.cells = [lstm.init(rng, D, H) for _ in WAYS]
        self.readout = Readout(rng, len(WAYS) * H, D)
        self.optimiser = Adam([*(w for p in self.cells for w in p), *self.readout.weights], rate)

    def _read(self, X):
        """The hidden states of all ways side by side (T, B, …), and a tape for each."""
        states, tapes = [], []
        for p, way in zip(self.cells, WAYS, strict=True):
            found, _, tape = scan.forward(lstm, p, X[::way])
            states.append(found[::way])
            tapes.append(tape)
        return np.concatenate(states, -1), tapes

    def outputs(self, X):
        """The scores of the next word after each word (T, B, 8)."""
        return self.readout(self._read(X)[0])

    def loss(self, X, y):
        return cross_entropy(self.outputs(X), y)[0]

    def update(self, X, y):
        """One training step; returns the loss before it."""
        states, tapes = self._read(X)
        loss, dz = cross_entropy(self.readout(states), y)
        dH, dreadout = self.readout.backward(states, dz)
        gradients = []
        for n, (p, way) in enumerate(zip(self.cells, WAYS, strict=True)):
            own = dH[::way, :, n * H : (n + 1) * H]
            gradients += scan.backward(lstm, p, own, None, tapes[n])[2]
        self.optimiser.step([*gradients, *dreadout])
        return loss
