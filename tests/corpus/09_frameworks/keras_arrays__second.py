"""More answers to keras_arrays, written without a look at what the check can say."""

import numpy as np

from lstm_course.exercises.answer_corpus import wrong


@wrong(1, 2, 3, says="f, i, g, o")
def forget_gate_first(W, U, b):
    order = [1, 0, 2, 3]
    return np.hstack(list(W[order])), np.hstack(list(U[order])), b[order].ravel()


@wrong(3, says="one column")
def bias_as_a_column(W, U, b):
    return np.hstack(list(W)), np.hstack(list(U)), b.reshape(-1, 1)


@wrong(3, says="one row")
def bias_as_a_row(W, U, b):
    return np.hstack(list(W)), np.hstack(list(U)), b.reshape(1, -1)


@wrong(3, says="each unit")
def bias_turned(W, U, b):
    return np.hstack(list(W)), np.hstack(list(U)), b.T.ravel()


@wrong(1, 2, says="turned-over")
def turned_then_reshaped(W, U, b):
    D, H = W.shape[1:]
    return W.mT.reshape(D, 4 * H), U.mT.reshape(H, 4 * H), b.ravel()


@wrong(1, says=("`W`", "o, f, g, i"))
def one_matrix_in_another_order(W, U, b):
    return np.hstack(list(W[[3, 1, 2, 0]])), np.hstack(list(U)), b.ravel()
