"""Answers to two_layer_gradients, written from the learner's page alone."""

import numpy as np
from numpy import tanh


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def two_layer_net(x, W, b, V, a):
    return tanh(x @ W + b) @ V + a


def read_out_gradients(h, y, t):
    dy = 2 * (y - t) / y.size
    return h.T @ dy, dy.sum(axis=0, keepdims=True)


def right_1(x, t, W, b, V, a):
    h = tanh(x @ W + b)
    y = h @ V + a
    dy = 2 * (y - t) / y.size
    dV = h.T @ dy
    da = dy.sum(axis=0, keepdims=True)
    dh = dy @ V.T
    dz = dh * (1 - h * h)
    dW = x.T @ dz
    db = dz.sum(axis=0, keepdims=True)
    return dW, db, dV, da


def right_2(x, t, W, b, V, a):
    """One example after another, sums piled up."""
    gW, gb, gV, ga = (np.zeros(m.shape) for m in (W, b, V, a))
    n = t.size
    for i in range(len(x)):
        hid = tanh(x[i] @ W + b[0])
        err = 2 / n * (hid @ V + a[0] - t[i])
        gV += np.outer(hid, err)
        ga[0] += err
        delta = (V @ err) * (1 - hid**2)
        gW += np.outer(x[i], delta)
        gb[0] += delta
    return gW, gb, gV, ga


def right_3(x, t, W, b, V, a):
    """With helpers and einsum; the slope by 1 / cosh^2."""
    z = np.einsum("bd,dh->bh", x, W) + b
    y = two_layer_net(x, W, b, V, a)
    dV, da = read_out_gradients(tanh(z), y, t)
    dz = np.einsum("bk,hk->bh", (y - t) * (2.0 / y.size), V) / np.cosh(z) ** 2
    return np.einsum("bd,bh->dh", x, dz), np.einsum("bh->h", dz)[None], dV, da


def wrong_1(x, t, W, b, V, a):
    """The slope of tanh is taken at z, what stands inside it, where it should be at h: 1 - z * z."""
    z = x @ W + b
    h = tanh(z)
    y = h @ V + a
    dy = 2 * (y - t) / y.size
    dV = h.T @ dy
    da = dy.sum(0, keepdims=True)
    dz = (dy @ V.T) * (1 - z * z)
    return x.T @ dz, dz.sum(0, keepdims=True), dV, da


def wrong_2(x, t, W, b, V, a):
    """V is already moved a step, in place, before the gradient is sent back through it, so dh sees the new V."""
    h = tanh(x @ W + b)
    y = h @ V + a
    dy = 2 * (y - t) / y.size
    dV = h.T @ dy
    V -= 0.1 * dV
    da = dy.sum(axis=0, keepdims=True)
    a -= 0.1 * da
    dh = dy @ V.T
    dz = dh * (1 - h * h)
    dW = x.T @ dz
    db = dz.sum(axis=0, keepdims=True)
    return dW, db, dV, da


def wrong_3(x, t, W, b, V, a):
    """The sum of squares is divided by the number of examples only, not by all entries of y."""
    B = x.shape[0]
    H = tanh(np.dot(x, W) + b)
    Y = np.dot(H, V) + a
    dY = 2 * (Y - t) / B
    dH = np.dot(dY, V.T)
    dZ = dH * (1 - H**2)
    return np.dot(x.T, dZ), np.sum(dZ, axis=0, keepdims=True), np.dot(H.T, dY), np.sum(dY, axis=0, keepdims=True)


def wrong_4(x, t, W, b, V, a):
    """Equation (7) is skipped: dW and db are made of dh, as if there were no tanh."""
    h = tanh(x @ W + b); y = h @ V + a
    dy = 2 * (y - t) / y.size
    dh = dy @ V.T
    return x.T @ dh, dh.sum(0)[None, :], h.T @ dy, dy.sum(0)[None, :]


