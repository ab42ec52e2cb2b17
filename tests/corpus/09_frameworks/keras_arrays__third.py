"""Answers to keras_arrays by a reader who saw the page and nothing else."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def gate_axis_moved(W, U, b):
    D, H = W.shape[1:]
    return (np.einsum("kdh->dkh", W).reshape(D, 4 * H), np.einsum("kdh->dkh", U).reshape(H, 4 * H),
            b.flatten())


@wrong(3, says="has a second row")
def as_a_gru_has_it(W, U, b):
    return np.hstack(W), np.hstack(U), np.stack((b.ravel(), np.zeros_like(b).ravel()))


@wrong(3, says="half of the bias")
def half_of_the_bias(W, U, b):
    return np.hstack(W), np.hstack(U), b.ravel() / 2


@wrong(1, 2, says="one row of numbers")
def all_of_it_ravelled(W, U, b):
    return W.ravel(), U.ravel(), b.ravel()


@wrong(says="returns a tuple of 2 values")
def one_joined_matrix(W, U, b):
    return np.vstack((np.hstack(W), np.hstack(U))), b.ravel()


@wrong(1, 2, says="an axis of their own")
def gates_apart(W, U, b):
    return np.stack(W, axis=1), np.stack(U, axis=1), b.ravel()


@wrong(1, 2, 3, says=("an axis of their own", "still (4, 1, H)"))
def nothing_done(W, U, b):
    return W, U, b
