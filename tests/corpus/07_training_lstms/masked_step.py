"""Answers to masked_step as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong
from lstm_course.lessons.lesson_07_training_lstms.exercises.masked_step import lstm_step


@right
def by_a_product(p, x, h, c, real):
    word = real[:, None].astype(x.dtype)
    h_new, c_new = lstm_step(p, x, h, c)
    return word * h_new + (1 - word) * h, word * c_new + (1 - word) * c


@right
def row_by_row(p, x, h, c, real):
    h_new, c_new = lstm_step(p, x, h, c)
    rows = [(h_new[b], c_new[b]) if word else (h[b], c[b]) for b, word in enumerate(real)]
    return np.stack([row[0] for row in rows]), np.stack([row[1] for row in rows])


@right
def put_back(p, x, h, c, real):
    h_new, c_new = lstm_step(p, x, h, c)
    h_new[~real], c_new[~real] = h[~real], c[~real]
    return h_new, c_new


@wrong(2, says="That is the broken code")
def as_it_was(p, x, h, c, real):
    h, c = lstm_step(p, x, h, c)
    return h * real[:, None], c * real[:, None]


@wrong(2, says="goes on reading the padding")
def no_mask(p, x, h, c, real):
    return lstm_step(p, x, h, c)


@wrong(3, says="only the hidden state is held")
def only_h(p, x, h, c, real):
    h_new, c_new = lstm_step(p, x, h, c)
    return np.where(real[:, None], h_new, h), c_new


@wrong(2, says="only the cell state is held")
def only_c(p, x, h, c, real):
    h_new, c_new = lstm_step(p, x, h, c)
    return h_new, np.where(real[:, None], c_new, c)


@wrong(says="the mask is turned around")
def turned_around(p, x, h, c, real):
    h_new, c_new = lstm_step(p, x, h, c)
    return np.where(real[:, None], h, h_new), np.where(real[:, None], c, c_new)


@wrong(says="the input is masked")
def input_masked(p, x, h, c, real):
    return lstm_step(p, x * real[:, None], h, c)


@wrong(says="masked before the step")
def state_masked_before(p, x, h, c, real):
    return lstm_step(p, x, h * real[:, None], c * real[:, None])


@wrong(2, says="is added at words, too")
def added(p, x, h, c, real):
    h_new, c_new = lstm_step(p, x, h, c)
    return h + h_new * real[:, None], c + c_new * real[:, None]


@wrong(2, says="have changed places")
def c_first(p, x, h, c, real):
    h_new, c_new = lstm_step(p, x, h, c)
    return np.where(real[:, None], c_new, c), np.where(real[:, None], h_new, h)


@wrong(2, says="stops all of them")
def all_or_none(p, x, h, c, real):
    return lstm_step(p, x, h, c) if real.all() else (h, c)


@wrong(2, says="takes all of them along")
def as_long_as_one_goes_on(p, x, h, c, real):
    return lstm_step(p, x, h, c) if real.any() else (h, c)


@wrong(2, says="lies along the units")
def not_a_column(p, x, h, c, real):
    h_new, c_new = lstm_step(p, x, h, c)
    return np.where(real, h_new, h), np.where(real, c_new, c)


@wrong(3, says="the cell state is set to 0")
def c_set_to_zero(p, x, h, c, real):
    h_new, c_new = lstm_step(p, x, h, c)
    return np.where(real[:, None], h_new, h), c_new * real[:, None]


@wrong(says="overwritten")
def in_place(p, x, h, c, real):
    h_new, c_new = lstm_step(p, x, h, c)
    h[real], c[real] = h_new[real], c_new[real]
    return h, c
