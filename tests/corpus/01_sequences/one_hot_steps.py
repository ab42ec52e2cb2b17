"""Answers to one_hot_steps as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_a_loop(k, D):
    X = np.zeros((len(k), D))
    for t, word in enumerate(k):
        X[t, word] = 1
    return X


@right
def by_comparing(k, D):
    return (k[:, None] == np.arange(D)).astype(float)


@right
def by_both_indices(k, D):
    X = np.zeros((len(k), D))
    X[np.arange(len(k)), k] = 1.0
    return X


@wrong(says="time comes first")
def one_column_a_step(k, D):
    X = np.zeros((D, len(k)))
    for t, word in enumerate(k):
        X[word, t] = 1
    return X


@wrong(says="counted from 1")
def from_one(k, D):
    X = np.zeros((len(k), D))
    for t, word in enumerate(k):
        X[t, word - 1] = 1
    return X


@wrong(says="0 and 1 are exchanged")
def ones_and_zeros(k, D):
    X = np.ones((len(k), D))
    X[np.arange(len(k)), k] = 0
    return X


@wrong(says="the word's number is written")
def number_for_one(k, D):
    X = np.zeros((len(k), D))
    for t, word in enumerate(k):
        X[t, word] = word
    return X


@wrong(says="ones of earlier steps are still there")
def row_not_cleared(k, D):
    rows, row = [], np.zeros(D)
    for word in k:
        row[word] = 1
        rows.append(row.copy())
    return np.stack(rows)


@wrong(says="words are counted up")
def counted_up(k, D):
    rows, row = [], np.zeros(D)
    for word in k:
        row[word] += 1
        rows.append(row.copy())
    return np.stack(rows)


@wrong(says="added up, so their order is lost")
def bag(k, D):
    x = np.zeros(D)
    for word in k:
        x[word] += 1
    return x


@wrong(says="from the words that occur")
def too_narrow(k, D):
    return np.eye(k.max() + 1)[k]


@wrong(says="words are sorted")
def sorted_steps(k, D):
    return np.eye(D)[sorted(k)]


@wrong(says="float64")
def whole_numbers(k, D):
    return np.eye(D, dtype=int)[k]


@wrong(says="float64")
def booleans(k, D):
    return k[:, None] == np.arange(D)


@wrong(says="a list of")
def a_list(k, D):
    return [[1.0 if d == word else 0.0 for d in range(D)] for word in k]


@wrong(says="reverse order")
def backwards(k, D):
    return np.eye(D)[k[::-1]]


@wrong(says="each step sets the places of all words")
def every_row(k, D):
    X = np.zeros((len(k), D))
    X[:, k] = 1
    return X


@wrong(says="the number of columns is the number of steps")
def as_wide_as_long(k, D):
    return np.eye(len(k))[k]
