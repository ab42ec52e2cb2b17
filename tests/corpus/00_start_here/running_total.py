"""Answers to running_total as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_cumsum(X, total):
    return total + np.cumsum(X, axis=0)


@right
def each_sum_anew(X, total):
    return np.stack([total + X[:t + 1].sum(axis=0) for t in range(len(X))])


@right
def filled_in(X, total):
    H = np.empty_like(X)
    H[0] = total + X[0]
    for t in range(1, len(X)):
        H[t] = H[t - 1] + X[t]
    return H


@wrong(says="not carried on")
def as_it_was_broken(X, total):
    totals = []
    for x in X:
        new = total + x
        totals.append(new)
    return np.stack(totals)


@wrong(says="zeros")
def start_ignored(X, total):
    return np.cumsum(X, axis=0)


@wrong(says="only the last step")
def only_the_last(X, total):
    for x in X:
        total = total + x
    return total


@wrong(says="stored before its step")
def kept_before_adding(X, total):
    totals = []
    for x in X:
        totals.append(total)
        total = total + x
    return np.stack(totals)


@wrong(says="same array")
def one_array_for_all(X, total):
    total = total.copy()
    totals = []
    for x in X:
        total += x
        totals.append(total)
    return np.stack(totals)


@wrong(says="before the first step is stored too")
def start_in_front(X, total):
    totals = [total]
    for x in X:
        total = total + x
        totals.append(total)
    return np.stack(totals)


@wrong(says="backwards")
def backwards(X, total):
    return total + np.cumsum(X[::-1], axis=0)


@wrong(1, says="`-` stands where `+` belongs")
def subtracted(X, total):
    return total - np.cumsum(X, axis=0)


@wrong(1, says="`*` stands where `+` belongs")
def multiplied(X, total):
    return total * np.cumprod(X, axis=0)


@wrong(1, says="nothing is carried on")
def only_the_steps(X, total):
    return X.copy()


@wrong(says="over the batch")
def over_the_batch(X, total):
    totals = []
    for x in X.swapaxes(0, 1):
        total = total + x
        totals.append(total)
    return np.stack(totals)


@wrong(1, says="halved")
def averaged(X, total):
    totals = []
    for x in X:
        total = (total + x) / 2
        totals.append(total)
    return np.stack(totals)
