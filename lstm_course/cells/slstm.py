r"""The sLSTM cell of xLSTM (Beck et al. 2024): an LSTM whose input gate opens without bound.

    (1)  i  = exp    (x Wi + h Ui + bi)     input gate         how much to write
    (2)  f  = sigmoid(x Wf + h Uf + bf)     forget gate        how much to keep
    (3)  g  = tanh   (x Wg + h Ug + bg)     candidate          what to write
    (4)  o  = sigmoid(x Wo + h Uo + bo)     output gate        how much to show
    (5)  c' = f * c + i * g                 cell state         the memory
    (8)  n' = f * n + i                     normaliser state   how much was written into it
    (6)  h' = o * c' / n'                   hidden state       what the others see
    (9)  m' = max(log f + m, log i)         stabiliser state   the unit of c' and n' is e^m'

exp overflows; so c' and n', and what flows into them, are counted in units of e^m', where m' is the
larger of two exponents:

    i -> i / e^m',    f -> f e^m / e^m'

Neither is above 1. As long as n = 0 nothing is stored that could be counted, and m' = log i.

A unit is free to choose: it cancels in (6), and whoever reads the state later sees c' e^m' and
n' e^m', which no choice of m' changes. So the gradient by m' is 0: what comes back from later
steps, dm', is what goes on to c' and n', c' dc' + n' dn'. `backward` takes the difference, at (9),
only because a loss might look at c', n' or m' itself.

Shapes: x (B, D); h, c, n, m (B, H); W (4, D, H), U (4, H, H), b (4, 1, H), where the leading axis
runs over the gates in the order i, f, g, o. One head: U joins every unit to every other.

Source: "xLSTM: Extended long short-term memory", equations (8) to (17). The paper leaves the
forget gate open, sigmoid or exp; sigmoid is what the authors' code has.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

from . import lstm
from .activations import log_sigmoid, sigmoid

Params = namedtuple("Params", "W U b")
State = namedtuple("State", "h c n m")


def init(rng, D, H, forget_bias=1.0):
    """As lstm.init: the same parameters. rng is a numpy Generator."""
    return Params(*lstm.init(rng, D, H, forget_bias))


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    zi, zf, zg, zo = x @ p.W + s.h @ p.U + p.b
    lf = np.where(s.n == 0, -np.inf, log_sigmoid(zf) + s.m)
    m = np.maximum(lf, zi)                         # (9)
    i = np.exp(zi - m)                             # (1)
    f = np.exp(lf - m)                             # (2)
    g = tanh(zg)                                   # (3)
    o = sigmoid(zo)                                # (4)
    c = f * s.c + i * g                            # (5)
    n = f * s.n + i                                # (8)
    y = c / n
    h = o * y                                      # (6)
    return State(h, c, n, m), (x, s, i, f, g, o, n, y, zf)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, i, f, g, o, n, y, zf = cache
    do, dy = d.h * y, d.h * o                      # (6)
    dc, dn = d.c + dy / n, d.n - dy * y / n        # (6)  c' and n' feed h' and the next step
    df, di, dg = dc * s.c, dc * g, dc * i          # (5)
    df, di = df + dn * s.n, di + dn                # (8)
    dlf, dli = df * f, di * i                      # (2)  (1)
    dm = d.m - dlf - dli                           # (9)  0 for any loss of the h_t
    dlf, dli = dlf + dm * (f == 1), dli + dm * (i == 1)  # the largest exponent is m'
    dz = np.array((dli,                            # (1)
                   dlf * sigmoid(-zf),             # (2)
                   dg * (1 - g * g),               # (3)
                   do * o * (1 - o)))              # (4)
    dx, dh = ((dz @ w.mT).sum(0) for w in (p.W, p.U))
    dp = Params(x.T @ dz, s.h.T @ dz, dz.sum(1, keepdims=True))
    return dx, State(dh, dc * f, dn * f, dlf), dp
