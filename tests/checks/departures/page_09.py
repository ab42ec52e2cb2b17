"""Answers to page 09, the same weights in other hands."""

import numpy as np

from .told import slip


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@slip("lstm_bare", "the second bias is forgotten, and the candidate is a sigmoid", 3)
def bias_and_candidate(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    outputs = []
    for x in X:
        a = x @ i2h_weight.T + i2h_bias
        b = h @ h2h_weight.T
        i, f, g, o = np.split(sigmoid(a + b), 4, axis=1)
        c = f * c + i * g
        h = o * np.tanh(c)
        outputs.append(h)
    return np.stack(outputs), h, c


@slip("lstm_bare", "the gates are read as i, f, o, g", 3, 4)
def other_order(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    H = h.shape[1]
    out = []
    for x in X:
        z = x @ i2h_weight.T + i2h_bias + h @ h2h_weight.T + h2h_bias
        i, f = sigmoid(z[:, :H]), sigmoid(z[:, H:2 * H])
        o, g = sigmoid(z[:, 2 * H:3 * H]), np.tanh(z[:, 3 * H:])
        c = f * c + i * g
        h = o * np.tanh(c)
        out.append(h)
    return np.stack(out), h, c


@slip("lstm_bare", "the cell state is not handed on", says="`c` is not carried on")
def cell_not_handed_on(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    out = []
    for x in X:
        z = x @ i2h_weight.T + i2h_bias + h @ h2h_weight.T + h2h_bias
        zi, zf, zg, zo = np.split(z, 4, axis=1)
        c_t = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
        h = sigmoid(zo) * np.tanh(c_t)
        out.append(h)
    return np.stack(out), h, c_t


@slip("lstm_bare", "the cell state is squashed before it is handed on", 5)
def squashed_cell(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    out = []
    for x in X:
        z = x @ i2h_weight.T + i2h_bias + h @ h2h_weight.T + h2h_bias
        zi, zf, zg, zo = np.split(z, 4, axis=1)
        i, f, g, o = sigmoid(zi), sigmoid(zf), np.tanh(zg), sigmoid(zo)
        c = np.tanh(f * c + i * g)
        h = o * c
        out.append(h)
    return np.stack(out), h, c


@slip("weights_from_torch", "the blocks are not turned over", 2, 3)
def not_turned(weight_ih, weight_hh):
    H = weight_hh.shape[1]
    W = weight_ih.reshape(4, -1, H)
    U = weight_hh.reshape(4, H, H)
    return W, U


@slip("from_old_tensorflow", "the 1 is added to the candidate's bias", 5)
def one_for_another_gate(kernel, bias):
    H = len(bias) // 4
    blocks = kernel.reshape(kernel.shape[0], 4, H).transpose(1, 0, 2)[[0, 2, 1, 3]]
    W, U = blocks[:, :-H], blocks[:, -H:]
    b = bias.reshape(4, 1, H)[[0, 2, 1, 3]].copy()
    b[2] += 1
    return W, U, b


@slip("onnx_arrays", "R in our order", 3)
def recurrent_in_our_order(W, U, b):
    k = [0, 3, 1, 2]
    first = np.concatenate([W[j].T for j in k])[None]
    second = np.concatenate([U[j].T for j in range(4)])[None]
    both = np.concatenate([b[k].ravel(), np.zeros(b.size)])[None]
    return first, second, both


@slip("turn_update_gate", "the bias is not turned", 3)
def bias_not_turned(W, U, b):
    W, U = W.copy(), U.copy()
    W[1] *= -1
    U[1] *= -1
    return W, U, b.copy()
