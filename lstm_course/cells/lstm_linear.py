r"""The LSTM cell that shows its cell state unsquashed: the last tanh becomes σ_h(x) = x.

    (1)  i  = sigmoid(x Wi + h Ui + bi)     input gate     how much to write
    (2)  f  = sigmoid(x Wf + h Uf + bf)     forget gate    how much to keep
    (3)  g  = tanh   (x Wg + h Ug + bg)     candidate      what to write
    (4)  o  = sigmoid(x Wo + h Uo + bo)     output gate    how much to show
    (5)  c' = f * c + i * g                 cell state     the memory
    (6)  h' = o * c'                        hidden state   what the others see

Shapes: x (B, D); h, c (B, H); W (4, D, H), U (4, H, H), b (4, 1, H), where the leading axis runs
over the gates in the order i, f, g, o.

Source: the decks' and Wikipedia's "σ_h(x) = x", which they take from Gers, Schraudolph &
Schmidhuber 2002, "Learning precise timing with LSTM recurrent networks". With peepholes it is
`no_output_activation.py`.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

from .activations import sigmoid

Params = namedtuple("Params", "W U b")
State = namedtuple("State", "h c")


def init(rng, D, H, forget_bias=1.0):
    """Weights uniform in ±1/√H, biases zero but the forget gate's. rng is a numpy Generator."""
    W, U = (rng.uniform(-1, 1, (4, n, H)) / np.sqrt(H) for n in (D, H))
    b = np.zeros((4, 1, H))
    b[1] = forget_bias  # start by remembering (Gers et al. 2000)
    return Params(W, U, b)


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    zi, zf, zg, zo = x @ p.W + s.h @ p.U + p.b
    i = sigmoid(zi)                                # (1)
    f = sigmoid(zf)                                # (2)
    g = tanh(zg)                                   # (3)
    o = sigmoid(zo)                                # (4)
    c = f * s.c + i * g                            # (5)
    h = o * c                                      # (6)
    return State(h, c), (x, s, i, f, g, o, c)


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, i, f, g, o, c = cache
    do, dc = d.h * c, d.c + d.h * o                # (6)  c' feeds h' and the next step
    df, di, dg = dc * s.c, dc * g, dc * i          # (5)
    dz = np.array((di * i * (1 - i),               # (1)
                   df * f * (1 - f),               # (2)
                   dg * (1 - g * g),               # (3)
                   do * o * (1 - o)))              # (4)
    dx, dh = ((dz @ w.mT).sum(0) for w in (p.W, p.U))
    dp = Params(x.T @ dz, s.h.T @ dz, dz.sum(1, keepdims=True))
    return dx, State(dh, dc * f), dp
