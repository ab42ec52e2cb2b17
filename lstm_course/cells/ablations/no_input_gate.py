r"""The peephole LSTM without input gate: every candidate is written in full.

    (2)  f  = sigmoid(x Wf + h Uf + vf * c + bf)     forget gate    how much to keep
    (3)  g  = tanh   (x Wg + h Ug + bg)              candidate      what to write
    (5)  c' = f * c + g                              cell state     the memory
    (4)  o  = sigmoid(x Wo + h Uo + vo * c' + bo)    output gate    how much to show
    (6)  h' = o * tanh(c')                           hidden state   what the others see

Shapes: x (B, D); h, c (B, H); W (3, D, H), U (3, H, H), b (3, 1, H), where the leading axis runs
over the gates in the order f, g, o; v (2, 1, H), the peepholes of f, o.

Source: Greff, Srivastava, Koutník, Steunebrink & Schmidhuber 2017, "LSTM: a search space odyssey",
variant NIG (i = 1) of their "vanilla" LSTM, which is `peephole.py`.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

from ..activations import sigmoid

Params = namedtuple("Params", "W U b v")
State = namedtuple("State", "h c")


def init(rng, D, H, forget_bias=1.0):
    """Weights uniform in ±1/√H, biases zero but the forget gate's. rng is a numpy Generator."""
    W, U = (rng.uniform(-1, 1, (3, n, H)) / np.sqrt(H) for n in (D, H))
    b = np.zeros((3, 1, H))
    b[0] = forget_bias  # start by remembering (Gers et al. 2000)
    return Params(W, U, b, rng.uniform(-1, 1, (2, 1, H)) / np.sqrt(H))


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    zf, zg, zo = x @ p.W + s.h @ p.U + p.b
    vf, vo = p.v
    f = sigmoid(zf + vf * s.c)                     # (2)
    g = tanh(zg)                                   # (3)
    c = f * s.c + g                                # (5)
    o = sigmoid(zo + vo * c)                       # (4)
    m = tanh(c)
    h = o * m                                      # (6)
    return State(h, c), (x, s, f, g, c, o, m)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, f, g, c, o, m = cache
    vf, vo = p.v
    do = d.h * m                                   # (6)
    dzo = do * o * (1 - o)                         # (4)
    dc = d.c + d.h * o * (1 - m * m) + dzo * vo    # (6)  c' feeds h', the next step and o
    df, dg = dc * s.c, dc                          # (5)
    dzf = df * f * (1 - f)                         # (2)
    dzg = dg * (1 - g * g)                         # (3)
    dz = np.array((dzf, dzg, dzo))
    dv = np.array((dzf * s.c, dzo * c)).sum(1, keepdims=True)
    dx, dh = ((dz @ w.mT).sum(0) for w in (p.W, p.U))
    dp = Params(x.T @ dz, s.h.T @ dz, dz.sum(1, keepdims=True), dv)
    return dx, State(dh, dc * f + dzf * vf), dp
