"""Answers to mend_06, turning each sequence within its length, as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong

# Right, each in its own way.


@right
def one_by_one(X, lengths):
    turned = X.copy()
    for i, n in enumerate(lengths):
        turned[:n, i] = X[:n, i][::-1]
    return turned


@right
def round_the_end(X, lengths):
    T, B = X.shape[:2]
    return X[(lengths - 1 - np.arange(T)[:, None]) % T, np.arange(B)]


@right
def into_zeros(X, lengths):
    turned = np.zeros_like(X)
    for i in range(X.shape[1]):
        for t in range(lengths[i]):
            turned[t, i] = X[lengths[i] - 1 - t, i]
    return turned


@right
def turned_then_rolled(X, lengths):
    return np.stack([np.roll(X[::-1, i], n - len(X), axis=0) for i, n in enumerate(lengths)], 1)


# Wrong.


@wrong(3, says="its padding comes first: that is the broken model")
def as_a_whole(X, lengths):
    return X[::-1]


@wrong(3, says="nothing is turned")
def turned_twice(X, lengths):
    return X[::-1][::-1]


@wrong(3, says="the batch is turned round, not the time")
def along_the_batch(X, lengths):
    return X[:, ::-1]


@wrong(3, says="the inputs of each step are turned round")
def along_the_inputs(X, lengths):
    turned = X.copy()
    for i, n in enumerate(lengths):
        turned[:n, i] = X[:n, i, ::-1]
    return turned


@wrong(1, says="one too far")
def one_too_far(X, lengths):
    turned = X.copy()
    for i, n in enumerate(lengths):
        for t in range(n):
            turned[t, i] = X[n - t, i]
    return turned


@wrong(1, says="one too few")
def one_too_few(X, lengths):
    turned = X.copy()
    for i, n in enumerate(lengths):
        for t in range(n):
            turned[t, i] = X[n - 2 - t, i]
    return turned


@wrong(2, says="the first one's length")
def first_length_for_all(X, lengths):
    n = lengths[0]
    return np.concatenate([X[:n][::-1], X[n:]])


@wrong(2, says="the shortest one's length")
def shortest_for_all(X, lengths):
    n = lengths.min()
    return np.concatenate([X[:n][::-1], X[n:]])


@wrong(2, says="written over the first")
def half_written_over(X, lengths):
    turned = X.copy()
    for i, n in enumerate(lengths):
        for t in range(n // 2):
            turned[t, i], turned[n - 1 - t, i] = turned[n - 1 - t, i], turned[t, i]
    return turned


@wrong(2, says="those between stay where they are")
def ends_exchanged(X, lengths):
    turned = X.copy()
    for i, n in enumerate(lengths):
        turned[0, i], turned[n - 1, i] = X[n - 1, i], X[0, i]
    return turned


@wrong(3, says="the batch is sorted by length")
def sorted_by_length(X, lengths):
    order = np.argsort(-lengths, kind="stable")
    columns = [np.concatenate([X[: lengths[i], i][::-1], X[lengths[i] :, i]]) for i in order]
    return np.stack(columns, axis=1)


@wrong(3, says="the last sequence of the batch is not turned")
def last_forgotten(X, lengths):
    turned = X.copy()
    for i in range(len(lengths) - 1):
        turned[: lengths[i], i] = X[: lengths[i], i][::-1]
    return turned


@wrong(says="the input `X` is overwritten")
def in_place(X, lengths):
    for i, n in enumerate(lengths):
        X[:n, i] = X[:n, i][::-1].copy()
    return X


# Wrong, from a second round.


@wrong(3, says="its padding comes first")
def padding_in_front(X, lengths):
    turned = np.zeros_like(X)
    for i, n in enumerate(lengths):
        turned[len(X) - n :, i] = X[:n, i][::-1]
    return turned


@wrong(3, says="still in their old order")
def moved_behind_the_padding(X, lengths):
    moved = np.zeros_like(X)
    for i, n in enumerate(lengths):
        moved[len(X) - n :, i] = X[:n, i]
    return moved


# Wrong, from a reader of the page.


@wrong(3, says="not of which sequence")
def without_the_sequences(X, lengths):
    t = np.arange(len(X))[:, None]
    source = np.where(t < lengths, lengths - 1 - t, t)
    return X[source]


@wrong()
def along_the_steps(X, lengths):
    return np.array([x[:n][::-1] for x, n in zip(X, lengths, strict=False)])


@wrong(says="operands could not be broadcast together")
def steps_without_an_axis(X, lengths):
    t = np.arange(len(X))
    source = np.where(t < lengths, lengths - 1 - t, t)
    return X[source]
