"""Answers to one_sequence as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def step_by_step(X, k):
    return np.array([x[k] for x in X])


@right
def all_colons(X, k):
    return X[:, k, :]


@right
def by_take(X, k):
    return np.take(X, k, axis=1)


@right
def axes_exchanged_first(X, k):
    return X.swapaxes(0, 1)[k]


@wrong(says="step k of all sequences")
def first_axis(X, k):
    return X[k]


@wrong(says="value k of all sequences")
def last_axis(X, k):
    return X[..., k]


@wrong(says="always the first sequence")
def the_first_one(X, k):
    return X[:, 0]


@wrong(says="counted from 1")
def from_one(X, k):
    return X[:, k - 1]


@wrong(says="one too far")
def one_too_far(X, k):
    return X[:, k + 1]


@wrong(says="one sequence on it")
def kept_axis(X, k):
    return X[:, k:k + 1]


@wrong(says="first k sequences")
def up_to_k(X, k):
    return X[:, :k]


@wrong(says="changed places")
def turned_over(X, k):
    return X[:, k].T


@wrong(says="first step alone")
def one_step_only(X, k):
    return X[0][k]


@wrong(says="from the end")
def from_the_end(X, k):
    return X[:, -k]


@wrong(says="reverse order")
def backwards(X, k):
    return X[::-1, k]


@wrong(says="mean of all sequences")
def averaged(X, k):
    return X.mean(axis=1)
