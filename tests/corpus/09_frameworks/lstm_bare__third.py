"""Answers to lstm_bare by a reader who saw the page and nothing else."""

import numpy as np

from lstm_course.cells import sigmoid
from lstm_course.exercises.answer_corpus import right, wrong


def over(cell, first=False):
    """An answer from its step, (the four sums, old c) -> (h, c); first: H begins with the old h."""
    def answer(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
        H = [h] if first else []
        for x in X:
            z = x @ i2h_weight.T + i2h_bias + (h @ h2h_weight.T + h2h_bias)
            h, c = cell(*np.split(z, 4, axis=1), c)
            H.append(h)
        return np.stack(H), h, c
    return answer


def lstm(zi, zf, zg, zo, c):
    c = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return sigmoid(zo) * np.tanh(c), c


@right
def inputs_at_once(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    H = np.empty((len(X), *h.shape), X.dtype)
    for t, z in enumerate(np.einsum("tbd,kd->tbk", X, i2h_weight) + i2h_bias + h2h_bias):
        h, c = lstm(*np.split(z + np.einsum("bj,kj->bk", h, h2h_weight), 4, axis=-1), c)
        H[t] = h
    return H, h, c


@wrong(says="before the first step is kept, too")
def one_state_too_many(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    return over(lstm, first=True)(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c)


@wrong(1, 2, 4, says="the three gates are squashed by `tanh`")
def tanh_for_all(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def cell(zi, zf, zg, zo, c):
        c = np.tanh(zf) * c + np.tanh(zi) * np.tanh(zg)
        return np.tanh(zo) * np.tanh(c), c
    return over(cell)(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c)


@wrong(5, 6, says="is carried on as the cell state")
def squashed_state_carried_on(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def cell(zi, zf, zg, zo, c):
        c = np.tanh(sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg))
        return sigmoid(zo) * c, c
    return over(cell)(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c)


@wrong(3, says="goes through `sigmoid` first")
def sigmoid_before_the_cut(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def cell(zi, zf, zg, zo, c):
        i, f, g, o = sigmoid(np.stack((zi, zf, zg, zo)))
        c = f * c + i * np.tanh(g)
        return o * np.tanh(c), c
    return over(cell)(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c)


@wrong(3, says="the candidate is not squashed")
def candidate_not_squashed(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def cell(zi, zf, zg, zo, c):
        c = sigmoid(zf) * c + sigmoid(zi) * zg
        return sigmoid(zo) * np.tanh(c), c
    return over(cell)(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c)


@wrong(says="both biases are added twice")
def both_biases_with_each(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    b = i2h_bias + h2h_bias
    return over(lstm)(i2h_weight, h2h_weight, b, b, X, h, c)


@wrong(2, says="1 is added to the forget gate's sum")
def forget_bias_of_old(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def cell(zi, zf, zg, zo, c):
        return lstm(zi, zf + 1, zg, zo, c)
    return over(cell)(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c)


@wrong(says="the last `c` is squashed")
def last_c_squashed(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    H, h, c = over(lstm)(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c)
    return H, h, np.tanh(c)


@wrong(says="`np.stack` gives each step")
def steps_joined(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    H, h, c = over(lstm)(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c)
    return np.concatenate(H), h, c


@wrong(says="returned twice")
def all_states_twice(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    H, h, c = over(lstm)(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c)
    return H, H, c


@wrong()
def output_gate_looks_at_c(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def cell(zi, zf, zg, zo, c):
        c = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
        return sigmoid(zo + c) * np.tanh(c), c
    return over(cell)(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c)
