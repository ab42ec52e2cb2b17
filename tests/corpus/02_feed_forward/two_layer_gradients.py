"""Answers to two_layer_gradients as learners write them."""

import numpy as np
from numpy import tanh

from lstm_course.exercises.answer_corpus import right, wrong
from lstm_course.training import mlp


def above(x, t, W, b, V, a):
    """The hidden layer and the gradients of the output layer, right."""
    h = tanh(x @ W + b)
    dy = 2 * (h @ V + a - t) / t.size
    return h, dy, h.T @ dy, dy.sum(0, keepdims=True)


@right
def by_the_course(x, t, W, b, V, a):
    return tuple(mlp.loss_and_gradients(mlp.Net(W, b, V, a), x, t)[1])


@right
def slope_by_cosh(x, t, W, b, V, a):
    z = x @ W + b
    dy = (tanh(z) @ V + a - t) * (2 / t.size)
    dz = (dy @ V.T) / np.cosh(z) ** 2
    return x.T @ dz, dz.sum(0)[None], tanh(z).T @ dy, dy.sum(0)[None]


@right
def with_ones_for_the_biases(x, t, W, b, V, a):
    h, dy, dV, _ = above(x, t, W, b, V, a)
    ones = np.ones((1, len(x)), x.dtype)
    dz = np.einsum("bk,hk->bh", dy, V) * (1 - h**2)
    return np.einsum("bd,bh->dh", x, dz), ones @ dz, dV, ones @ dy


@wrong(7, says="the slope of tanh is left out")
def slope_left_out(x, t, W, b, V, a):
    h, dy, dV, da = above(x, t, W, b, V, a)
    dz = dy @ V.T
    return x.T @ dz, dz.sum(0, keepdims=True), dV, da


@wrong(7, says="the square is missing")
def no_square(x, t, W, b, V, a):
    h, dy, dV, da = above(x, t, W, b, V, a)
    dz = dy @ V.T * (1 - h)
    return x.T @ dz, dz.sum(0, keepdims=True), dV, da


@wrong(7, says="is the slope of the sigmoid")
def slope_of_the_sigmoid(x, t, W, b, V, a):
    h, dy, dV, da = above(x, t, W, b, V, a)
    dz = dy @ V.T * h * (1 - h)
    return x.T @ dz, dz.sum(0, keepdims=True), dV, da


@wrong(7, says="no second tanh")
def tanh_twice(x, t, W, b, V, a):
    h, dy, dV, da = above(x, t, W, b, V, a)
    dz = dy @ V.T * (1 - tanh(h) ** 2)
    return x.T @ dz, dz.sum(0, keepdims=True), dV, da


@wrong(3, says="the factor 2 is missing: it comes")
def no_two(x, t, W, b, V, a):
    return tuple(g / 2 for g in by_the_course.fn(x, t, W, b, V, a))


@wrong(3, says="points the other way")
def other_way(x, t, W, b, V, a):
    return tuple(-g for g in by_the_course.fn(x, t, W, b, V, a))


@wrong(3, says="not only over the rows")
def mean_over_rows(x, t, W, b, V, a):
    return tuple(g * t.shape[1] for g in by_the_course.fn(x, t, W, b, V, a))


@wrong(8, says="W sits before the tanh")
def dh_for_dz_in_dw(x, t, W, b, V, a):
    h, dy, dV, da = above(x, t, W, b, V, a)
    dz = dy @ V.T * (1 - h * h)
    return x.T @ (dy @ V.T), dz.sum(0, keepdims=True), dV, da


@wrong(9, says="the bias sits before the tanh")
def dh_for_dz_in_db(x, t, W, b, V, a):
    h, dy, dV, da = above(x, t, W, b, V, a)
    dz = dy @ V.T * (1 - h * h)
    return x.T @ dz, (dy @ V.T).sum(0, keepdims=True), dV, da


@wrong(2, says="`a` is missing")
def output_bias_forgotten(x, t, W, b, V, a):
    return by_the_course.fn(x, t, W, b, V, 0 * a)


@wrong(1, says="`b` is missing")
def hidden_bias_forgotten(x, t, W, b, V, a):
    return by_the_course.fn(x, t, W, 0 * b, V, a)


@wrong(9, says="the rows are averaged")
def bias_averaged(x, t, W, b, V, a):
    dW, db, dV, da = by_the_course.fn(x, t, W, b, V, a)
    return dW, db / len(x), dV, da


@wrong(says="order is")
def returned_in_another_order(x, t, W, b, V, a):
    dW, db, dV, da = by_the_course.fn(x, t, W, b, V, a)
    return dV, da, dW, db


@wrong(7, says="the sign is wrong")
def plus_for_minus(x, t, W, b, V, a):
    h, dy, dV, da = above(x, t, W, b, V, a)
    dz = dy @ V.T * (1 + h * h)
    return x.T @ dz, dz.sum(0, keepdims=True), dV, da


def _forward(x, t, W, b, V, a):
    h = tanh(x @ W + b)
    y = h @ V + a
    return h, y


@wrong(6, says="`V` stands where its transpose belongs")
def not_transposed(x, t, W, b, V, a):
    h, y = _forward(x, t, W, b, V, a)
    dy = 2 * (y - t) / y.size
    dh = dy @ V
    dz = dh * (1 - h * h)
    return (x.T @ dz, dz.sum(axis=0, keepdims=True), h.T @ dy, dy.sum(axis=0, keepdims=True))


@wrong(5, 9, says="missing in both")
def both_without_keepdims(x, t, W, b, V, a):
    h, y = _forward(x, t, W, b, V, a)
    dy = 2 * (y - t) / y.size
    dz = dy @ V.T * (1 - h * h)
    return x.T @ dz, dz.sum(axis=0), h.T @ dy, dy.sum(axis=0)


@wrong(7, says="brackets are missing: `dh`")
def slope_without_brackets(x, t, W, b, V, a):
    h, y = _forward(x, t, W, b, V, a)
    dy = 2 * (y - t) / y.size
    dz = dy @ V.T * 1 - h * h
    return (x.T @ dz, dz.sum(axis=0, keepdims=True), h.T @ dy, dy.sum(axis=0, keepdims=True))
