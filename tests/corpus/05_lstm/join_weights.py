"""Answers to join_weights as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def gate_by_gate(W, U):
    return np.stack([np.vstack((u, w)) for u, w in zip(U, W, strict=True)])


@right
def into_an_empty_array(W, U):
    H = U.shape[1]
    V = np.empty((4, H + W.shape[1], H), W.dtype)
    V[:, :H], V[:, H:] = U, W
    return V


@right
def counted_from_the_end(W, U):
    return np.concatenate([U, W], axis=-2)


@wrong(says="`W` stands above `U`")
def w_above_u(W, U):
    return np.concatenate((W, U), axis=1)


@wrong(says="stops with ValueError")
def along_the_last_axis(W, U):
    return np.concatenate((U, W), axis=2)


@wrong(says="stops with ValueError")
def along_the_gates(W, U):
    return np.concatenate((U, W))


@wrong(says="of shape (4, 5, 9), expected (4, 9, 5)")
def transposed(W, U):
    return np.concatenate((U, W), axis=1).swapaxes(1, 2)


@wrong(says="returns a tuple of 2 values")
def not_joined(W, U):
    return U, W


@wrong(says="of shape (9, 5), expected (4, 9, 5)")
def one_gate(W, U):
    return np.concatenate((U[0], W[0]))


@wrong(says="of shape (36, 5), expected (4, 9, 5)")
def all_rows_in_one_matrix(W, U):
    return np.concatenate((U, W), axis=1).reshape(-1, U.shape[2])


@wrong(says="V is wrong")
def gates_in_reverse(W, U):
    return np.concatenate((U, W), axis=1)[::-1]
