"""Answers to coupled_step as learners write them."""

from numpy import tanh

from lstm_course.cells import sigmoid
from lstm_course.exercises.answer_corpus import right, wrong


@right
def gate_by_gate(p, x, h, c):
    f = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    g = tanh(x @ p.W[1] + h @ p.U[1] + p.b[1])
    o = sigmoid(x @ p.W[2] + h @ p.U[2] + p.b[2])
    c = f * c + (1 - f) * g
    return o * tanh(c), c


@right
def by_the_difference(p, x, h, c):
    zf, zg, zo = x @ p.W + h @ p.U + p.b
    g = tanh(zg)
    new = g + sigmoid(zf) * (c - g)
    return sigmoid(zo) * tanh(new), new


@right
def with_an_input_gate_of_its_own(p, x, h, c):
    zf, zg, zo = x @ p.W + h @ p.U + p.b
    new = sigmoid(zf) * c + sigmoid(-zf) * tanh(zg)
    return sigmoid(zo) * tanh(new), new


@wrong(5, says="`f` and `1 - f` have changed places")
def turned_round(p, x, h, c):
    zf, zg, zo = x @ p.W + h @ p.U + p.b
    f = sigmoid(zf)
    c_new = (1 - f) * c + f * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(5, says="what is written is the rest")
def f_for_both(p, x, h, c):
    zf, zg, zo = x @ p.W + h @ p.U + p.b
    f = sigmoid(zf)
    c_new = f * c + f * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(5, says="`1 - f` is missing before `g`")
def all_written(p, x, h, c):
    zf, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = sigmoid(zf) * c + tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(5, says="brackets are missing")
def no_brackets(p, x, h, c):
    zf, zg, zo = x @ p.W + h @ p.U + p.b
    f, g = sigmoid(zf), tanh(zg)
    c_new = f * c + 1 - f * g
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(5, says="`f` is missing before `c`")
def all_kept(p, x, h, c):
    zf, zg, zo = x @ p.W + h @ p.U + p.b
    f = sigmoid(zf)
    c_new = c + (1 - f) * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(says="f, g, o")
def o_and_g_exchanged(p, x, h, c):
    zf, zo, zg = x @ p.W + h @ p.U + p.b
    f = sigmoid(zf)
    c_new = f * c + (1 - f) * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(5, says="the hidden state `h` stands where")
def like_a_gru(p, x, h, c):
    zf, zg, zo = x @ p.W + h @ p.U + p.b
    f = sigmoid(zf)
    c_new = f * h + (1 - f) * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(5, says="rest of what is kept")
def output_gate_for_input(p, x, h, c):
    zf, zg, zo = x @ p.W + h @ p.U + p.b
    f, o = sigmoid(zf), sigmoid(zo)
    c_new = f * c + o * tanh(zg)
    return o * tanh(c_new), c_new


@wrong(6, says="old cell state `c` is shown")
def old_state_shown(p, x, h, c):
    zf, zg, zo = x @ p.W + h @ p.U + p.b
    f = sigmoid(zf)
    return sigmoid(zo) * tanh(c), f * c + (1 - f) * tanh(zg)


@wrong(6, says="the output gate is missing")
def everything_shown(p, x, h, c):
    zf, zg, zo = x @ p.W + h @ p.U + p.b
    f = sigmoid(zf)
    c_new = f * c + (1 - f) * tanh(zg)
    return tanh(c_new), c_new


@wrong(5, says="`f - 1` is negative")
def minus_the_wrong_way(p, x, h, c):
    zf, zg, zo = x @ p.W + h @ p.U + p.b
    f = sigmoid(zf)
    c_new = f * c + (f - 1) * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(3, says="`tanh` is left out")
def candidate_not_squashed(p, x, h, c):
    zf, g, zo = x @ p.W + h @ p.U + p.b
    f = sigmoid(zf)
    c_new = f * c + (1 - f) * g
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(says="wrong order")
def c_first(p, x, h, c):
    zf, zg, zo = x @ p.W + h @ p.U + p.b
    f = sigmoid(zf)
    c_new = f * c + (1 - f) * tanh(zg)
    return c_new, sigmoid(zo) * tanh(c_new)


@wrong(5, says="1 is taken before the sigmoid")
def one_minus_the_sum(p, x, h, c):
    zf, zg, zo = x @ p.W + h @ p.U + p.b
    c = sigmoid(zf) * c + sigmoid(1 - zf) * tanh(zg)
    return sigmoid(zo) * tanh(c), c
