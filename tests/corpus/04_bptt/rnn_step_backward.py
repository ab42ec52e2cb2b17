"""Answers to rnn_step_backward as learners write them."""

import numpy as np

from lstm_course.cells import rnn
from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_the_cell(p, x, h_old, h, dh):
    _, s, dp = rnn.backward(p, rnn.State(dh), (x, rnn.State(h_old), h))
    return s.h, dp.W, dp.U, dp.b


@right
def row_by_row(p, x, h_old, h, dh):
    dz = dh - dh * h**2
    dW, dU, db = np.zeros_like(p.W), np.zeros_like(p.U), np.zeros_like(p.b)
    for n in range(len(x)):
        dW += np.outer(x[n], dz[n])
        dU += np.outer(h_old[n], dz[n])
        db += dz[n]
    return np.stack([p.U @ row for row in dz]), dW, dU, db


@right
def by_einsum(p, x, h_old, h, dh):
    dz = np.einsum("bh,bh->bh", dh, (1 - h) * (1 + h))
    return (np.einsum("bk,hk->bh", dz, p.U), np.einsum("bd,bh->dh", x, dz),
            np.einsum("bk,bh->kh", h_old, dz), np.einsum("bh->h", dz)[None])


def back(p, x, h_old, dz):
    return dz @ p.U.T, x.T @ dz, h_old.T @ dz, dz.sum(0, keepdims=True)


@wrong(1, says="nothing happens at the tanh")
def no_slope(p, x, h_old, h, dh):
    return back(p, x, h_old, dh)


@wrong(1, says="at the old state")
def slope_at_the_old_state(p, x, h_old, h, dh):
    return back(p, x, h_old, dh * (1 - h_old**2))


@wrong(1, says="slope of the sigmoid")
def slope_of_the_sigmoid(p, x, h_old, h, dh):
    return back(p, x, h_old, dh * h * (1 - h))


@wrong(1, says="tanh is applied to `h` again")
def tanh_once_more(p, x, h_old, h, dh):
    return back(p, x, h_old, dh * (1 - np.tanh(h) ** 2))


@wrong(1, says="a square is missing")
def square_forgotten(p, x, h_old, h, dh):
    return back(p, x, h_old, dh * (1 - h))


@wrong(2, says="transposed matrix")
def forward_matrix(p, x, h_old, h, dh):
    dz = dh * (1 - h * h)
    return dz @ p.U, x.T @ dz, h_old.T @ dz, dz.sum(0, keepdims=True)


@wrong(2, says="past the tanh")
def old_state_past_the_tanh(p, x, h_old, h, dh):
    dz = dh * (1 - h * h)
    return dh @ p.U.T, x.T @ dz, h_old.T @ dz, dz.sum(0, keepdims=True)


@wrong(4, says="the new state `h` stands in `dU`")
def new_state_in_dU(p, x, h_old, h, dh):
    return back(p, x, h, dh * (1 - h * h))


@wrong(3, says="`dW` comes out transposed")
def dW_transposed(p, x, h_old, h, dh):
    dz = dh * (1 - h * h)
    return dz @ p.U.T, dz.T @ x, h_old.T @ dz, dz.sum(0, keepdims=True)


@wrong(4, says="`dU` comes out transposed")
def dU_transposed(p, x, h_old, h, dh):
    dz = dh * (1 - h * h)
    return dz @ p.U.T, x.T @ dz, dz.T @ h_old, dz.sum(0, keepdims=True)


@wrong(5, says="`keepdims=True` is missing")
def db_without_its_row(p, x, h_old, h, dh):
    dz = dh * (1 - h * h)
    return dz @ p.U.T, x.T @ dz, h_old.T @ dz, dz.sum(0)


@wrong(5, says="the sum, not the mean")
def db_as_a_mean(p, x, h_old, h, dh):
    dz = dh * (1 - h * h)
    return dz @ p.U.T, x.T @ dz, h_old.T @ dz, dz.mean(0, keepdims=True)


@wrong(says="the order is")
def dh_returned_last(p, x, h_old, h, dh):
    dh_old, dW, dU, db = back(p, x, h_old, dh * (1 - h * h))
    return dW, dU, db, dh_old


@right
def state_computed_anew(p, x, h_old, h, dh):
    z = x @ p.W + h_old @ p.U + p.b
    dz = dh / np.cosh(z) ** 2
    return dz @ p.U.T, x.T @ dz, h_old.T @ dz, dz.sum(0, keepdims=True)
