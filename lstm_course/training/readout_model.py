"""A cell with a linear read-out: at every step, one score for each word that might come next.

    z_t = h_t V + a     scores

Shapes: h_t (B, H); z_t (B, D); V (H, D), a (1, D).
"""

from collections import namedtuple

import numpy as np

from ..layers import scan
from .losses import cross_entropy

Model = namedtuple("Model", "cell p V a")


def init(rng, cell, D, H, K=None):
    """cell is a module of lstm_course.cells; D words in, H hidden units, K scores out (else D)."""
    K = D if K is None else K
    return Model(cell, cell.init(rng, D, H), rng.uniform(-1, 1, (H, K)) / np.sqrt(H),
                 np.zeros((1, K)))


def weights(model):
    """All arrays that training changes, as one list: the cell's, then V and a."""
    return [*model.p, model.V, model.a]


def forward(model, X, s=None):
    """X (T, B, D), first state (zeros if None) -> scores (T, B, D), last state, all h_t, tape."""
    H, s, tape = scan.forward(model.cell, model.p, X, s)
    return H @ model.V + model.a, s, H, tape


def loss_and_gradients(model, X, y):
    """X (T, B, D), the words y (T, B) that come next -> mean loss in nats, gradients as weights."""
    z, _, H, tape = forward(model, X)
    loss, dz = cross_entropy(z, y)
    return loss, backward(model, H, dz, tape)


def backward(model, H, dz, tape):
    """The gradient by all scores (T, B, K), and what forward has kept -> gradients as weights."""
    dV = np.einsum("tbh,tbk->hk", H, dz)
    da = dz.sum((0, 1))[None]
    _, _, dp = scan.backward(model.cell, model.p, dz @ model.V.T, None, tape)
    return [*dp, dV, da]
