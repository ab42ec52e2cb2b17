"""Is the lamp on? A model that watches its switch for as long as you like.

X (T, B, 1) is mostly 0; a 1 turns the lamp on, a -1 turns it off. y (T, B) is 1 while it is on. A
long signal is read in pieces of four steps, so that no tape gets long.
"""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.layers import scan
from lstm_course.training.losses import cross_entropy
from lstm_course.training.optimisers import Adam

from .readout import Readout

H, PIECE = 6, 4


class Model:
    def __init__(self, rng, rate=0.03):
        self.p, self.readout = lstm.init(rng, 1, H), Readout(rng, H, 2)
        self.optimiser = Adam([*self.p, *self.readout.weights], rate)

    def _read(self, X, s=None):
        """All hidden states (T, B, H), the last state, and a tape for each piece."""
        states, tapes = [], []
        for t in range(0, len(X), PIECE):
            some, last, tape = scan.forward(lstm, self.p, X[t : t + PIECE], s)
            states.append(some)
            tapes.append(tape)
        return np.concatenate(states), last, tapes

    def carry(self, X, s=None):
        """The scores of off and on at each step (T, B, 2), and the state at the end."""
        states, last, _ = self._read(X, s)
        return self.readout(states), last

    def loss(self, X, y):
        return cross_entropy(self.carry(X)[0], y)[0]

    def update(self, X, y):
        """One training step, its gradients cut between the pieces; returns the loss before it."""
        states, _, tapes = self._read(X)
        loss, dz = cross_entropy(self.readout(states), y)
        dH, dreadout = self.readout.backward(states, dz)
        parts = [scan.backward(lstm, self.p, dH[n * PIECE : (n + 1) * PIECE], None, tape)[2]
                 for n, tape in enumerate(tapes)]
        self.optimiser.step([*(sum(part) for part in zip(*parts, strict=True)), *dreadout])
        return loss


def batch(rng, T=16, B=16):
    X = rng.choice([0, 0, 0, 1, -1], (T, B))
    on, y = np.zeros(B, dtype=int), np.empty((T, B), dtype=int)
    for t, pressed in enumerate(X):
        on = np.where(pressed == 0, on, pressed > 0)
        y[t] = on
    return X[..., None].astype(float), y
