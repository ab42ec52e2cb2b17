r"""The LSTM cell without forget gate (Hochreiter & Schmidhuber 1997): it adds, and never forgets.

    (1)  i  = sigmoid(x Wi + h Ui + bi)     input gate     how much to write
    (3)  g  = tanh   (x Wg + h Ug + bg)     candidate      what to write
    (4)  o  = sigmoid(x Wo + h Uo + bo)     output gate    how much to show
    (5)  c' = c + i * g                     cell state     the memory
    (6)  h' = o * tanh(c')                  hidden state   what the others see

Shapes: x (B, D); h, c (B, H); W (3, D, H), U (3, H, H), b (3, 1, H), where the leading axis runs
over the gates in the order i, g, o.

Like every LSTM of this course it squashes with tanh and has the exact gradient. In the paper the
candidate was squashed by 4 sigmoid(z) - 2, between -2 and 2, and the cell state by
2 sigmoid(c') - 1, between -1 and 1 (appendix, equations (3) to (5)); the gates also saw the old
gates, as in `full_gate_recurrence.py`; and the gradient was cut off before it could leave the cell,
so that only the cell state carried errors back in time.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

from .activations import sigmoid

Params = namedtuple("Params", "W U b")
State = namedtuple("State", "h c")


def init(rng, D, H):
    """Weights uniform in ±1/√H, biases zero. rng is a numpy Generator."""
    W, U = (rng.uniform(-1, 1, (3, n, H)) / np.sqrt(H) for n in (D, H))
    return Params(W, U, np.zeros((3, 1, H)))


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    zi, zg, zo = x @ p.W + s.h @ p.U + p.b
    i = sigmoid(zi)                                # (1)
    g = tanh(zg)                                   # (3)
    o = sigmoid(zo)                                # (4)
    c = s.c + i * g                                # (5)
    m = tanh(c)
    h = o * m                                      # (6)
    return State(h, c), (x, s, i, g, o, m)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, i, g, o, m = cache
    do, dc = d.h * m, d.c + d.h * o * (1 - m * m)  # (6)  c' feeds h' and the next step
    di, dg = dc * g, dc * i                        # (5)
    dz = np.array((di * i * (1 - i),               # (1)
                   dg * (1 - g * g),               # (3)
                   do * o * (1 - o)))              # (4)
    dx, dh = ((dz @ w.mT).sum(0) for w in (p.W, p.U))
    dp = Params(x.T @ dz, s.h.T @ dz, dz.sum(1, keepdims=True))
    return dx, State(dh, dc), dp
