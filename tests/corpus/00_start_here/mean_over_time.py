"""Answers to mean_over_time as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def sum_over_length(X):
    return X.sum(axis=0) / len(X)


@right
def a_loop(X):
    total = np.zeros_like(X[0])
    for x in X:
        total = total + x
    return total / X.shape[0]


@right
def by_numpy(X):
    return np.mean(X, 0)


@wrong(says="axis 1 counts the sequences")
def over_the_batch(X):
    return X.mean(axis=1)


@wrong(says="axis 2 holds the values")
def over_the_values(X):
    return X.mean(axis=2)


@wrong(says="one mean is taken over everything")
def over_everything(X):
    return np.mean(X)


@wrong(says="sum over time")
def not_divided(X):
    return sum(X)


@wrong(says="last step alone")
def last_step(X):
    return X[-1]


@wrong(says="largest value")
def largest(X):
    return X.max(axis=0)


@wrong(says="number of sequences")
def by_the_batch(X):
    return X.sum(axis=0) / X.shape[1]


@wrong(says="median")
def median(X):
    return np.median(X, axis=0)


@wrong(says="axis of time is still there")
def kept(X):
    return X.mean(axis=0, keepdims=True)


@wrong(says="first step is left out")
def from_one(X):
    return X[1:].mean(axis=0)


@wrong(says="as well")
def batch_too(X):
    return X.mean(axis=(0, 1))
