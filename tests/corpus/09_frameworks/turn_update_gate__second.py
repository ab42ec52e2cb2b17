"""More answers to turn_update_gate, written without a look at what the check can say."""

import numpy as np

from lstm_course.exercises.answer_corpus import wrong


def signed(signs, *arrays):
    """All arrays, each of the three gates times a sign."""
    return tuple(np.array(signs, arrays[0].dtype)[:, None, None] * a for a in arrays)


@wrong(1, 2, 3, says="candidate, too")
def candidate_turned_too(W, U, b):
    return signed((1, -1, -1), W, U, b)


@wrong(1, 2, 3, says="reset gate, too")
def both_gates_turned(W, U, b):
    return signed((-1, -1, 1), W, U, b)


@wrong(3, says="`1 - …`")
def one_minus_the_bias(W, U, b):
    b = b.copy()
    b[1] = 1 - b[1]
    return *signed((1, -1, 1), W, U), b


@wrong(1, 2, 3, says="*last* axis, which counts units")
def one_unit_turned(W, U, b):
    W, U, b = W.copy(), U.copy(), b.copy()
    for a in (W, U, b):
        a[..., 1] *= -1
    return W, U, b


@wrong()
def squashed_weights(W, U, b):
    def change(a):
        return np.stack((a[0], 1 - 1 / (1 + np.exp(-a[1])), a[2]))

    return change(W), change(U), change(b)


@wrong(1, says=("`W`", "all three gates"))
def all_of_w_turned(W, U, b):
    return -W, *signed((1, -1, 1), U, b)


@wrong(1, 2, 3, says="signs stand along the last axis")
def signs_along_the_units(W, U, b):
    signs = np.array([1, -1, 1])
    return signs * W, signs * U, signs * b


@wrong(1, 2, 3, says="signs stand along the middle axis")
def signs_along_the_rows(W, U, b):
    signs = np.array([1, -1, 1])[:, None]
    return signs * W, signs * U, signs * b
