"""Answers to hidden_state as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@right
def in_one_line(p, x, h, c_new):
    return np.tanh(c_new) * sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])


@right
def from_the_end(p, x, h, c_new):
    return sigmoid(x @ p.W[-1] + h @ p.U[-1] + p.b[-1]) * np.tanh(c_new)


@right
def tanh_by_exp(p, x, h, c_new):
    o = 1 / (1 + np.exp(-(p.b[3] + h @ p.U[3] + x @ p.W[3])))
    return o * (2 / (1 + np.exp(-2 * c_new)) - 1)


@wrong(6, says="`tanh` is left out")
def tanh_left_out(p, x, h, c_new):
    return sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3]) * c_new


@wrong(6, says="goes around the product")
def tanh_around_the_product(p, x, h, c_new):
    return np.tanh(sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3]) * c_new)


@wrong(6, says="`sigmoid` stands where `tanh` belongs")
def sigmoid_twice(p, x, h, c_new):
    return sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3]) * sigmoid(c_new)


@wrong(6, says="output gate is missing")
def no_gate(p, x, h, c_new):
    return np.tanh(c_new)


@wrong(4, says="`tanh` stands where `sigmoid` belongs")
def gate_by_tanh(p, x, h, c_new):
    return np.tanh(x @ p.W[3] + h @ p.U[3] + p.b[3]) * np.tanh(c_new)


@wrong(4, says="these are the weights of the gate g")
def another_gates_weights(p, x, h, c_new):
    return sigmoid(x @ p.W[2] + h @ p.U[2] + p.b[2]) * np.tanh(c_new)


@wrong(4, says="bias `p.b[3]` is missing")
def no_bias(p, x, h, c_new):
    return sigmoid(x @ p.W[3] + h @ p.U[3]) * np.tanh(c_new)


@wrong(4, says="`c_new` stands where `h` belongs")
def gate_sees_the_cell(p, x, h, c_new):
    return sigmoid(x @ p.W[3] + c_new @ p.U[3] + p.b[3]) * np.tanh(c_new)


@wrong(6, says="`h` stands where `c_new` belongs")
def old_hidden_state_shown(p, x, h, c_new):
    return sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3]) * np.tanh(h)


@wrong(6, says="`o + tanh(c_new)` stands where")
def plus_for_times(p, x, h, c_new):
    return sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3]) + np.tanh(c_new)


@wrong(says="output gate alone is returned")
def only_the_gate(p, x, h, c_new):
    return sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])
