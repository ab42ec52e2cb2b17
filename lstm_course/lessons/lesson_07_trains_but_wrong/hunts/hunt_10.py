"""Which of two words did I hear last? A model that says so at each moment of a noisy recording.

X (T, B, 3) holds one-hot vectors: yes, no, or noise; y (T, B) is 0 after a yes and 1 after a no,
whatever noise has come since. Every recording begins with a word.
"""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.datasets.encoding import one_hot
from lstm_course.layers import scan
from lstm_course.training.losses import cross_entropy
from lstm_course.training.optimisers import Adam

from .readout import Readout

D, H = 3, 6


class Model:
    def __init__(self, rng, rate=0.03):
        self.p, self.readout = lstm.init(rng, D, H), Readout(rng, H, 2)
        weights = [*self.p, *self.readout.weights]
        self.optimiser = Adam(weights, rate)
        self.gradients = [np.zeros_like(w) for w in weights]

    def carry(self, X, s=None):
        """The scores of yes and no at each step (T, B, 2), and the state at the end."""
        states, last, _ = scan.forward(lstm, self.p, X, s)
        return self.readout(states), last

    def loss(self, X, y):
        return cross_entropy(self.carry(X)[0], y)[0]

    def update(self, X, y):
        """One training step; returns the loss before it."""
        states, _, tape = scan.forward(lstm, self.p, X)
        loss, dz = cross_entropy(self.readout(states), y)
        self.optimiser.step(self.gradients)
        dH, dreadout = self.readout.backward(states, dz)
        _, _, dp = scan.backward(lstm, self.p, dH, None, tape)
        self.gradients = [*dp, *dreadout]
        return loss


def batch(rng, T=15, B=16):
    words = rng.choice([0, 1, 2, 2, 2], (T, B))
    words[0] = rng.integers(2, size=B)
    y = words.copy()
    for t in range(1, T):
        y[t] = np.where(words[t] == 2, y[t - 1], words[t])
    return one_hot(words, D), y
