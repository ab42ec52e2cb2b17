"""Answers to forget_gate as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@right
def product_by_product(p, x, h):
    z = np.matmul(x, p.W[1])
    z += np.matmul(h, p.U[1])
    return sigmoid(z + p.b[1])


@right
def out_of_all_four(p, x, h):
    return sigmoid(x @ p.W + h @ p.U + p.b)[1]


@right
def concatenated(p, x, h):
    V = np.vstack((p.U[1], p.W[1]))
    return sigmoid(np.hstack((h, x)) @ V + p.b[1])


@right
def summed_by_einsum(p, x, h):
    z = np.einsum("bd,dh->bh", x, p.W[1]) + np.einsum("bj,jh->bh", h, p.U[1])
    return sigmoid(z + p.b[1])


@wrong(2, says="these are the weights of the gate i")
def another_gates_weights(p, x, h):
    return sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])


@wrong(2, says="bias `p.b[1]` is missing")
def no_bias(p, x, h):
    return sigmoid(x @ p.W[1] + h @ p.U[1])


@wrong(2, says="old hidden state is missing")
def no_hidden_state(p, x, h):
    return sigmoid(x @ p.W[1] + p.b[1])


@wrong(2, says="input is missing")
def no_input(p, x, h):
    return sigmoid(h @ p.U[1] + p.b[1])


@wrong(2, says="`tanh` stands where `sigmoid` belongs")
def the_other_squashing_function(p, x, h):
    return np.tanh(x @ p.W[1] + h @ p.U[1] + p.b[1])


@wrong(2, says="`sigmoid` is left out")
def not_squashed(p, x, h):
    return x @ p.W[1] + h @ p.U[1] + p.b[1]


@wrong(2, says="`p.U[1]` is transposed")
def u_transposed(p, x, h):
    return sigmoid(x @ p.W[1] + h @ p.U[1].T + p.b[1])


@wrong(2, says="`p.b[1]` is added after")
def bias_outside(p, x, h):
    return sigmoid(x @ p.W[1] + h @ p.U[1]) + p.b[1]


@wrong(2, says="`p.b[0]` stands where `p.b[1]` belongs")
def another_gates_bias(p, x, h):
    return sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[0])


@wrong(2, says="`h` stands where `x` belongs")
def h_for_x(p, x, h):
    return sigmoid(h @ p.W[1] + h @ p.U[1] + p.b[1])


@wrong(2, says="`W` belongs to the input `x`")
def w_and_u_exchanged(p, x, h):
    return sigmoid(x @ p.U[1] + h @ p.W[1] + p.b[1])


@wrong(says="of shape (4, 3, 5), expected (3, 5)")
def all_four_gates(p, x, h):
    return sigmoid(x @ p.W + h @ p.U + p.b)
