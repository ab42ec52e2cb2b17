"""Answers to page 08, the LSTM's relatives."""

import numpy as np

from .told import slip


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@slip("gru_step", "the reset gate acts on the state before the product, as in Cho's", 3)
def as_cho(p, x, h):
    r = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    z = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    cand = np.tanh(x @ p.W[2] + (r * h) @ p.U[2] + p.b[2] + p.c)
    return z * h + (1 - z) * cand


@slip("gru_step", "z without the input; h and n exchanged in the last line", 2, 6)
def two(p, x, h):
    pre_x, pre_h = x @ p.W + p.b, h @ p.U
    reset = sigmoid(pre_x[0] + pre_h[0])
    update = sigmoid(pre_h[1] + p.b[1])
    new = np.tanh(pre_x[2] + reset * (pre_h[2] + p.c))
    return (1 - update) * h + update * new


@slip("gru_step", "the inner bias p.c is outside of the reset gate", 3)
def outside(p, x, h):
    gates = [sigmoid(x @ p.W[k] + h @ p.U[k] + p.b[k]) for k in (0, 1)]
    r, z = gates
    n = np.tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2]) + p.c)
    return n + z * (h - n)


@slip("gru_cho_step", "the update gate is squared", 6)
def squared(p, x, h):
    def a(k, s):
        return x @ p.W[k] + s @ p.U[k] + p.b[k]
    r, z = sigmoid(a(0, h)), sigmoid(a(1, h))
    n = np.tanh(a(2, r * h))
    return z * z * h + (1 - z * z) * n


@slip("peephole_step", "the output gate peeps at the old cell state", 4)
def old_cell(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vi, vf, vo = p.v
    i = sigmoid(zi + vi * c)
    f = sigmoid(zf + vf * c)
    o = sigmoid(zo + vo * c)
    c = f * c + i * np.tanh(zg)
    return o * np.tanh(c), c


@slip("peephole_step", "i and f have each other's peepholes; the output gate has none", 1, 2, 4)
def peepholes(p, x, h, c):
    z = x @ p.W + h @ p.U + p.b
    i = sigmoid(z[0] + p.v[1] * c)
    f = sigmoid(z[1] + p.v[0] * c)
    g = np.tanh(z[2])
    c_new = f * c + i * g
    o = sigmoid(z[3])
    return o * np.tanh(c_new), c_new


@slip("coupled_step", "f keeps the new and 1 - f the old", 5)
def the_other_share(p, x, h, c):
    f, g, o = x @ p.W + h @ p.U + p.b
    f, g, o = sigmoid(f), np.tanh(g), sigmoid(o)
    c = (1 - f) * c + f * g
    return o * np.tanh(c), c


@slip("step_1997", "the old state is scaled by 1 - i", 5)
def scaled(p, x, h, c):
    pre = x @ p.W + h @ p.U + p.b
    i, o = sigmoid(pre[0]), sigmoid(pre[2])
    g = np.tanh(pre[1])
    cell = (1 - i) * c + i * g
    return o * np.tanh(cell), cell


@slip("uncouple", "the candidate and the output gate have changed places", 1, 2, 3)
def order(W, U, b):
    def four(a):
        return np.stack([-a[0], a[0], a[2], a[1]])
    return four(W), four(U), four(b)
