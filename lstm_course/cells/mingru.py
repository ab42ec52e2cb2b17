r"""The minGRU cell (Feng et al. 2024): a GRU whose gate and candidate don't look at h.

    (2)  z  = sigmoid(x Wz + bz)      update gate    how much to keep
    (3)  n  = x Wn + bn               candidate      what to write
    (6)  h' = z * h + (1 - z) * n     hidden state   the only memory

So a step is a straight line in h, h' = a * h + b, whose a and b are known before h is:
`layers/parallel_scan.py` takes all steps of a sequence together.

Shapes: x (B, D); h (B, H); W (2, D, H), b (2, 1, H), where the leading axis runs over z, n.

Source: "Were RNNs all we needed?", section 3.1, where h' = (1 - z) * h + z * n: the same cell with
Wz, bz negated. Their log-space form, with a candidate that is always positive, is another cell.
"""

from collections import namedtuple

import numpy as np

from .activations import sigmoid

Params = namedtuple("Params", "W b")
State = namedtuple("State", "h")


def init(rng, D, H):
    """Weights uniform in ±1/√D, biases zero. rng is a numpy Generator."""
    return Params(rng.uniform(-1, 1, (2, D, H)) / np.sqrt(D), np.zeros((2, 1, H)))


def forward(p, x, s):
    """One step: x (B, D) and the old state s -> the new state and the cache for backward."""
    zz, zn = x @ p.W + p.b
    z = sigmoid(zz)                                # (2)
    n = zn                                         # (3)
    h = z * s.h + (1 - z) * n                      # (6)
    return State(h), (x, s, z, n)


def line(cache):
    """The a and the b of h' = a * h + b."""
    _, _, z, n = cache
    return z, (1 - z) * n


def backward(p, d, cache):
    """The loss's gradient d by the new state -> its gradients by x, by the old state and by p."""
    x, s, z, n = cache
    dz, dn = d.h * (s.h - n), d.h * (1 - z)        # (6)
    da = np.array((dz * z * (1 - z),               # (2)
                   dn))                            # (3)
    dp = Params(x.T @ da, da.sum(1, keepdims=True))
    return (da @ p.W.mT).sum(0), State(d.h * z), dp
