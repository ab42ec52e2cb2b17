r"""The peephole LSTM with full gate recurrence: its gates see all gates' old values too.

    (1)  i' = sigmoid(x Wi + h Ui + vi * c + [i, f, o] Ri + bi)     input gate     how much to write
    (2)  f' = sigmoid(x Wf + h Uf + vf * c + [i, f, o] Rf + bf)     forget gate    how much to keep
    (3)  g  = tanh   (x Wg + h Ug + bg)                             candidate      what to write
    (5)  c' = f' * c + i' * g                                       cell state     the memory
    (4)  o' = sigmoid(x Wo + h Uo + vo * c' + [i, f, o] Ro + bo)    output gate    how much to show
    (6)  h' = o' * tanh(c')                                         hidden state   what others see

Shapes: x (B, D); h, c, i, f, o (B, H); W (4, D, H), U (4, H, H), b (4, 1, H), where the leading
axis runs over the gates in the order i, f, g, o; v (3, 1, H), the peepholes of i, f, o;
R (3, 3 H, H), what i', f', o' see of [i, f, o], the old gates side by side: nine matrices (H, H).

Source: Greff, Srivastava, Koutník, Steunebrink & Schmidhuber 2017, "LSTM: a search space odyssey",
variant FGR of their "vanilla" LSTM, which is `peephole.py`. Gates that see gates were part of the
LSTM of 1997.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

from ..activations import sigmoid

Params = namedtuple("Params", "W U b v R")
State = namedtuple("State", "h c i f o")


def init(rng, D, H, forget_bias=1.0):
    """Weights uniform in ±1/√H, biases zero but the forget gate's. rng is a numpy Generator."""
    W, U = (rng.uniform(-1, 1, (4, n, H)) / np.sqrt(H) for n in (D, H))
    b = np.zeros((4, 1, H))
    b[1] = forget_bias  # start by remembering (Gers et al. 2000)
    v, R = (rng.uniform(-1, 1, (3, n, H)) / np.sqrt(H) for n in (1, 3 * H))
    return Params(W, U, b, v, R)


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    zi, zf, zg, zo = x @ p.W + s.h @ p.U + p.b
    vi, vf, vo = p.v
    old = np.concatenate((s.i, s.f, s.o), axis=1)
    ri, rf, ro = old @ p.R
    i = sigmoid(zi + vi * s.c + ri)                # (1)
    f = sigmoid(zf + vf * s.c + rf)                # (2)
    g = tanh(zg)                                   # (3)
    c = f * s.c + i * g                            # (5)
    o = sigmoid(zo + vo * c + ro)                  # (4)
    m = tanh(c)
    h = o * m                                      # (6)
    return State(h, c, i, f, o), (x, s, old, i, f, g, c, o, m)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, old, i, f, g, c, o, m = cache
    vi, vf, vo = p.v
    do = d.o + d.h * m                             # (6)
    dzo = do * o * (1 - o)                         # (4)
    dc = d.c + d.h * o * (1 - m * m) + dzo * vo    # (6)  c' feeds h', the next step and o
    df, di, dg = d.f + dc * s.c, d.i + dc * g, dc * i  # (5)
    dzi = di * i * (1 - i)                         # (1)
    dzf = df * f * (1 - f)                         # (2)
    dzg = dg * (1 - g * g)                         # (3)
    dz = np.array((dzi, dzf, dzg, dzo))
    dv = np.array((dzi * s.c, dzf * s.c, dzo * c)).sum(1, keepdims=True)
    dr = np.array((dzi, dzf, dzo))
    dx, dh = ((dz @ w.mT).sum(0) for w in (p.W, p.U))
    dold = np.split((dr @ p.R.mT).sum(0), 3, axis=1)
    dp = Params(x.T @ dz, s.h.T @ dz, dz.sum(1, keepdims=True), dv, old.T @ dr)
    return dx, State(dh, dc * f + dzi * vi + dzf * vf, *dold), dp
