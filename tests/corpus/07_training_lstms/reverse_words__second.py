"""More answers to reverse_words, written by somebody who had not seen what the check would say."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_concatenation(X, lengths):
    return np.stack([np.concatenate((X[:n, b][::-1], X[n:, b])) for b, n in enumerate(lengths)],
                    axis=1)


@wrong(says="overwritten")
def by_swaps_in_place(X, lengths):
    for b, n in enumerate(lengths):
        for t in range(n // 2):
            X[t, b], X[n - 1 - t, b] = X[n - 1 - t, b].copy(), X[t, b].copy()
    return X


@wrong(says="while it is written")
def half_of_them_twice(X, lengths):
    Y = X.copy()
    for b, n in enumerate(lengths):
        for t in range(n):
            Y[t, b] = Y[n - 1 - t, b]
    return Y


@wrong(says="one step off")
def off_by_one(X, lengths):
    Y = np.zeros_like(X)
    for b, n in enumerate(lengths):
        for t in range(n):
            Y[t, b] = X[n - t, b]
    return Y


@wrong(says="only move behind the padding")
def stands_at_the_end(X, lengths):
    Y = np.zeros_like(X)
    for b, n in enumerate(lengths):
        Y[len(X) - n:, b] = X[:n, b]
    return Y


@wrong(says="the last word of each text is lost")
def last_lost(X, lengths):
    Y = np.zeros_like(X)
    for b, n in enumerate(lengths):
        for t in range(1, n):
            Y[t, b] = X[n - 1 - t, b]
    return Y
