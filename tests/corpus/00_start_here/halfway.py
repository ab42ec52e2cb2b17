"""Answers to halfway as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def half_of_each(a, b):
    return a / 2 + b / 2


@right
def from_a_on(a, b):
    return a + (b - a) / 2


@right
def by_mean(a, b):
    return np.mean([a, b], axis=0)


@wrong(2, says="only `b` is halved")
def without_brackets(a, b):
    return a + b / 2


@wrong(2, says="only `a` is halved")
def half_of_a(a, b):
    return a / 2 + b


@wrong(2, says="not halved")
def the_sum(a, b):
    return a + b


@wrong(2, says="still has to start at `a`")
def half_of_the_way(a, b):
    return (b - a) / 2


@wrong(1, 2, says="from b to a")
def the_other_half(a, b):
    return (a - b) / 2


@wrong(2, says="rounds down")
def whole_numbers(a, b):
    return (a + b) // 2


@wrong(2, says="one number for the whole array")
def mean_of_all(a, b):
    return np.mean([a, b])


@wrong(2, says="larger one")
def the_larger(a, b):
    return np.maximum(a, b)


@wrong(2, says="number of rows")
def by_length(a, b):
    return (a + b) / len(a)


@wrong(2, says="don't double")
def doubled(a, b):
    return (a + b) * 2


@wrong(1)
def forgot_b(a, b):
    return a / 2


@wrong(says="is a `*` or a `@` missing before them?")
def brackets_that_call(a, b):
    return (a + b)(1 / 2)
