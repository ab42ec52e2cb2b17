r"""The LSTM cell with layer normalisation (Ba, Kiros & Hinton 2016): its sums keep their size.

    (1)  i  = sigmoid(LN(x W)i + LN(h U)i + bi)     input gate     how much to write
    (2)  f  = sigmoid(LN(x W)f + LN(h U)f + bf)     forget gate    how much to keep
    (3)  g  = tanh   (LN(x W)g + LN(h U)g + bg)     candidate      what to write
    (4)  o  = sigmoid(LN(x W)o + LN(h U)o + bo)     output gate    how much to show
    (5)  c' = f * c + i * g                         cell state     the memory
    (6)  h' = o * tanh(LN(c') + bc)                 hidden state   what the others see

LN shifts a row to mean 0, scales it to variance 1 (nearly: see EPS in `normalising.py`) and
multiplies each number by its own learnt gain: ax for x W, ah for h U, ac for c'. A row of x W, and
one of h U, is the 4 H numbers of all four gates together; a row of c' has H. What is carried to the
next step is c', not LN(c').

Shapes: x (B, D); h, c (B, H); W (4, D, H), U (4, H, H), b, ax, ah (4, 1, H), ac, bc (1, H), where
the leading axis runs over the gates in the order i, f, g, o (the order of PyTorch).

Source: "Layer normalization", equations (20) to (22). There each LN has a bias, too. Those of x W
and of h U only ever stand in a sum with b: here b is all three.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

from . import lstm
from .activations import sigmoid
from .layer_norm import normalise, normalise_backward

Params = namedtuple("Params", "W U b ax ah ac bc")
State = namedtuple("State", "h c")
ROW = 0, 2  # the axes of x W and of h U, both (4, B, H), along which one row's numbers lie


def init(rng, D, H, forget_bias=1.0):
    """Weights and biases as in lstm.init, all gains 1. rng is a numpy Generator."""
    ax, ah = np.ones((2, 4, 1, H))
    return Params(*lstm.init(rng, D, H, forget_bias), ax, ah, np.ones((1, H)), np.zeros((1, H)))


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    nx, rx = normalise(x @ p.W, ROW)
    nh, rh = normalise(s.h @ p.U, ROW)
    zi, zf, zg, zo = p.ax * nx + p.ah * nh + p.b
    i = sigmoid(zi)                                # (1)
    f = sigmoid(zf)                                # (2)
    g = tanh(zg)                                   # (3)
    o = sigmoid(zo)                                # (4)
    c = f * s.c + i * g                            # (5)
    nc, rc = normalise(c, 1)
    m = tanh(p.ac * nc + p.bc)
    h = o * m                                      # (6)
    return State(h, c), (x, s, i, f, g, o, m, nx, rx, nh, rh, nc, rc)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, i, f, g, o, m, nx, rx, nh, rh, nc, rc = cache
    do, da = d.h * m, d.h * o * (1 - m * m)        # (6)
    dc = d.c + normalise_backward(p.ac * da, nc, rc, 1)
    df, di, dg = dc * s.c, dc * g, dc * i          # (5)
    dz = np.array((di * i * (1 - i),               # (1)
                   df * f * (1 - f),               # (2)
                   dg * (1 - g * g),               # (3)
                   do * o * (1 - o)))              # (4)
    dzx = normalise_backward(p.ax * dz, nx, rx, ROW)
    dzh = normalise_backward(p.ah * dz, nh, rh, ROW)
    dx, dh = (dzx @ p.W.mT).sum(0), (dzh @ p.U.mT).sum(0)
    db, dax, dah = (a.sum(1, keepdims=True) for a in (dz, dz * nx, dz * nh))
    dac, dbc = (a.sum(0, keepdims=True) for a in (da * nc, da))
    dp = Params(x.T @ dzx, s.h.T @ dzh, db, dax, dah, dac, dbc)
    return dx, State(dh, dc * f), dp
