"""Answers to bias_to_keep as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_logarithms(share, k):
    f = np.exp(np.log(share) / k)
    return np.log(f) - np.log(1 - f)


@right
def without_the_gate(share, k):
    return -np.log(share ** (-1 / k) - 1)


@right
def by_arctanh(share, k):
    return 2 * np.arctanh(2 * np.power(share, 1 / k) - 1)


@wrong(1, says="the k-th *root*: k factors f make `share`")
def divided(share, k):
    f = share / k
    return np.log(f / (1 - f))


@wrong(1, says="one step may keep more than `share`")
def for_one_step(share, k):
    return np.log(share / (1 - share))


@wrong(1, says="the loss is spread evenly")
def loss_spread_evenly(share, k):
    f = 1 - (1 - share) / k
    return np.log(f / (1 - f))


@wrong(1, says="upside down: k factors")
def power_for_root(share, k):
    f = share**k
    return np.log(f / (1 - f))


@wrong(2, says="this is the gate")
def the_gate(share, k):
    return share ** (1 / k)


@wrong(2, says="the sigmoid is applied once more")
def sigmoid_again(share, k):
    return 1 / (1 + np.exp(-(share ** (1 / k))))


@wrong(2, says="the sign is turned")
def sign_turned(share, k):
    f = share ** (1 / k)
    return np.log((1 - f) / f)


@wrong(2, says="`1 - f` is missing")
def half_an_inverse(share, k):
    return np.log(share ** (1 / k))


@wrong(2, says="the logarithm is missing")
def odds(share, k):
    f = share ** (1 / k)
    return f / (1 - f)


@wrong(2, says="the natural logarithm")
def logarithm_to_ten(share, k):
    f = share ** (1 / k)
    return np.log10(f / (1 - f))


@wrong(1, says="the square root is for k = 2")
def square_root(share, k):
    f = np.sqrt(share)
    return np.log(f / (1 - f))


@wrong(2, says="two logarithms divided")
def logarithms_divided(share, k):
    f = share ** (1 / k)
    return np.log(1 - f) / np.log(f)


@wrong(2, says="this undoes tanh")
def tanh_undone(share, k):
    return np.arctanh(share ** (1 / k))
