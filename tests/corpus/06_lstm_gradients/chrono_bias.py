"""Answers to chrono_bias as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong
from lstm_course.training import chrono_biases


@right
def written_into_zeros(u, T):
    b = np.zeros((4, 1, len(u)), u.dtype)
    b[1] = np.log(1 + u * (T - 2))
    b[0] = -b[1]
    return b


@right
def by_the_course(u, T):
    return chrono_biases(u, T)


@right
def by_interpolation(u, T):
    b_f = np.log((1 - u) * 1 + u * (T - 1))
    return np.array([-b_f, b_f, 0 * u, 0 * u]).reshape(4, 1, -1)


def packed(b_f, b_i=None):
    b_i = -b_f if b_i is None else b_i
    return np.stack((b_i, b_f, 0 * b_f, 0 * b_f))[:, None]


@wrong(1, says="the upper end is T here")
def up_to_T(u, T):
    return packed(np.log(1 + u * (T - 1)))


@wrong(1, says="the 1 is missing")
def from_zero(u, T):
    return packed(np.log(u * (T - 2)))


@wrong(1, says="the numbers run from 0 here")
def from_zero_to_the_end(u, T):
    return packed(np.log(u * (T - 1)))


@wrong(2, says="the logarithm is missing")
def no_logarithm(u, T):
    return packed(1 + u * (T - 2))


@wrong(2, says="the logarithm is drawn evenly")
def even_in_the_logarithm(u, T):
    return packed(u * np.log(T - 1))


@wrong(3, says="the minus is missing")
def same_bias_for_both(u, T):
    b_f = np.log(1 + u * (T - 2))
    return packed(b_f, b_f)


@wrong(3, says="the input gate's bias is missing")
def forget_gate_alone(u, T):
    b_f = np.log(1 + u * (T - 2))
    return packed(b_f, 0 * b_f)


@wrong(says="the two biases are exchanged")
def forget_gate_first(u, T):
    return packed(np.log(1 + u * (T - 2)))[[1, 0, 2, 3]]


@wrong(says="the two biases are exchanged")
def signs_exchanged(u, T):
    return -packed(np.log(1 + u * (T - 2)))


@wrong(says="the middle axis is missing")
def without_the_middle_axis(u, T):
    return packed(np.log(1 + u * (T - 2)))[:, 0]


@wrong(says="the new axis stands first")
def axis_first(u, T):
    return packed(np.log(1 + u * (T - 2))).swapaxes(0, 1)


@wrong(2, says="every unit has the same bias")
def one_for_all(u, T):
    return packed(np.log(T - 1) + 0 * u)


@wrong(says="the output gate has no bias")
def all_gates_open(u, T):
    b = packed(np.log(1 + u * (T - 2)))
    b[3] = b[1]
    return b


@wrong(2, says="the natural logarithm")
def logarithm_to_ten(u, T):
    return packed(np.log10(1 + u * (T - 2)))


@wrong(says="the candidate has no bias")
def candidate_at_one(u, T):
    b_f = np.log(1 + u * (T - 2))
    return np.stack((-b_f, b_f, np.ones_like(u), 0 * u))[:, None]
