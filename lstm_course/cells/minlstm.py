r"""The minLSTM cell (Feng et al. 2024): an LSTM whose gates and candidate don't look at h.

    (1)  i  = sigmoid(x Wi + bi)               input gate     how much to write
    (2)  f  = sigmoid(x Wf + bf)               forget gate    how much to keep
    (3)  g  = x Wg + bg                        candidate      what to write
    (6)  h' = (f * h + i * g) / (f + i)        hidden state   the only memory: a weighted mean

So a step is a straight line in h, h' = a * h + b, whose a and b are known before h is:
`layers/parallel_scan.py` takes all steps of a sequence together.

Shapes: x (B, D); h (B, H); W (3, D, H), b (3, 1, H), where the leading axis runs over the gates in
the order i, f, g.

Source: "Were RNNs all we needed?", section 3.2. Their log-space form, with a candidate that is
always positive, is another cell.
"""

from collections import namedtuple

import numpy as np

from .activations import log_sigmoid, sigmoid

Params = namedtuple("Params", "W b")
State = namedtuple("State", "h")


def init(rng, D, H, forget_bias=1.0):
    """Weights uniform in ±1/√D, biases zero but the forget gate's. rng is a numpy Generator."""
    b = np.zeros((3, 1, H))
    b[1] = forget_bias  # start by remembering (Gers et al. 2000)
    return Params(rng.uniform(-1, 1, (3, D, H)) / np.sqrt(D), b)


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    zi, zf, zg = x @ p.W + p.b
    li = log_sigmoid(zi)                           # (1)  logarithms, as both gates may close:
    lf = log_sigmoid(zf)                           # (2)  a = f / (f + i) must not become 0 / 0
    g = zg                                         # (3)
    a = sigmoid(lf - li)
    h = a * s.h + (1 - a) * g                      # (6)
    return State(h), (x, s, zi, zf, g, a)


def line(cache):
    """The a and the b of h' = a * h + b."""
    *_, g, a = cache
    return a, (1 - a) * g


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, zi, zf, g, a = cache
    da, dg = d.h * (s.h - g), d.h * (1 - a)        # (6)
    dl = da * a * (1 - a)
    dz = np.array((-dl * sigmoid(-zi),             # (1)
                   dl * sigmoid(-zf),              # (2)
                   dg))                            # (3)
    dp = Params(x.T @ dz, dz.sum(1, keepdims=True))
    return (dz @ p.W.mT).sum(0), State(d.h * a), dp
