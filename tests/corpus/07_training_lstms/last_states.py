"""Answers to last_states as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def text_by_text(H, lengths):
    return np.stack([H[n - 1, b] for b, n in enumerate(lengths)])


@right
def with_take_along_axis(H, lengths):
    return np.take_along_axis(H, (lengths - 1)[None, :, None], axis=0)[0]


@right
def with_a_mask(H, lengths):
    last = np.arange(len(H))[:, None] == lengths - 1
    return np.where(last[:, :, None], H, 0).sum(axis=0, dtype=H.dtype)


@wrong(2, says="the last column")
def last_column(H, lengths):
    return H[-1]


@wrong(1, says="one step too late")
def one_too_late(H, lengths):
    return H[lengths, np.arange(len(lengths))]


@wrong(1, says="one step too early")
def one_too_early(H, lengths):
    return H[lengths - 2, np.arange(len(lengths))]


@wrong(says="but for the longest text")
def clipped(H, lengths):
    return H[np.clip(lengths, 0, len(H) - 1), np.arange(len(lengths))]


@wrong(2, says="the states of *all* texts")
def without_the_text(H, lengths):
    return H[lengths - 1]


@wrong(says="the axes are exchanged")
def axes_exchanged(H, lengths):
    return H[np.arange(len(lengths)), lengths - 1]


@wrong(2, says="first state")
def first_state(H, lengths):
    return H[0]


@wrong(2, says="mean over time")
def mean(H, lengths):
    return H.mean(axis=0)


@wrong(2, says="largest value")
def largest(H, lengths):
    return H.max(axis=0)


@wrong(2, says="counted from the end")
def from_the_end(H, lengths):
    return H[-lengths, np.arange(len(lengths))]


@wrong(2, says="the end of the longest text")
def end_of_the_longest(H, lengths):
    return H[lengths.max() - 1]


@wrong(2, says="the first text")
def end_of_the_first(H, lengths):
    return H[lengths[0] - 1]
