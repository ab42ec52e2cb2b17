"""Answers to step_1997 as learners write them."""

import numpy as np
from numpy import tanh

from lstm_course.cells import sigmoid
from lstm_course.exercises.answer_corpus import right, wrong


@right
def gate_by_gate(p, x, h, c):
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    g = tanh(x @ p.W[1] + h @ p.U[1] + p.b[1])
    o = sigmoid(x @ p.W[2] + h @ p.U[2] + p.b[2])
    c = c + i * g
    return o * tanh(c), c


@right
def joined(p, x, h, c):
    V = np.concatenate((p.U, p.W), axis=1)
    zi, zg, zo = np.concatenate((h, x), axis=1) @ V + p.b
    new = c + sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(new), new


@right
def an_lstm_with_ones(p, x, h, c):
    zi, zg, zo = x @ p.W + h @ p.U + p.b
    f = np.ones_like(c)
    new = f * c + sigmoid(zi) * tanh(zg)
    return tanh(new) * sigmoid(zo), new


@wrong(5, says="the input gate is missing")
def all_of_it_written(p, x, h, c):
    zi, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = c + tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(5, says="the old cell state is missing")
def nothing_kept(p, x, h, c):
    zi, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(5, says="those are coupled gates")
def coupled_by_the_input_gate(p, x, h, c):
    zi, zg, zo = x @ p.W + h @ p.U + p.b
    i = sigmoid(zi)
    c_new = (1 - i) * c + i * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(says="i, g, o")
def order_of_the_lstm_without_f_last(p, x, h, c):
    zi, zo, zg = x @ p.W + h @ p.U + p.b
    c_new = c + sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(says="i, g, o")
def gates_read_g_first(p, x, h, c):
    zg, zi, zo = x @ p.W + h @ p.U + p.b
    c_new = c + sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(6, says="old cell state `c` is shown")
def old_state_shown(p, x, h, c):
    zi, zg, zo = x @ p.W + h @ p.U + p.b
    return sigmoid(zo) * tanh(c), c + sigmoid(zi) * tanh(zg)


@wrong(6, says="`tanh` is left out")
def shown_as_it_is(p, x, h, c):
    zi, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = c + sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * c_new, c_new


@wrong(says="wrong order")
def c_first(p, x, h, c):
    zi, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = c + sigmoid(zi) * tanh(zg)
    return c_new, sigmoid(zo) * tanh(c_new)


@wrong(3, says="`sigmoid` stands where `tanh` belongs")
def candidate_as_a_gate(p, x, h, c):
    i, g, o = sigmoid(x @ p.W + h @ p.U + p.b)
    c_new = c + i * g
    return o * tanh(c_new), c_new


@wrong(5, says="nothing squashes the cell state")
def memory_squashed(p, x, h, c):
    zi, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = tanh(c + sigmoid(zi) * tanh(zg))
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(5, says="`o` scales the old cell state")
def output_gate_for_the_missing_one(p, x, h, c):
    zi, zg, zo = x @ p.W + h @ p.U + p.b
    i, o = sigmoid(zi), sigmoid(zo)
    c_new = o * c + i * tanh(zg)
    return o * tanh(c_new), c_new


@wrong(says="overwritten")
def in_place(p, x, h, c):
    zi, zg, zo = x @ p.W + h @ p.U + p.b
    c += sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(c), c


@wrong(says="has 3 parts, not 4")
def four_gates_unpacked(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = c + sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(6, says="only what was just written")
def only_the_news_shown(p, x, h, c):
    zi, zg, zo = x @ p.W + h @ p.U + p.b
    new = sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(new), c + new


@wrong()
def half_of_the_old(p, x, h, c):
    zi, zg, zo = x @ p.W + h @ p.U + p.b
    c = 0.5 * c + sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(c), c
