"""More answers to masked_step, written by somebody who had not seen what the check would say."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong
from lstm_course.lessons.lesson_07_training_lstms.exercises.masked_step import lstm_step


@right
def texts_that_go_on_alone(p, x, h, c, real):
    h, c = h.copy(), c.copy()
    if real.any():
        h[real], c[real] = lstm_step(p, x[real], h[real], c[real])
    return h, c


@wrong(3, says="stands where `c` belongs")
def c_from_h(p, x, h, c, real):
    h_new, c_new = lstm_step(p, x, h, c)
    h_held = np.where(real[:, None], h_new, h)
    return h_held, np.where(real[:, None], c_new, h)


@wrong(2, says="nothing is ever read")
def never(p, x, h, c, real):
    return h.copy(), c.copy()


@wrong(2, says="That is the broken code")
def input_and_state_masked(p, x, h, c, real):
    word = real[:, None]
    h_new, c_new = lstm_step(p, x * word, h, c)
    return h_new * word, c_new * word


@wrong(says="returns h of shape")
def only_the_words(p, x, h, c, real):
    h_new, c_new = lstm_step(p, x, h, c)
    return h_new[real], c_new[real]


@wrong()
def twice(p, x, h, c, real):
    for _ in range(2):
        h_new, c_new = lstm_step(p, x, h, c)
        h, c = np.where(real[:, None], h_new, h), np.where(real[:, None], c_new, c)
    return h, c
