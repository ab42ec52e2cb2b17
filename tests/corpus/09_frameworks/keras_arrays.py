"""Answers to keras_arrays as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def with_hstack(W, U, b):
    return np.hstack(list(W)), np.hstack(list(U)), np.hstack(list(b))[0]


@right
def by_transpose_and_reshape(W, U, b):
    D, H = W.shape[1:]
    return (W.transpose(1, 0, 2).reshape(D, 4 * H), U.swapaxes(0, 1).reshape(H, 4 * H),
            b.reshape(4 * H))


@right
def through_torchs_layout(W, U, b):
    return np.concatenate(W.mT).T, np.concatenate(U.mT).T, b.flatten()


@wrong(1, 2, says="tears")
def only_reshaped(W, U, b):
    D, H = W.shape[1:]
    return W.reshape(D, 4 * H), U.reshape(H, 4 * H), b.reshape(-1)


@wrong(2, says=("tears", "`U`"))
def recurrent_kernel_reshaped(W, U, b):
    return np.concatenate(W, axis=1), U.reshape(len(U[0]), -1), b.ravel()


@wrong(says="PyTorch's way")
def as_for_pytorch(W, U, b):
    return np.concatenate(W.mT), np.concatenate(U.mT), b.ravel()


@wrong(1, 2, says="four gates of each unit")
def gates_inside_units(W, U, b):
    return (np.moveaxis(W, 0, 2).reshape(W.shape[1], -1),
            np.moveaxis(U, 0, 2).reshape(U.shape[1], -1), b.ravel())


@wrong(1, 2, 3, says="ONNX")
def order_of_onnx(W, U, b):
    k = [0, 3, 1, 2]
    return np.hstack(list(W[k])), np.hstack(list(U[k])), b[k].ravel()


@wrong(1, 2, 3, says="i, f, o, g")
def candidate_last(W, U, b):
    k = [0, 1, 3, 2]
    return np.hstack(list(W[k])), np.hstack(list(U[k])), b[k].ravel()


@wrong(says="still (4, 1, H)")
def bias_as_it_was(W, U, b):
    return np.concatenate(W, axis=1), np.concatenate(U, axis=1), b


@wrong(says="still (4, H)")
def bias_in_four_rows(W, U, b):
    return np.concatenate(W, axis=1), np.concatenate(U, axis=1), b.squeeze(1)


@wrong(says="one on top of the other")
def stacked_upright(W, U, b):
    return np.concatenate(W), np.concatenate(U), b.ravel()


@wrong(3, says="*new* layer")
def forget_bias_added(W, U, b):
    bias = b.ravel().copy()
    H = len(bias) // 4
    bias[H:2 * H] += 1
    return np.concatenate(W, axis=1), np.concatenate(U, axis=1), bias


@wrong(says="wrong order")
def returned_in_the_wrong_order(W, U, b):
    return np.concatenate(U, axis=1), np.concatenate(W, axis=1), b.ravel()


@wrong(2, says=("`U`", "turned over"))
def recurrent_kernel_turned(W, U, b):
    return np.hstack(list(W)), np.hstack([u.T for u in U]), b.ravel()


@wrong(says="second bias")
def two_biases(W, U, b):
    bias = np.concatenate((b.ravel(), np.zeros(b.size, b.dtype)))
    return np.concatenate(W, axis=1), np.concatenate(U, axis=1), bias
