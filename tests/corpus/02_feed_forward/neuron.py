"""Answers to neuron as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@right
def by_sum(x, w, b):
    return sigmoid((x * w).sum(axis=1) + b)


@right
def row_by_row(x, w, b):
    return np.array([sigmoid(np.dot(row, w) + b) for row in x])


@right
def by_einsum(x, w, b):
    z = np.einsum("bd,d->b", x, w)
    z += b
    return 0.5 * (1 + np.tanh(z / 2))


@wrong(1, says="the bias `b` is missing")
def no_bias(x, w, b):
    return sigmoid(x @ w)


@wrong(2, says="`sigmoid` is left out")
def no_activation(x, w, b):
    return x @ w + b


@wrong(2, says="`tanh` stands where `sigmoid` belongs")
def squashed_by_tanh(x, w, b):
    return np.tanh(x @ w + b)


@wrong(2, says="added after the sigmoid")
def bias_outside(x, w, b):
    return sigmoid(x @ w) + b


@wrong(1, says="added to each weight")
def bias_on_each_weight(x, w, b):
    return sigmoid(x @ (w + b))


@wrong(1, says="added to each input")
def bias_on_each_input(x, w, b):
    return sigmoid((x + b) @ w)


@wrong(1, says="without their weights")
def unweighted(x, w, b):
    return sigmoid(x.sum(axis=1) + b)


@wrong(1, says="it is added")
def bias_taken_away(x, w, b):
    return sigmoid(x @ w - b)


@wrong(1, says="a neuron sums up and does not divide")
def mean_for_sum(x, w, b):
    return sigmoid((x @ w + b) / len(w))


@wrong(1, says="nothing is summed up")
def star_for_at(x, w, b):
    return sigmoid(x * w + b)


@wrong(2, says="this neuron is on or off")
def threshold(x, w, b):
    return (x @ w + b > 0).astype(x.dtype)


@wrong(says="returns y of shape")
def a_column(x, w, b):
    return sigmoid(x @ w + b)[:, None]


@wrong(1, says="added to each product")
def bias_on_each_product(x, w, b):
    return sigmoid((x * w + b).sum(axis=1))
