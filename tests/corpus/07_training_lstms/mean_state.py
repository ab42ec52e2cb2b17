"""Answers to mean_state as learners write them."""

import numpy as np

from lstm_course.exercises.corpus import right, wrong


@right
def text_by_text(H, real):
    return np.stack([H[real[:, b], b].mean(axis=0) for b in range(H.shape[1])])


@right
def by_weights(H, real):
    weights = (real / real.sum(axis=0)).astype(H.dtype)
    return (weights[:, :, None] * H).sum(axis=0)


@right
def with_where(H, real):
    return np.mean(H, axis=0, where=real[:, :, None])


@wrong(2, says="That is the broken code")
def as_it_was(H, real):
    return (real[:, :, None] * H).sum(axis=0) / len(H)


@wrong(3, says="the padding is in the mean")
def over_all_steps(H, real):
    return H.mean(axis=0)


@wrong(1, says="the padding is in the sum")
def sum_not_masked(H, real):
    return H.sum(axis=0) / real.sum(axis=0)[:, None]


@wrong(2, says="all texts together")
def all_words(H, real):
    return (real[:, :, None] * H).sum(axis=0) / real.sum()


@wrong(2, says="the number of texts")
def number_of_texts(H, real):
    return (real[:, :, None] * H).sum(axis=0) / H.shape[1]


@wrong(3, says="this is the sum")
def only_the_sum(H, real):
    return (real[:, :, None] * H).sum(axis=0)


@wrong(says="over the texts")
def over_the_texts(H, real):
    m = real[:, :, None]
    return (m * H).sum(axis=1) / m.sum(axis=1)


@wrong(says="turned around")
def mean_of_the_padding(H, real):
    m = ~real[:, :, None]
    return (m * H).sum(axis=0) / m.sum(axis=0)


@wrong(2, says="one word too few")
def one_too_few(H, real):
    return (real[:, :, None] * H).sum(axis=0) / (real.sum(axis=0) - 1)[:, None]


@wrong(2, says="the longest")
def the_longest(H, real):
    return (real[:, :, None] * H).sum(axis=0) / real.sum(axis=0).max()


@wrong(says="largest value")
def largest(H, real):
    return np.where(real[:, :, None], H, -np.inf).max(axis=0)


@wrong(says="could not be broadcast together")
def count_not_a_column(H, real):
    return (real[:, :, None] * H).sum(axis=0) / real.sum(axis=0)
