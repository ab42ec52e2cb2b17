"""Two convolutions over time, three steps wide each, and a read-out of what they pool.

    (C)  h_t = tanh(x_t K_0 + x_{t+1} K_1 + x_{t+2} K_2 + b)     one layer
    (D)  y   = (mean of the second layer over time) V + a        output

With `pool=maximum` it is the largest over time in (D) in place of the mean.

The same K slides along the sequence, so X may have any length of five steps or more.

Shapes: X (T, B, D), h (T - 2, B, H), y (B, K); kernel (3, D, H), b (1, H), V (H, K), a (1, K).

Source: Collobert & Weston 2008, "A unified architecture for natural language processing",
sections 3.3 and 3.4, which takes the maximum.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

from .optimisers import Adam

WIDTH = 3
Conv = namedtuple("Conv", "K1 b1 K2 b2 V a")


def init(rng, D, H, K=1):
    """Weights uniform in ±1/√(what comes in), biases zero. rng is a numpy Generator."""
    K1, K2 = (rng.uniform(-1, 1, (WIDTH, n, H)) / np.sqrt(WIDTH * n) for n in (D, H))
    V = rng.uniform(-1, 1, (H, K)) / np.sqrt(H)
    return Conv(K1, np.zeros((1, H)), K2, np.zeros((1, H)), V, np.zeros((1, K)))


def layer(X, K, b):
    """X (T, B, D) -> h (T - 2, B, H): each step sees three steps below it."""
    return tanh(X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2] + b)  # (C)


def mean(g):
    """g (T, B, H) -> its mean over time (B, H)."""
    return g.mean(0)


def maximum(g):
    """g (T, B, H) -> its largest entry over time (B, H), for each unit by itself."""
    return g.max(0)


def forward(net, X, pool=mean):
    """X (T, B, D) -> the output y (B, K), and both layers.

    Raises ValueError where T is under five: no step of the second layer would see anything.
    """
    if len(X) < 5:
        raise ValueError(f"X has {len(X)} steps, expected 5 at least")
    h = layer(X, net.K1, net.b1)
    g = layer(h, net.K2, net.b2)
    return pool(g) @ net.V + net.a, h, g           # (D)


def loss_and_gradients(net, X, t, pool=mean):
    """X (T, B, D), targets t (B, K) -> the mean squared loss, and its gradients as a Conv."""
    y, h, g = forward(net, X, pool)
    dy = 2 * (y - t) / y.size
    dg = dy @ net.V.T * _share(g, pool)
    dh, dK2, db2 = _layer_backward(h, net.K2, g, dg)
    _, dK1, db1 = _layer_backward(X, net.K1, h, dh)
    dV, da = pool(g).T @ dy, dy.sum(0, keepdims=True)
    return np.mean((y - t) ** 2), Conv(dK1, db1, dK2, db2, dV, da)


def fit(net, batches, updates, rate=0.01, pool=mean):
    """Changes the net in place by Adam; batches are (X, t), one of each length, taken in turn.

    The steps shrink evenly from `rate` to nothing. Returns the losses (updates,).
    """
    optimiser = Adam(net, rate)
    losses = np.empty(updates)
    for n in range(updates):
        optimiser.rate = rate * (1 - n / updates)
        losses[n], gradients = loss_and_gradients(net, *batches[n % len(batches)], pool)
        optimiser.step(gradients)
    return losses


def _share(g, pool):
    """How much of the pooled value each step gives (T, B, H): all alike, or the largest alone."""
    if pool is mean:
        return np.full(g.shape, 1 / len(g))
    return (g.argmax(0) == np.arange(len(g))[:, None, None]).astype(g.dtype)


def _layer_backward(X, K, h, dh):
    dz = dh * (1 - h * h)
    dX, dK = np.zeros_like(X), np.empty_like(K)
    for k in range(WIDTH):
        part = slice(k, len(X) - WIDTH + 1 + k)
        dX[part] += dz @ K[k].T
        dK[k] = np.einsum("tbd,tbh->dh", X[part], dz, optimize=True)
    return dX, dK, dz.sum((0, 1))[None]
