"""Answers to reverse_words as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def looped(X, lengths, turned):
    """turned(words) for the words of each text, its padding left as it is."""
    Y = X.copy()
    for b, n in enumerate(lengths):
        Y[:n, b] = turned(X[:n, b])
    return Y


@right
def by_index(X, lengths):
    t = np.arange(len(X))[:, None]
    back = np.where(t < lengths, lengths - 1 - t, t)
    return X[back, np.arange(len(lengths))]


@right
def into_zeros(X, lengths):
    Y = np.zeros_like(X)
    for b, n in enumerate(lengths):
        for t in range(n):
            Y[t, b] = X[n - 1 - t, b]
    return Y


@right
def rolled(X, lengths):
    """The array turned around, each text then moved to the front."""
    Y = X[::-1]
    return np.stack([np.roll(Y[:, b], n - len(X), axis=0) for b, n in enumerate(lengths)], axis=1)


@wrong(2, says="the padding comes first")
def whole_array(X, lengths):
    return X[::-1]


@wrong(2, says="the order of the texts")
def texts_turned(X, lengths):
    return X[:, ::-1]


@wrong(2, says="the entries of each input")
def inputs_turned(X, lengths):
    return X[:, :, ::-1]


@wrong(2, says="nothing is turned around")
def nothing(X, lengths):
    return X.copy()


@wrong(1, says="the last word stays")
def last_word_stays(X, lengths):
    Y = X.copy()
    for b, n in enumerate(lengths):
        Y[: n - 1, b] = X[: n - 1, b][::-1]
    return Y


@wrong(1, says="the first word stays")
def first_word_stays(X, lengths):
    return looped(X, lengths, lambda words: np.concatenate((words[:1], words[:0:-1])))


@wrong(1, says="the longest one")
def end_of_the_longest(X, lengths):
    Y = X.copy()
    for b, n in enumerate(lengths):
        for t in range(n):
            Y[t, b] = X[max(lengths) - 1 - t, b]
    return Y


@wrong(1, says="the first one")
def end_of_the_first(X, lengths):
    n = lengths[0]
    Y = X.copy()
    Y[:n] = X[:n][::-1]
    return Y


@wrong(1, says="the shortest one")
def end_of_the_shortest(X, lengths):
    n = min(lengths)
    Y = X.copy()
    Y[:n] = X[:n][::-1]
    return Y


@wrong(says="only move behind the padding")
def turned_twice(X, lengths):
    return looped(X, lengths, lambda words: words[::-1])[::-1]


@wrong(says="the first word of each text is lost")
def first_word_lost(X, lengths):
    Y = np.zeros_like(X)
    for b, n in enumerate(lengths):
        Y[: n - 1, b] = X[1:n, b][::-1]
    return Y


@wrong(says="overwritten")
def in_place(X, lengths):
    for b, n in enumerate(lengths):
        X[:n, b] = X[:n, b][::-1].copy()
    return X
