"""Answers to embed_words as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_a_loop(k, E):
    return np.stack([E[word] for word in k])


@right
def by_take(k, E):
    return np.take(E, k, axis=0)


@right
def by_the_product(k, E):
    return (np.eye(len(E))[k] @ E).astype(E.dtype)


@wrong(says="columns of the table are taken")
def columns(k, E):
    return E[:, k]


@wrong(says="since it is transposed")
def columns_of_the_transposed(k, E):
    return E.T[k]


@wrong(says="lies on its side")
def on_its_side(k, E):
    return E[k].T


@wrong(says="counted from 1")
def from_one(k, E):
    return E[k - 1]


@wrong(says="steps are averaged")
def averaged(k, E):
    return E[k].mean(axis=0)


@wrong(says="steps are added up")
def added(k, E):
    return E[k].sum(axis=0)


@wrong(says="words are sorted")
def sorted_words(k, E):
    return E[np.sort(k)]


@wrong(says="first rows of the table")
def first_rows(k, E):
    return E[: len(k)]


@wrong(says="looked up once")
def each_once(k, E):
    return E[sorted(set(k))]


@wrong(says="multiplied by the word's number")
def times_the_number(k, E):
    return k[:, None] * E[k]


@wrong(says="reverse order")
def backwards(k, E):
    return E[k][::-1]


@wrong(says="a list of")
def a_list(k, E):
    return [E[word] for word in k]


@wrong(says="numbers of rows, not weights")
def numbers_as_weights(k, E):
    return k @ E
