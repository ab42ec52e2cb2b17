"""Answers to scale_each as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def row_by_row(x, s):
    return np.stack([row * s[0] for row in x])


@right
def by_numpy(x, s):
    return np.multiply(s, x)


@right
def a_diagonal_matrix(x, s):
    return x @ np.diag(s[0])


@right
def by_einsum(x, s):
    return np.einsum("bd,d->bd", x, s[0])


@wrong(says="multiplies and then sums up")
def matrix_product(x, s):
    return x @ s.T


@wrong(says="`+` stands where `*` belongs")
def added(x, s):
    return x + s


@wrong(says="`/` stands where `*` belongs")
def divided(x, s):
    return x / s


@wrong(says="nothing is scaled")
def as_it_was(x, s):
    return x


@wrong(says="scales alone")
def repeated_scales(x, s):
    return s


@wrong(says="first scale")
def one_scale(x, s):
    return x * s[0][0]


@wrong(says="the mean")
def mean_scale(x, s):
    return x * np.mean(s)


@wrong(says="reverse order")
def backwards(x, s):
    return x * s[0][::-1]


@wrong(says="row is summed up")
def summed(x, s):
    return (x * s).sum(axis=1)


@wrong(says="scaled twice")
def twice_over(x, s):
    y = x * s
    return y * s


@wrong(says=("`x @ s` stands where", "as many columns"))
def matrices_that_do_not_fit(x, s):
    return x @ s


@wrong(says="overwritten")
def into_the_input(x, s):
    x *= s
    return x
