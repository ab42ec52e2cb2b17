"""Answers to split_weights as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_split(V):
    U, W = np.split(V, [V.shape[-1]], axis=1)
    return W, U


@right
def gate_by_gate(V):
    H = V.shape[2]
    return np.array([v[H:] for v in V]), np.array([v[:H] for v in V])


@right
def counted_from_the_end(V):
    D = V.shape[1] - V.shape[2]
    return V[:, -D:], V[:, :-D]


@wrong(says="wrong order: W comes first")
def wrong_order(V):
    H = V.shape[2]
    return V[:, :H], V[:, H:]


@wrong(says="first D rows")
def x_first(V):
    D = V.shape[1] - V.shape[2]
    return V[:, :D], V[:, D:]


@wrong(says="expected (4, 4, 5)")
def size_of_the_wrong_axis(V):
    H = V.shape[1] // 2
    return V[:, H:], V[:, :H]


@wrong(says="expected (4, 4, 5)")
def columns_for_rows(V):
    H = V.shape[2] // 2
    return V[:, :, H:], V[:, :, :H]


@wrong(says="four gates")
def gates_for_rows(V):
    H = V.shape[2]
    return V[H:], V[:H]


@wrong(says=("stops with IndexError", "`V` (4, 9, 5)"))
def matrix_expected(V):
    H = V[0, 0, 0].shape[1]
    return V[:, H:], V[:, :H]


@wrong(says="expected 2 values: W, U")
def only_w(V):
    return V[:, V.shape[2]:]


@wrong(says="expected (4, 4, 5)")
def one_row_too_many(V):
    H = V.shape[2]
    return V[:, H - 1:], V[:, :H]
