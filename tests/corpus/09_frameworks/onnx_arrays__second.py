"""More answers to onnx_arrays, written without a look at what the check can say."""

import numpy as np

from lstm_course.exercises.answer_corpus import wrong


def packed(W, U, b, order):
    """Both matrices in an order, and the four biases in it, as one row."""
    return np.concatenate(W[order].mT)[None], np.concatenate(U[order].mT)[None], b[order].ravel()


@wrong(3, says="axis in front of `U`")
def one_axis_forgotten(W, U, b):
    A, R, row = packed(W, U, b, [0, 3, 1, 2])
    return A, R[0], np.concatenate((row, 0 * row))[None]


@wrong(1, 4, says=("other way round", "bias stands in our order"))
def places_and_bias(W, U, b):
    A, R, _ = packed(W, U, b, [0, 2, 3, 1])
    return A, R, np.concatenate((b.ravel(), 0 * b.ravel()))[None]


@wrong(2, 3, says="Keras")
def laid_out_as_keras_has_it(W, U, b):
    order = [0, 3, 1, 2]
    row = b[order].ravel()
    return (np.hstack(list(W[order]))[None], np.hstack(list(U[order]))[None],
            np.concatenate((row, 0 * row))[None])


@wrong(1, 4, says=("still stand in our order", "counts twice"))
def our_order_and_two_biases(W, U, b):
    A, R, row = packed(W, U, b, [0, 1, 2, 3])
    return A, R, np.concatenate((row, row))[None]


@wrong(says="stands last")
def axis_at_the_end(W, U, b):
    A, R, row = packed(W, U, b, [0, 3, 1, 2])
    return A[0][..., None], R[0][..., None], np.concatenate((row, 0 * row))[..., None]


@wrong(4, says="followed by its zeros")
def zeros_beside_each_gate(W, U, b):
    A, R, _ = packed(W, U, b, [0, 3, 1, 2])
    return A, R, np.hstack((b[[0, 3, 1, 2], 0], 0 * b[:, 0])).reshape(1, -1)


@wrong(1, says="f, i, g, o")
def forget_gate_first(W, U, b):
    A, R, row = packed(W, U, b, [1, 0, 2, 3])
    return A, R, np.concatenate((row, 0 * row))[None]
