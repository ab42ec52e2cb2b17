"""Answers to page 02, from one neuron to a convolution."""

import numpy as np

from .told import slip


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@slip("two_layer_net", "the bias of the hidden layer is added after the tanh", 1)
def bias_after(x, W, b, V, a):
    weighted = np.dot(x, W)
    hidden = np.tanh(weighted)
    hidden = hidden + b
    out = np.dot(hidden, V)
    out += a
    return out


@slip("two_layer_net", "relu and no output bias: one slip in each line", 1, 2)
def relu_and_no_bias(x, W, b, V, a):
    s = x @ W + b
    act = np.where(s > 0, s, 0)
    return act @ V


@slip("two_layer_net", "the first layer's bias is subtracted, the second's is added twice", 1, 2)
def biases(x, W, b, V, a):
    def layer(inp, weights, bias):
        return inp @ weights + bias
    hidden = np.tanh(layer(x, W, -b))
    y = layer(hidden, V, a)
    y = y + a
    return y


@slip("bump", "the second neuron climbs at left + right", 2)
def second_at_the_sum(x, left, right, height, steepness):
    def step(at):
        return sigmoid(steepness * (x - at))
    first, second = step(left), step(left + right)
    return height * (first - second)


@slip("bump", "the steepness is left out of the first neuron, the height of the result", 1, 3)
def no_steepness_no_height(x, left, right, height, steepness):
    a = sigmoid(x - left)
    b = sigmoid(steepness * (x - right))
    diff = a - b
    return diff


@slip("two_layer_gradients", "dy is divided by the rows only", 3)
def by_rows(x, t, W, b, V, a):
    hid = np.tanh(x @ W + b)
    out = hid @ V + a
    n = out.shape[0]
    err = out - t
    d_out = 2 * err / n
    dV = hid.T @ d_out
    da = np.sum(d_out, axis=0, keepdims=True)
    d_hid = d_out @ V.T
    d_pre = d_hid * (1 - hid ** 2)
    return x.T @ d_pre, np.sum(d_pre, axis=0, keepdims=True), dV, da


@slip("two_layer_gradients", "slope of tanh without the square, and db from dh", 7, 9)
def slope_and_db(x, t, W, b, V, a):
    z = x @ W + b
    h = np.tanh(z)
    y = h @ V + a
    grad_y = 2 * (y - t) / y.size
    grad_h = grad_y @ V.T
    grad_z = grad_h * (1 - h)
    return (x.T @ grad_z, grad_h.sum(0, keepdims=True), h.T @ grad_y,
            grad_y.sum(0, keepdims=True))


@slip("two_layer_gradients", "tanh applied to h a second time in the slope; factor 2 missing", 3, 7)
def second_tanh(x, t, W, b, V, a):
    h = np.tanh(x @ W + b)
    y = h @ V + a
    dy = (y - t) / y.size
    dV = h.T @ dy
    da = dy.sum(axis=0, keepdims=True)
    dh = dy @ V.T
    slope = 1 - np.tanh(h) ** 2
    dz = slope * dh
    dW = x.T @ dz
    db = dz.sum(axis=0, keepdims=True)
    return dW, db, dV, da


@slip("two_layer_gradients", "the slope is taken at the pre-activation z, 1 - z²", 7)
def slope_of_z(x, t, W, b, V, a):
    z = x @ W + b
    h = np.tanh(z)
    y = h @ V + a
    e = (2 / y.size) * (y - t)
    back = e @ V.T * (1 - z * z)
    return x.T @ back, back.sum(0, keepdims=True), h.T @ e, e.sum(0, keepdims=True)


@slip("convolve", "the kernel runs backwards: K[2] first", 1)
def flipped(X, K, b):
    T = len(X)
    rows = []
    for t in range(T - 2):
        z = sum(X[t + k] @ K[2 - k] for k in range(3)) + b
        rows.append(np.tanh(z))
    return np.stack(rows)


@slip("convolve", "the bias is added once for each of the three taps", 1)
def three_biases(X, K, b):
    T = len(X)
    total = 0
    for k in range(3):
        total = total + (X[k:T - 2 + k] @ K[k] + b)
    return np.tanh(total)


@slip("neuron", "squashed before the bias is added", 2)
def squashed_first(x, w, b):
    total = x @ w
    y = sigmoid(total) + b
    return y
