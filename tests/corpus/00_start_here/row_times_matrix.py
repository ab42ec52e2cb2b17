"""Answers to row_times_matrix as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def two_loops(x, W):
    y = np.zeros((len(x), W.shape[1]), dtype=x.dtype)
    for b in range(len(x)):
        for h in range(W.shape[1]):
            y[b, h] = sum(x[b, d] * W[d, h] for d in range(len(W)))
    return y


@right
def by_dot(x, W):
    return np.dot(x, W)


@right
def with_columns(x, W):
    return (W.T @ x.T).T


@right
def by_hand(x, W):
    return (x[:, :, None] * W).sum(axis=1)


@wrong(says="`W` is transposed")
def transposed(x, W):
    return x @ W.T


@wrong(says="changed places")
def exchanged(x, W):
    return W @ x


@wrong(says="entry by entry")
def star(x, W):
    return x * W


@wrong(says="becomes a column")
def as_columns(x, W):
    return W.T @ x.T


@wrong(says="only the first row")
def one_row(x, W):
    return x[:1] @ W


@wrong(says="rows are summed up")
def summed(x, W):
    return (x @ W).sum(axis=0)


@wrong(says="squashed")
def squashed(x, W):
    return np.tanh(x @ W)


@wrong(says="mean of the products")
def mean_of_products(x, W):
    return (x[:, :, None] * W).mean(axis=1)


@wrong(says="rows of `W` stand in reverse order")
def from_below(x, W):
    return x @ np.flipud(W)


@wrong()
def last_term_forgotten(x, W):
    return x[:, :-1] @ W[:-1]
