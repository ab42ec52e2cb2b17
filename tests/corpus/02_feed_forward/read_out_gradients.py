"""Answers to read_out_gradients as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def example_by_example(h, y, t):
    dV, da = np.zeros((h.shape[1], y.shape[1]), y.dtype), np.zeros((1, y.shape[1]), y.dtype)
    for row, out, target in zip(h, y, t, strict=True):
        d = (out - target) * (2 / y.size)
        dV += np.outer(row, d)
        da += d
    return dV, da


@right
def by_einsum(h, y, t):
    dy = (y - t) * 2 / (y.shape[0] * y.shape[1])
    return np.einsum("bh,bk->hk", h, dy), dy.sum(0)[None]


@right
def divided_at_the_end(h, y, t):
    d = 2 * (y - t)
    return h.T.dot(d) / y.size, d.sum(0, keepdims=True) / y.size


@wrong(3, says="the factor 2 is missing: it comes")
def no_two(h, y, t):
    dy = (y - t) / y.size
    return h.T @ dy, dy.sum(0, keepdims=True)


@wrong(3, says="points the other way")
def other_way(h, y, t):
    dy = 2 * (t - y) / y.size
    return h.T @ dy, dy.sum(0, keepdims=True)


@wrong(3, says="the loss is a *mean*")
def summed_loss(h, y, t):
    dy = 2 * (y - t)
    return h.T @ dy, dy.sum(0, keepdims=True)


@wrong(3, says="not only over the rows")
def mean_over_rows(h, y, t):
    dy = 2 * (y - t) / len(y)
    return h.T @ dy, dy.sum(0, keepdims=True)


@wrong(3, says="the factor 2 of the square and the division")
def difference_alone(h, y, t):
    dy = y - t
    return h.T @ dy, dy.sum(0, keepdims=True)


@wrong(3, says="this is the loss itself")
def loss_for_slope(h, y, t):
    dy = (y - t) ** 2 / y.size
    return h.T @ dy, dy.sum(0, keepdims=True)


@wrong(5, says="the rows are averaged")
def bias_averaged(h, y, t):
    dy = 2 * (y - t) / y.size
    return h.T @ dy, dy.mean(0, keepdims=True)


@wrong(5, says="sum over axis 0")
def bias_along_the_outputs(h, y, t):
    dy = 2 * (y - t) / y.size
    return h.T @ dy, dy.sum(1, keepdims=True)


@wrong(5, says="`keepdims=True` is missing")
def no_keepdims(h, y, t):
    dy = 2 * (y - t) / y.size
    return h.T @ dy, dy.sum(0)


@wrong(4, says="shape")
def transposed(h, y, t):
    dy = 2 * (y - t) / y.size
    return dy.T @ h, dy.sum(0, keepdims=True)


@wrong(says="wrong order")
def exchanged(h, y, t):
    dy = 2 * (y - t) / y.size
    return dy.sum(0, keepdims=True), h.T @ dy


@wrong(4, says="`y` stands where `dy` belongs")
def output_for_its_slope(h, y, t):
    dy = 2 * (y - t) / y.size
    return h.T @ y, dy.sum(0, keepdims=True)


@wrong(3, says="brackets are missing")
def no_brackets(h, y, t):
    dy = 2 * y - t / y.size
    return h.T @ dy, dy.sum(axis=0, keepdims=True)
