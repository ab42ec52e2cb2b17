"""Answers to lstm_step, written from the learner's page alone."""

import numpy as np
from numpy import tanh


def sigmoid(z):
    return 0.5 * (1 + tanh(0.5 * z))


def forget_gate(p, x, h):
    return sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])


def input_gate(p, x, h):
    return sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])


def candidate(p, x, h):
    return tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])


def cell_update(f, i, g, c):
    return f * c + i * g


def hidden_state(p, x, h, c_new):
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])
    return o * tanh(c_new)


def right_1(p, x, h, c):
    c_new = cell_update(forget_gate(p, x, h), input_gate(p, x, h), candidate(p, x, h), c)
    return hidden_state(p, x, h, c_new), c_new


def right_2(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c = sigmoid(zf) * c + sigmoid(zi) * tanh(zg)
    h = sigmoid(zo) * tanh(c)
    return h, c


def right_3(p, x, h, c):
    z = np.einsum("bd,kdh->bkh", x, p.W) + np.einsum("bj,kjh->bkh", h, p.U) + p.b[None, :, 0]
    gates = 1 / (1 + np.exp(-z))
    new_h, new_c = np.zeros(h.shape), np.zeros(c.shape)
    for n in range(len(x)):
        i, f, _, o = gates[n]
        new_c[n] = i * np.tanh(z[n, 2]) + f * c[n]
        new_h[n] = np.tanh(new_c[n]) * o
    return new_h, new_c


def wrong_1(p, x, h, c):
    """The hidden state is made of the old cell state; equation (6) wants the new one."""
    f, i, g = forget_gate(p, x, h), input_gate(p, x, h), candidate(p, x, h)
    c_new = cell_update(f, i, g, c)
    h_new = hidden_state(p, x, h, c)
    return h_new, c_new


def wrong_2(p, x, h, c):
    """Returned in the wrong order: c first, h second."""
    c_new = cell_update(forget_gate(p, x, h), input_gate(p, x, h), candidate(p, x, h), c)
    h_new = hidden_state(p, x, h, c_new)
    return c_new, h_new


def wrong_3(p, x, h, c):
    """The gates are read in the order i, g, f, o (as old TensorFlow has them); here it is i, f, g, o."""
    zi, zg, zf, zo = x @ p.W + h @ p.U + p.b
    c = sigmoid(zf) * c + sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(c), c


def wrong_4(p, x, h, c):
    """The gates look at the cell state too (a peephole): c is added to the sums of i, f and o."""
    z = x @ p.W + h @ p.U + p.b
    i, f, o = sigmoid(z[0] + c), sigmoid(z[1] + c), sigmoid(z[3] + c)
    g = tanh(z[2])
    c_t = f * c + i * g
    h_t = o * tanh(c_t)
    return h_t, c_t


def wrong_5(p, x, h, c):
    """The candidate is stored under the name c, so the old cell state is gone before equation (5) needs it."""
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    c = tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])
    c = f * c + i * c
    return o * tanh(c), c


def wrong_6(p, x, h, c):
    """The candidate goes through the sigmoid like the three gates; it needs tanh."""
    i, f, g, o = [sigmoid(x @ p.W[k] + h @ p.U[k] + p.b[k]) for k in range(4)]
    c2 = f * c + i * g
    return o * np.tanh(c2), c2


def wrong_7(p, x, h, c):
    """The sums are transposed before they are taken apart, so they are cut along the hidden units and not by gate: it raises."""
    zi, zf, zg, zo = (x @ p.W + h @ p.U + p.b).T
    c = sigmoid(zf) * c + sigmoid(zi) * tanh(zg)
    h = sigmoid(zo) * tanh(c)
    return h, c


def wrong_8(p, x, h, c):
    """It returns h, (h, c), as PyTorch does; wanted are h and c."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c_n = sigmoid(zf) * c + sigmoid(zi) * tanh(zg)
    h_n = sigmoid(zo) * tanh(c_n)
    return h_n, (h_n, c_n)


def wrong_9(p, x, h, c):
    """The caller's h is overwritten (h[:] = …) with the new hidden state."""
    c_new = cell_update(forget_gate(p, x, h), input_gate(p, x, h), candidate(p, x, h), c)
    h[:] = hidden_state(p, x, h, c_new)
    return h, c_new


def wrong_10(p, x, h, c):
    """tanh stands round the whole product in (6): tanh(o * c), where it should be o * tanh(c)."""
    W, U, b = p.W, p.U, p.b
    ein = sigmoid(x @ W[0] + h @ U[0] + b[0]); vergiss = sigmoid(x @ W[1] + h @ U[1] + b[1])
    neu = tanh(x @ W[2] + h @ U[2] + b[2]); aus = sigmoid(x @ W[3] + h @ U[3] + b[3])
    zelle = vergiss * c + ein * neu
    return tanh(aus * zelle), zelle


def wrong_11(p, x, h, c):
    """Two slips: forget and input gate have changed places in (5), and the tanh in (6) is missing."""
    i, f = input_gate(p, x, h), forget_gate(p, x, h)
    g = candidate(p, x, h)
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])
    c = i * c + f * g
    h = o * c
    return h, c


def wrong_12(p, x, h, c):
    """Two slips: h is replaced by the candidate before the output gate looks at it, and the output gate has no bias."""
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    h = tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    c = f * c + i * h
    o = sigmoid(x @ p.W[3] + h @ p.U[3])
    return o * tanh(c), c
