"""What comes next in the children's book? A model that can stop anywhere and read on later."""

from lstm_course.cells import lstm
from lstm_course.layers import scan
from lstm_course.training.losses import cross_entropy
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
        """The scores of the next word (T, B, 8), and the state for whoever reads on."""
        states, last, _ = scan.forward(lstm, self.p, X, s and lstm.State(*s))
        return self.readout(states), (last.c, last.h)

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
