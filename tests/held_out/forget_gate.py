"""Answers to forget_gate, written from the learner's page alone."""

import numpy as np
from numpy import tanh


def sigmoid(z):
    return 0.5 * (1 + tanh(0.5 * z))


def right_1(p, x, h):
    return sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])


def right_2(p, x, h):
    z = np.einsum("bd,dh->bh", x, p.W[1]) + np.einsum("bk,kh->bh", h, p.U[1])
    return 1 / (1 + np.exp(-(z + p.b[1])))


def right_3(p, x, h):
    hx = np.concatenate([h, x], axis=1)
    V_f = np.vstack([p.U[1], p.W[1]])
    rows = [row @ V_f + p.b[1, 0] for row in hx]
    return sigmoid(np.array(rows))


def wrong_1(p, x, h):
    """The weights with index 0 are those of the input gate; the forget gate has index 1."""
    W, U, b = p.W[0], p.U[0], p.b[0]
    return sigmoid(x @ W + h @ U + b)


def wrong_2(p, x, h):
    """The bias is that of the input gate (index 0), W and U are the forget gate's."""
    return sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[0])


def wrong_3(p, x, h):
    """tanh in place of the sigmoid: the gate can become negative."""
    z = x @ p.W[1]
    z = z + h @ p.U[1]
    z = z + p.b[1]
    return tanh(z)


def wrong_4(p, x, h):
    """The bias is added after the sigmoid; it belongs inside."""
    return sigmoid(x @ p.W[1] + h @ p.U[1]) + p.b[1]


def wrong_5(p, x, h):
    """The old hidden state is multiplied by U transposed."""
    return sigmoid(x @ p.W[1] + h @ p.U[1].T + p.b[1])


def wrong_6(p, x, h):
    """The old hidden state is left out: the gate looks at the input alone."""
    Wf, bf = p.W[1], p.b[1]
    f = sigmoid(np.dot(x, Wf) + bf)
    return f


def wrong_7(p, x, h):
    """The matrices stand on the left, W @ x, as for columns: the shapes don't fit and it raises."""
    return sigmoid(p.W[1] @ x + p.U[1] @ h + p.b[1])


def wrong_8(p, x, h):
    """All four biases are added where only b[1] belongs: four gates come out, (4, B, H)."""
    return sigmoid(x @ p.W[1] + h @ p.U[1] + p.b)


def wrong_9(p, x, h):
    """A constant 1 is added to the sum (TensorFlow's forget_bias=1.0): here the bias is already in p.b."""
    forget_bias = 1.0
    return sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1] + forget_bias)


def wrong_10(p, x, h):
    """The sigmoid is taken of each of the two products on its own, and then they are added up with the bias."""
    from_input = sigmoid(x @ p.W[1])
    from_state = sigmoid(h @ p.U[1])
    return from_input + from_state + p.b[1]


def wrong_11(p, x, h):
    """Two slips: the bias is left out, and the gate is multiplied by the hidden state already, where the gate alone was wanted."""
    tor = sigmoid(x @ p.W[1] + h @ p.U[1])
    return tor * h


def wrong_12(p, x, h):
    """Two slips: the weights are the candidate's (index 2), and the minus in the exponent is missing, which gives 1 - σ."""
    def sig(z): return 1 / (1 + np.exp(z))
    j = 2
    return sig(x @ p.W[j] + h @ p.U[j] + p.b[j])
