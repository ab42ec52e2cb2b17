r"""The peephole LSTM without output activation: the cell state is shown unsquashed.

    (1)  i  = sigmoid(x Wi + h Ui + vi * c + bi)     input gate     how much to write
    (2)  f  = sigmoid(x Wf + h Uf + vf * c + bf)     forget gate    how much to keep
    (3)  g  = tanh   (x Wg + h Ug + bg)              candidate      what to write
    (5)  c' = f * c + i * g                          cell state     the memory
    (4)  o  = sigmoid(x Wo + h Uo + vo * c' + bo)    output gate    how much to show
    (6)  h' = o * c'                                 hidden state   what the others see

Shapes: x (B, D); h, c (B, H); W (4, D, H), U (4, H, H), b (4, 1, H), where the leading axis runs
over the gates in the order i, f, g, o; v (3, 1, H), the peepholes of i, f, o.

Source: Greff, Srivastava, Koutník, Steunebrink & Schmidhuber 2017, "LSTM: a search space odyssey",
variant NOAF (h(x) = x) of their "vanilla" LSTM, which is `peephole.py`.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

from ..activations import sigmoid

Params = namedtuple("Params", "W U b v")
State = namedtuple("State", "h c")


def init(rng, D, H, forget_bias=1.0):
    """Weights uniform in ±1/√H, biases zero but the forget gate's. rng is a numpy Generator."""
    W, U = (rng.uniform(-1, 1, (4, n, H)) / np.sqrt(H) for n in (D, H))
    b = np.zeros((4, 1, H))
    b[1] = forget_bias  # start by remembering (Gers et al. 2000)
    return Params(W, U, b, rng.uniform(-1, 1, (3, 1, H)) / np.sqrt(H))


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    zi, zf, zg, zo = x @ p.W + s.h @ p.U + p.b
    vi, vf, vo = p.v
    i = sigmoid(zi + vi * s.c)                     # (1)
    f = sigmoid(zf + vf * s.c)                     # (2)
    g = tanh(zg)                                   # (3)
    c = f * s.c + i * g                            # (5)
    o = sigmoid(zo + vo * c)                       # (4)
    h = o * c                                      # (6)
    return State(h, c), (x, s, i, f, g, c, o)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, i, f, g, c, o = cache
    vi, vf, vo = p.v
    do = d.h * c                                   # (6)
    dzo = do * o * (1 - o)                         # (4)
    dc = d.c + d.h * o + dzo * vo                  # (6)  c' feeds h', the next step and o
    df, di, dg = dc * s.c, dc * g, dc * i          # (5)
    dzi = di * i * (1 - i)                         # (1)
    dzf = df * f * (1 - f)                         # (2)
    dzg = dg * (1 - g * g)                         # (3)
    dz = np.array((dzi, dzf, dzg, dzo))
    dv = np.array((dzi * s.c, dzf * s.c, dzo * c)).sum(1, keepdims=True)
    dx, dh = ((dz @ w.mT).sum(0) for w in (p.W, p.U))
    dp = Params(x.T @ dz, s.h.T @ dz, dz.sum(1, keepdims=True), dv)
    return dx, State(dh, dc * f + dzi * vi + dzf * vf), dp
