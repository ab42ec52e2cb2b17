"""Answers to read_out_gradients, written from the learner's page alone."""

import numpy as np
from numpy import tanh

# numbers that the page's first cell leaves lying around in the notebook
rng = np.random.default_rng(2)
x, W, b = rng.standard_normal((4, 3)), rng.standard_normal((3, 5)), rng.standard_normal((1, 5))
V, a = rng.standard_normal((5, 2)), rng.standard_normal((1, 2))


def right_1(h, y, t):
    dy = 2 * (y - t) / y.size
    return h.T @ dy, dy.sum(axis=0, keepdims=True)


def right_2(h, y, t):
    """Loops all the way."""
    B, H = h.shape
    K = y.shape[1]
    dV, da = np.zeros((H, K)), np.zeros((1, K))
    for i in range(B):
        for k in range(K):
            d = 2 * (y[i, k] - t[i, k]) / (B * K)
            da[0, k] += d
            for j in range(H):
                dV[j, k] += h[i, j] * d
    return dV, da


def right_3(h, y, t):
    """The bias as one more input that is always 1."""
    fehler = (y - t) * 2 / np.prod(y.shape)
    mit_eins = np.hstack([h, np.ones((len(h), 1))])
    alles = np.einsum("bh,bk->hk", mit_eins, fehler)
    return alles[:-1], alles[-1:]


def wrong_1(h, y, t):
    """The 2 that comes from the square is missing in dy."""
    dy = (y - t) / y.size
    dV = h.T @ dy
    da = dy.sum(axis=0, keepdims=True)
    return dV, da


def wrong_2(h, y, t):
    """The difference is the wrong way round, t - y, so all gradients have the wrong sign."""
    n = y.size
    dy = 2 / n * (t - y)
    return np.dot(h.T, dy), np.sum(dy, 0, keepdims=True)


def wrong_3(h, y, t):
    """n is the number of rows, len(y), where it should be the number of all entries."""
    n = len(y)
    dy = 2 * (y - t) / n
    dV = h.T @ dy
    da = np.ones((1, n)) @ dy
    return dV, da


def wrong_4(h, y, t):
    """dV is transposed, (K, H), as PyTorch's nn.Linear stores its weights."""
    dy = 2 * (y - t) / y.size
    grad_weight = dy.T @ h
    grad_bias = dy.sum(0, keepdims=True)
    return grad_weight, grad_bias


def wrong_5(h, y, t):
    """da is the mean over the rows, not their sum."""
    dy = 2 * (y - t) / y.size
    return h.T @ dy, dy.mean(axis=0, keepdims=True)


def wrong_6(h, y, t):
    """dy is the loss of each entry, (y - t) squared over n, and not its derivative."""
    loss = (y - t) ** 2 / y.size
    dV = h.T @ loss
    da = loss.sum(axis=0, keepdims=True)
    return dV, da


def wrong_7(h, y, t):
    """da is summed over everything, outputs too, so that each bias gets the same total."""
    dy = 2 * (y - t) / y.size
    da = np.zeros((1, y.shape[1]))
    for row in dy:
        for d in row:
            da += d
    return h.T @ dy, da


def wrong_8(h, y, t):
    """dV is replaced at each example, so that only the last one counts."""
    dy = 2 * (y - t) / y.size
    da = np.zeros((1, y.shape[1]))
    for i in range(len(h)):
        dV = h[i][:, None] * dy[i][None, :]
        da = da + dy[i]
    return dV, da


def wrong_9(h, y, t):
    """dy is sent through the slope of a tanh, 1 - y * y, though the output has none."""
    e = 2 * (y - t) / y.size
    dy = e * (1 - y * y)
    return h.T @ dy, dy.sum(axis=0, keepdims=True)


def wrong_10(h, y, t):
    """dy is only another name for y and is changed in place, so t is subtracted twice in da (and the caller's y is spoilt)."""
    n = y.size
    dy = y
    dy -= t
    dV = h.T @ (2 * dy / n)
    da = (2 * (y - t) / n).sum(axis=0, keepdims=True)
    return dV, da


def wrong_11(h, y, t):
    """Two slips: n is the size of the notebook's V and not of y, and dy is summed over the columns, (B, 1), for da."""
    dy = 2 * (y - t) / V.size
    dV = h.T @ dy
    da = dy.sum(axis=1, keepdims=True)
    return dV, da


def wrong_12(h, y, t):
    """Two slips: the gradient of the absolute error is used, the sign of y - t only, and the order is da, dV."""
    dy = np.sign(y - t) / y.size
    dV = h.T @ dy
    da = dy.sum(axis=0, keepdims=True)
    return da, dV
