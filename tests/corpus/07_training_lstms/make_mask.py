"""Answers to make_mask as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def looped(lengths, T, word):
    """word(t, n): whether step t of a text of n words is true."""
    return np.array([[word(t, n) for n in lengths] for t in range(T)], dtype=bool)


@right
def cell_by_cell(lengths, T):
    real = np.zeros((T, len(lengths)), dtype=bool)
    for b, n in enumerate(lengths):
        real[:n, b] = True
    return real


@right
def zeros_and_ones(lengths, T):
    return np.stack([(np.arange(T) < n).astype(int) for n in lengths], axis=1)


@right
def turned_at_the_end(lengths, T):
    return (np.arange(T)[None, :] < lengths[:, None]).T


@wrong(2, says="one step too many")
def one_too_many(lengths, T):
    return looped(lengths, T, lambda t, n: t <= n)


@wrong(2, says="the last word is masked")
def one_too_few(lengths, T):
    return looped(lengths, T, lambda t, n: t < n - 1)


@wrong(2, says="the mask is turned around: true")
def padding_for_words(lengths, T):
    return looped(lengths, T, lambda t, n: t >= n)


@wrong(2, says="turned around, and one step off")
def padding_but_its_first_step(lengths, T):
    return looped(lengths, T, lambda t, n: t > n)


@wrong(2, says="padded in front")
def words_at_the_end(lengths, T):
    return looped(lengths, T, lambda t, n: t >= T - n)


@wrong(says="on its side")
def on_its_side(lengths, T):
    return np.arange(T) < lengths[:, None]


@wrong(says="returns real as float64")
def floats(lengths, T):
    return (np.arange(T)[:, None] < lengths).astype(float)


@wrong(2, says="only the last word")
def last_word_only(lengths, T):
    return looped(lengths, T, lambda t, n: t == n - 1)


@wrong(says="the longest")
def all_alike(lengths, T):
    return looped(lengths, T, lambda t, n: t < lengths.max())


@wrong(2, says="all steps are true")
def all_true(lengths, T):
    return np.ones((T, len(lengths)), dtype=bool)


@wrong(2, says="the last word is masked")
def counted_from_one(lengths, T):
    return np.arange(1, T + 1)[:, None] < lengths


@wrong(says="could not be broadcast together")
def not_a_column(lengths, T):
    return np.arange(T) < lengths
