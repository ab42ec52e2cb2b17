"""Answers to memory_left as learners write them."""

import numpy as np

from lstm_course.cells import sigmoid
from lstm_course.exercises.answer_corpus import right, wrong


@right
def in_a_loop(b, k):
    left = np.ones_like(b)
    for _ in range(k):
        left = left * sigmoid(b)
    return left


@right
def by_logarithms(b, k):
    return np.exp(-k * np.log1p(np.exp(-b)))


@right
def by_np_power(b, k):
    return np.power(1 / (1 + np.exp(-b)), k)


@wrong(2, says="that is a power")
def times_k(b, k):
    return sigmoid(b) * k


@wrong(2, says="the k stands inside the sigmoid")
def k_inside(b, k):
    return sigmoid(b * k)


@wrong(2, says="what is *lost*")
def what_is_lost(b, k):
    return 1 - sigmoid(b) ** k


@wrong(1, says="what one step *loses*")
def loses_for_keeps(b, k):
    return (1 - sigmoid(b)) ** k


@wrong(2, says="one step too few")
def one_too_few(b, k):
    return sigmoid(b) ** (k - 1)


@wrong(2, says="one step too many")
def one_too_many(b, k):
    return sigmoid(b) ** (k + 1)


@wrong(1, says="`tanh` stands where `sigmoid` belongs")
def tanh_for_sigmoid(b, k):
    return np.tanh(b) ** k


@wrong(1, says="the bias itself is taken for the gate")
def bias_for_gate(b, k):
    return b**k


@wrong(2, says="taken k times from the whole")
def loss_spread_evenly(b, k):
    return 1 - k * (1 - sigmoid(b))


@wrong(2, says="upside down")
def upside_down(b, k):
    return k ** sigmoid(b)


@wrong(2, says="takes the bias for a time")
def bias_as_a_time(b, k):
    return np.exp(-k / b)


@wrong(2, says="the mean over the units")
def mean_over_units(b, k):
    return np.mean(sigmoid(b) ** k)


@wrong()
def not_a_power(b, k):
    return sigmoid(b) ^ k
