"""Answers to gru_step, written from the learner's page alone."""

import numpy as np
from numpy import tanh


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_cho_step(p, x, h):
    r = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    z = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    n = tanh(x @ p.W[2] + (r * h) @ p.U[2] + p.b[2])
    return z * h + (1 - z) * n


def right_1(p, x, h):
    r = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    z = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    n = tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2] + p.c))
    return z * h + (1 - z) * n


def right_2(p, x, h):
    """All three sums at once."""
    vom_x = x @ p.W + p.b
    vom_h = h @ p.U
    r, z = 1 / (1 + np.exp(-(vom_x[:2] + vom_h[:2])))
    n = np.tanh(vom_x[2] + r * vom_h[2] + r * p.c)
    return n + z * (h - n)


def right_3(p, x, h):
    """Sequence by sequence with einsum and a helper."""
    def lin(k, row, state):
        return np.einsum("d,dh->h", row, p.W[k]) + p.b[k, 0], np.einsum("j,jh->h", state, p.U[k])
    out = []
    for row, old in zip(x, h):
        reset = sigmoid(sum(lin(0, row, old)))
        update = sigmoid(sum(lin(1, row, old)))
        a, b = lin(2, row, old)
        cand = tanh(a + reset * (b + p.c[0]))
        out.append((1 - update) * cand + update * old)
    return np.stack(out)


def wrong_1(p, x, h):
    """The candidate's recurrent bias c stands outside the brackets, so the reset gate does not act on it."""
    r = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    z = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    n = tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2]) + p.c)
    return z * h + (1 - z) * n


def wrong_2(p, x, h):
    """The brackets around h @ U are missing: Python goes from left to right, multiplies r by h first, and the reset gate still acts before the matrix."""
    r = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    z = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    n = tanh(x @ p.W[2] + p.b[2] + r * h @ p.U[2] + r * p.c)
    return z * h + (1 - z) * n


def wrong_3(p, x, h):
    """The reset gate acts on the input's part and its bias, too, as the brackets begin too early."""
    zr, zz = (x @ p.W[k] + h @ p.U[k] + p.b[k] for k in (0, 1))
    r, z = sigmoid(zr), sigmoid(zz)
    n = tanh(r * (x @ p.W[2] + p.b[2] + h @ p.U[2] + p.c))
    return z * h + (1 - z) * n


def wrong_4(p, x, h):
    """The roles of the update gate are exchanged: here z lets the new in and 1 - z keeps the old."""
    r = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    z = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    neu = tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2] + p.c))
    return (1 - z) * h + z * neu


def wrong_5(p, x, h):
    """The gates are unpacked in the order z, r, n; the packed order is r, z, n."""
    (Wz, Wr, Wn), (Uz, Ur, Un), (bz, br, bn) = p.W, p.U, p.b
    z = sigmoid(x @ Wz + h @ Uz + bz)
    r = sigmoid(x @ Wr + h @ Ur + br)
    n = tanh(x @ Wn + bn + r * (h @ Un + p.c))
    return z * h + (1 - z) * n


def wrong_6(p, x, h):
    """The recurrent bias c is left out of the candidate."""
    G = x @ p.W + p.b
    R = h @ p.U
    r = sigmoid(G[0] + R[0])
    z = sigmoid(G[1] + R[1])
    n = tanh(G[2] + r * R[2])
    return z * h + (1 - z) * n


def wrong_7(p, x, h):
    """The candidate's input bias b_n is moved into the brackets with c, so that the reset gate acts on both biases."""
    bias = p.b[2] + p.c
    r = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    z = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    n = tanh(x @ p.W[2] + r * (h @ p.U[2] + bias))
    return z * h + (1 - z) * n


def wrong_8(p, x, h):
    """Two slips: the update gate looks at r * h instead of at the old hidden state h, and c stands outside the brackets, where the reset gate does not act on it."""
    r = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    gated = r * h
    z = sigmoid(x @ p.W[1] + gated @ p.U[1] + p.b[1])
    n = tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2]) + p.c)
    return z * h + (1 - z) * n


def wrong_9(p, x, h):
    """c is added to all three sums, that is to the reset and the update gate, too; it belongs to the candidate alone."""
    rec = h @ p.U + p.c
    inp = x @ p.W + p.b
    r = sigmoid(inp[0] + rec[0])
    z = sigmoid(inp[1] + rec[1])
    n = tanh(inp[2] + r * rec[2])
    return (1 - z) * n + z * h


def wrong_10(p, x, h):
    """Two slips: the candidate is squashed by the sigmoid instead of tanh, and the reset gate still acts before U, on r * h."""
    r = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    z = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    n = sigmoid(x @ p.W[2] + p.b[2] + (r * h) @ p.U[2] + r * p.c)
    return z * h + (1 - z) * n


def wrong_11(p, x, h):
    """The recurrent bias is looked for at p.b[3]; p.b has three entries and c is a part of its own, so it raises."""
    def a(k): return x @ p.W[k] + p.b[k]
    def u(k): return h @ p.U[k]
    r, z = sigmoid(a(0) + u(0)), sigmoid(a(1) + u(1))
    n = tanh(a(2) + r * (u(2) + p.b[3]))
    return z * h + (1 - z) * n


def wrong_12(p, x, h):
    """The old hidden state is overwritten by z * h before the candidate is computed, so the candidate sees what is kept instead of the old state."""
    r = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    z = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    h = z * h
    n = tanh(x @ p.W[2] + p.b[2] + r * (h @ p.U[2] + p.c))
    h = h + (1 - z) * n
    return h
