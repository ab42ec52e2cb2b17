r"""The LSTM cell with a projection (Sak, Senior & Beaufays 2014): a large memory, a short h.

    (1)  i  = sigmoid(x Wi + h Ui + bi)     input gate     how much to write
    (2)  f  = sigmoid(x Wf + h Uf + bf)     forget gate    how much to keep
    (3)  g  = tanh   (x Wg + h Ug + bg)     candidate      what to write
    (4)  o  = sigmoid(x Wo + h Uo + bo)     output gate    how much to show
    (5)  c' = f * c + i * g                 cell state     the memory
    (6)  y  = o * tanh(c')                  hidden state   H numbers, which stay inside
    (13) h' = y V                           projection     P mixtures of them: what the others see

Shapes: x (B, D); h (B, P); c (B, H); W (4, D, H), U (4, P, H), b (4, 1, H), V (H, P), where the
leading axis runs over the gates in the order i, f, g, o (the order of PyTorch).

Source: "Long short-term memory based recurrent neural network architectures for large vocabulary
speech recognition", the recurrent projection layer; without the paper's peepholes, as PyTorch's
proj_size.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

from .activations import sigmoid

Params = namedtuple("Params", "W U b V")
State = namedtuple("State", "h c")


def shapes(p):
    """The shape of one row of h and of c."""
    H, P = p.V.shape
    return (P,), (H,)


def init(rng, D, H, forget_bias=1.0, P=None):
    """Weights uniform in ±1/√H, biases zero but the forget gate's. P is half of H unless given."""
    P = P or (H + 1) // 2
    W, U = (rng.uniform(-1, 1, (4, n, H)) / np.sqrt(H) for n in (D, P))
    b = np.zeros((4, 1, H))
    b[1] = forget_bias  # start by remembering (Gers et al. 2000)
    return Params(W, U, b, rng.uniform(-1, 1, (H, P)) / np.sqrt(H))


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    zi, zf, zg, zo = x @ p.W + s.h @ p.U + p.b
    i = sigmoid(zi)                                # (1)
    f = sigmoid(zf)                                # (2)
    g = tanh(zg)                                   # (3)
    o = sigmoid(zo)                                # (4)
    c = f * s.c + i * g                            # (5)
    m = tanh(c)
    y = o * m                                      # (6)
    h = y @ p.V                                    # (13)
    return State(h, c), (x, s, i, f, g, o, m, y)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, i, f, g, o, m, y = cache
    dy = d.h @ p.V.mT                              # (13)
    do, dc = dy * m, d.c + dy * o * (1 - m * m)    # (6)  c' feeds h' and the next step
    df, di, dg = dc * s.c, dc * g, dc * i          # (5)
    dz = np.array((di * i * (1 - i),               # (1)
                   df * f * (1 - f),               # (2)
                   dg * (1 - g * g),               # (3)
                   do * o * (1 - o)))              # (4)
    dx, dh = ((dz @ w.mT).sum(0) for w in (p.W, p.U))
    dp = Params(x.T @ dz, s.h.T @ dz, dz.sum(1, keepdims=True), y.T @ d.h)
    return dx, State(dh, dc * f), dp
