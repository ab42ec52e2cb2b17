"""Answers to twice as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def added_to_itself(x):
    return x + x


@right
def the_other_way_round(x):
    return x * 2


@right
def by_numpy(x):
    y = np.multiply(x, 2)
    return y


@wrong(says="the 2 is missing")
def unchanged(x):
    return x


@wrong(says="2 is added")
def two_more(x):
    return x + 2


@wrong(says="the square")
def squared(x):
    return x * x


@wrong(says="half of it")
def halved(x):
    return x / 2


@wrong(says="signs are lost")
def without_signs(x):
    return 2 * abs(x)


@wrong(says="once too often")
def three_times(x):
    return x + x + x


@wrong(says="summed up")
def one_number(x):
    return 2 * np.sum(x)


@wrong(says="sign is turned")
def turned(x):
    return -2 * x


@wrong(says="twice as many rows")
def as_a_list(x):
    return np.array(list(x) * 2)


@wrong(says="overwritten")
def into_the_input(x):
    x *= 2
    return x


@wrong(says="returns None")
def shown_and_not_returned(x):
    print(2 * x)
