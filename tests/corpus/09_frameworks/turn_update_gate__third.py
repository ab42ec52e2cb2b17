"""Answers to turn_update_gate by a reader who saw the page and nothing else."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def each(make):
    """One change of the update gate in all three arrays."""
    return lambda *arrays: tuple(np.stack((a[0], make(a[1]), a[2])) for a in arrays)


@right
def by_a_matrix_of_signs(W, U, b):
    signs = np.diag([1, -1, 1]).astype(W.dtype)
    return tuple(np.einsum("ij,jkl->ikl", signs, a) for a in (W, U, b))


@wrong(2, 3, says="only `W` is turned")
def only_W(W, U, b):
    return each(np.negative)(W)[0], U.copy(), b.copy()


@wrong(1, 3, says="only `U` is turned")
def only_U(W, U, b):
    return W.copy(), each(np.negative)(U)[0], b.copy()


@wrong(1, 2, says="only `b` is turned")
def only_b(W, U, b):
    return W.copy(), U.copy(), each(np.negative)(b)[0]


@wrong(2, says="also turned over")
def transposed_too(W, U, b):
    W, U, b = each(np.negative)(W, U, b)
    U[1] = U[1].T.copy()
    return W, U, b


@wrong(1, 2, 3, says="1 is subtracted from the numbers")
def less_one(W, U, b):
    return each(lambda a: a - 1)(W, U, b)


@wrong(1, 2, 3, says="set to 0")
def zeros(W, U, b):
    return each(np.zeros_like)(W, U, b)


@wrong(1, 2, 3, says="returned alone")
def the_gate_alone(W, U, b):
    return -W[1], -U[1], -b[1]


@wrong()
def one_more_in_the_bias(W, U, b):
    b = b.copy()
    b[1] += 1
    return W.copy(), U.copy(), b


@wrong(1, 2, 3, says="every gate but the update gate")
def all_but_the_update_gate(W, U, b):
    return tuple(np.stack((-a[0], a[1], -a[2])) for a in (W, U, b))


@wrong(1, 2, 3, says="moved on by one place")
def gates_rolled(W, U, b):
    return tuple(np.roll(a, 1, axis=0) for a in (W, U, b))


@wrong(1, 2, says="turned over (transposed)")
def matrices_transposed(W, U, b):
    return W.mT, U.mT, b


@wrong(1, 2, 3, says="are squashed: they are weights")
def gate_of_the_weights(W, U, b):
    return each(lambda a: 1 / (1 + np.exp(a)))(W, U, b)
