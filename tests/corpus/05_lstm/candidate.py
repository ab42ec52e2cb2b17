"""Answers to candidate as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@right
def product_by_product(p, x, h):
    z = np.matmul(x, p.W[2])
    z += np.matmul(h, p.U[2])
    return np.tanh(z + p.b[2])


@right
def out_of_all_four(p, x, h):
    return np.tanh(x @ p.W + h @ p.U + p.b)[2]


@right
def concatenated(p, x, h):
    V = np.vstack((p.U[2], p.W[2]))
    return np.tanh(np.hstack((h, x)) @ V + p.b[2])


@right
def summed_by_einsum(p, x, h):
    z = np.einsum("bd,dh->bh", x, p.W[2]) + np.einsum("bj,jh->bh", h, p.U[2])
    return np.tanh(z + p.b[2])


@wrong(3, says="these are the weights of the gate o")
def another_gates_weights(p, x, h):
    return np.tanh(x @ p.W[3] + h @ p.U[3] + p.b[3])


@wrong(3, says="bias `p.b[2]` is missing")
def no_bias(p, x, h):
    return np.tanh(x @ p.W[2] + h @ p.U[2])


@wrong(3, says="old hidden state is missing")
def no_hidden_state(p, x, h):
    return np.tanh(x @ p.W[2] + p.b[2])


@wrong(3, says="input is missing")
def no_input(p, x, h):
    return np.tanh(h @ p.U[2] + p.b[2])


@wrong(3, says="`sigmoid` stands where `tanh` belongs")
def the_other_squashing_function(p, x, h):
    return sigmoid(x @ p.W[2] + h @ p.U[2] + p.b[2])


@wrong(3, says="`tanh` is left out")
def not_squashed(p, x, h):
    return x @ p.W[2] + h @ p.U[2] + p.b[2]


@wrong(3, says="`p.U[2]` is transposed")
def u_transposed(p, x, h):
    return np.tanh(x @ p.W[2] + h @ p.U[2].T + p.b[2])


@wrong(3, says="`p.b[2]` is added after")
def bias_outside(p, x, h):
    return np.tanh(x @ p.W[2] + h @ p.U[2]) + p.b[2]


@wrong(3, says="`p.b[3]` stands where `p.b[2]` belongs")
def another_gates_bias(p, x, h):
    return np.tanh(x @ p.W[2] + h @ p.U[2] + p.b[3])


@wrong(3, says="`h` stands where `x` belongs")
def h_for_x(p, x, h):
    return np.tanh(h @ p.W[2] + h @ p.U[2] + p.b[2])


@wrong(3, says="`W` belongs to the input `x`")
def w_and_u_exchanged(p, x, h):
    return np.tanh(x @ p.U[2] + h @ p.W[2] + p.b[2])


@wrong(says="of shape (4, 3, 5), expected (3, 5)")
def all_four_gates(p, x, h):
    return np.tanh(x @ p.W + h @ p.U + p.b)
