"""Answers to turn_update_gate as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def copied_and_changed(W, U, b):
    W, U, b = W.copy(), U.copy(), b.copy()
    for array in (W, U, b):
        array[1] *= -1
    return W, U, b


@right
def stacked_anew(W, U, b):
    return tuple(np.stack((a[0], -a[1], a[2])) for a in (W, U, b))


@right
def with_where(W, U, b):
    z = np.arange(3)[:, None, None] == 1
    return np.where(z, -W, W), np.where(z, -U, U), np.where(z, -b, b)


def each(W, U, b, change):
    """The same change of all three arrays."""
    return tuple(change(a.copy()) for a in (W, U, b))


@wrong(1, 2, 3, says="1 - σ(a) is σ(-a)")
def one_minus_the_weights(W, U, b):
    def change(a):
        a[1] = 1 - a[1]
        return a

    return each(W, U, b, change)


@wrong(1, 2, 3, says="all three gates")
def all_gates_turned(W, U, b):
    return -W, -U, -b


@wrong(1, 2, 3, says="reset gate changes its sign")
def reset_gate_turned(W, U, b):
    def change(a):
        a[0] *= -1
        return a

    return each(W, U, b, change)


@wrong(1, 2, 3, says="candidate changes its sign")
def candidate_turned(W, U, b):
    def change(a):
        a[2] = -a[2]
        return a

    return each(W, U, b, change)


@wrong(1, 2, 3, says="candidate have changed places")
def gate_and_candidate_exchanged(W, U, b):
    return each(W, U, b, lambda a: a[[0, 2, 1]])


@wrong(1, 2, 3, says="two gates have changed places")
def gates_exchanged(W, U, b):
    return each(W, U, b, lambda a: a[[1, 0, 2]])


@wrong(3, says=("`b`", "left as before"))
def bias_forgotten(W, U, b):
    sign = np.array([1, -1, 1], W.dtype)[:, None, None]
    return sign * W, sign * U, b


@wrong(2, says=("`U`", "left as before"))
def recurrent_weights_forgotten(W, U, b):
    sign = np.array([1, -1, 1], W.dtype)[:, None, None]
    return sign * W, U, sign * b


@wrong(says="only `W` is turned")
def only_the_input_weights(W, U, b):
    W = W.copy()
    W[1] = -W[1]
    return W, U, b


@wrong(says="only `b` is turned")
def only_the_bias(W, U, b):
    b = b.copy()
    b[1] = -b[1]
    return W, U, b


@wrong(1, 2, 3, says="left as before")
def nothing_changed(W, U, b):
    return W, U, b


@wrong(1, 2, 3, says="one over")
def one_over_the_weights(W, U, b):
    def change(a):
        a[1] = 1 / a[1]
        return a

    return each(W, U, b, change)


@wrong(says="is overwritten")
def changed_in_place(W, U, b):
    W[1] *= -1
    U[1] *= -1
    b[1] *= -1
    return W, U, b


@wrong(1, 2, 3, says="1 - …")
def one_minus_everything(W, U, b):
    return 1 - W, 1 - U, 1 - b