def wrong_5(x, t, W, b, V, a):
    """V is not transposed in equation (6), so the shapes don't match and it raises."""
    h = tanh(x @ W + b)
    y = h @ V + a
    dy = 2 * (y - t) / y.size
    dV = h.T @ dy
    da = dy.sum(axis=0, keepdims=True)
    dh = dy @ V
    dz = dh * (1 - h * h)
    return x.T @ dz, dz.sum(axis=0, keepdims=True), dV, da


def wrong_6(x, t, W, b, V, a):
    """The derivative of the sigmoid, h (1 - h), is used for a hidden layer of tanh."""
    def slope(s):
        return s * (1 - s)
    hidden = tanh(x @ W + b)
    out = hidden @ V + a
    error = 2 * (out - t) / out.size
    dV, da = read_out_gradients(hidden, out, t)
    back = error @ V.T * slope(hidden)
    return x.T @ back, back.sum(0, keepdims=True), dV, da


def wrong_7(x, t, W, b, V, a):
    """dW keeps the last example only: in the loop it is replaced where it should be piled up."""
    h = tanh(x @ W + b)
    y = h @ V + a
    dy = 2 * (y - t) / y.size
    dV = h.T @ dy
    da = dy.sum(axis=0, keepdims=True)
    dz = dy @ V.T * (1 - h * h)
    for xi, dzi in zip(x, dz):
        dW = np.outer(xi, dzi)
    db = dz.sum(axis=0, keepdims=True)
    return dW, db, dV, da


def wrong_8(x, t, W, b, V, a):
    """The biases a and b are forgotten on the way forward."""
    h = tanh(x @ W)
    y = h @ V
    dy = 2 * (y - t) / y.size
    dz = dy @ V.T * (1 - h * h)
    dW, db = x.T @ dz, dz.sum(axis=0, keepdims=True)
    dV, da = h.T @ dy, dy.sum(axis=0, keepdims=True)
    return dW, db, dV, da


def wrong_9(x, t, W, b, V, a):
    """Two slips: db and da are means over the batch, not sums; and the 2 of the square is missing in dy."""
    h = tanh(x @ W + b)
    y = h @ V + a
    dy = (y - t) / y.size
    da = np.mean(dy, axis=0, keepdims=True)
    dz = (dy @ V.T) * (1 - h * h)
    db = np.mean(dz, axis=0, keepdims=True)
    return x.T @ dz, db, h.T @ dy, da


def wrong_10(x, t, W, b, V, a):
    """Returned in the order of the walk back, dV, da, dW, db, not dW, db, dV, da."""
    h = tanh(x @ W + b)
    y = h @ V + a
    dy = 2 * (y - t) / y.size
    grads = []
    grads.append(h.T @ dy)
    grads.append(dy.sum(axis=0, keepdims=True))
    dz = dy @ V.T * (1 - h * h)
    grads.append(x.T @ dz)
    grads.append(dz.sum(axis=0, keepdims=True))
    return tuple(grads)


def wrong_11(x, t, W, b, V, a):
    """Two slips: V is reshaped where it should be transposed, and tanh is applied once more inside its slope."""
    h = tanh(x @ W + b)
    y = h @ V + a
    dy = 2 * (y - t) / y.size
    dh = dy @ V.reshape(V.shape[1], V.shape[0])
    dz = dh * (1 - tanh(h) ** 2)
    dW = x.T @ dz
    db = dz.sum(axis=0, keepdims=True)
    dV = h.T @ dy
    da = dy.sum(axis=0, keepdims=True)
    return dW, db, dV, da


def wrong_12(x, t, W, b, V, a):
    """The output goes through a tanh as well, on the way forward only."""
    def layer(e, G, g):
        return tanh(e @ G + g)
    h = layer(x, W, b)
    y = layer(h, V, a)
    dV, da = read_out_gradients(h, y, t)
    dy = 2 * (y - t) / y.size
    dz = dy @ V.T * (1 - h * h)
    return x.T @ dz, dz.sum(axis=0, keepdims=True), dV, da
