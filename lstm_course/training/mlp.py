"""A feed-forward network of two layers, and its gradients by hand.

    (6)  h = tanh(x W + b)         hidden layer
    (A)  y = h V + a               output
    (B)  loss = mean of (y - t)²   how far the output is from the target

Shapes: x (B, D), h (B, H), y and t (B, K); W (D, H), b (1, H), V (H, K), a (1, K).

Source: Rumelhart, Hinton & Williams 1986, "Learning representations by back-propagating errors",
with tanh for their logistic function and a linear output.
"""

from collections import namedtuple

import numpy as np
from numpy import tanh

from .optimisers import Adam

Net = namedtuple("Net", "W b V a")


def init(rng, D, H, K=1):
    """Weights uniform in ±1/√(what comes in), biases zero. rng is a numpy Generator."""
    W, V = (rng.uniform(-1, 1, (n, m)) / np.sqrt(n) for n, m in ((D, H), (H, K)))
    return Net(W, np.zeros((1, H)), V, np.zeros((1, K)))


def forward(net, x):
    """x (B, D) -> the output y (B, K) and the hidden layer h (B, H)."""
    h = tanh(x @ net.W + net.b)                    # (6)
    y = h @ net.V + net.a                          # (A)
    return y, h


def loss_and_gradients(net, x, t):
    """x (B, D) and targets t (B, K) -> the loss, and its gradients as a Net of the same shapes."""
    y, h = forward(net, x)
    loss = np.mean((y - t) ** 2)                   # (B)
    dy = 2 * (y - t) / y.size                      # (B)
    dV, da = h.T @ dy, dy.sum(0, keepdims=True)    # (A)
    dh = dy @ net.V.T                              # (A)
    dz = dh * (1 - h * h)                          # (6)
    dW, db = x.T @ dz, dz.sum(0, keepdims=True)    # (6)
    return loss, Net(dW, db, dV, da)


def fit(net, x, t, updates, rate=0.01):
    """Changes the net in place by Adam on all examples at once; returns the losses (updates,).

    The steps shrink evenly from `rate` to nothing, so that the weights come to rest.
    """
    optimiser = Adam(net, rate)
    losses = np.empty(updates)
    for n in range(updates):
        optimiser.rate = rate * (1 - n / updates)
        losses[n], gradients = loss_and_gradients(net, x, t)
        optimiser.step(gradients)
    return losses
