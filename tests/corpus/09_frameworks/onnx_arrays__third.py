"""Answers to onnx_arrays by a reader who saw the page and nothing else."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong

IOFG = [0, 3, 1, 2]


def matrix(A):
    return np.concatenate(A[IOFG].mT)[None]


def biases(b):
    row = b[IOFG].ravel()
    return np.concatenate((row, 0 * row))[None]


@right
def padded(W, U, b):
    return matrix(W), matrix(U), np.pad(b[IOFG].reshape(1, -1), ((0, 0), (0, b.size)))


@wrong(4, says="stand in two rows")
def two_rows(W, U, b):
    row = b[IOFG].ravel()
    return matrix(W), matrix(U), np.stack((row, 0 * row))


@wrong(2, 3, says="four single rows")
def ordered_too_late(W, U, b):
    return (np.concatenate(W.mT)[IOFG][None], np.concatenate(U.mT)[IOFG][None], biases(b))


@wrong(4, says="four single numbers of `b`")
def four_numbers_of_the_bias(W, U, b):
    B = np.zeros((1, 2 * b.size), b.dtype)
    B[0, :4] = b.ravel()[IOFG]
    return matrix(W), matrix(U), B


@wrong(2, 3, says="stand side by side: ONNX")
def turned_but_side_by_side(W, U, b):
    return np.hstack(W[IOFG].mT)[None], np.hstack(U[IOFG].mT)[None], biases(b)


@wrong(2, 3, 4, says="all three lack the axis in front")
def no_axis_for_directions(W, U, b):
    return matrix(W)[0], matrix(U)[0], biases(b)[0]


@wrong()
def two_directions(W, U, b):
    return tuple(np.concatenate((A, A)) for A in (matrix(W), matrix(U), biases(b)))


@wrong(4, says="half of the bias stands in each half")
def halved(W, U, b):
    row = b[IOFG].ravel() / 2
    return matrix(W), matrix(U), np.concatenate((row, row))[None]


@wrong(2, 3, says="an axis of their own")
def gates_apart(W, U, b):
    return W[IOFG].mT[None], U[IOFG].mT[None], biases(b)


@wrong(4, says=("second half of `B` is missing", "our order still"))
def the_bias_as_it_is(W, U, b):
    return matrix(W), matrix(U), b.reshape(1, -1)


@wrong(1, 4, says=("still stand in our order", "second half of `B` is missing"))
def our_order_and_one_bias(W, U, b):
    return np.concatenate(W.mT)[None], np.concatenate(U.mT)[None], b.ravel()[None]
