"""Answers to open_gate as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def in_a_loop(W, U, b, k):
    made = []
    for w, value in ((W, 0), (U, 0), (b, 100)):
        w = np.array(w)
        w[k] = value
        made.append(w)
    return tuple(made)


@right
def gate_by_gate(W, U, b, k):
    return (np.stack([0 * w if j == k else w for j, w in enumerate(W)]),
            np.stack([0 * w if j == k else w for j, w in enumerate(U)]),
            np.stack([np.full_like(w, 100) if j == k else w for j, w in enumerate(b)]))


@right
def by_a_mask(W, U, b, k):
    keep = np.ones((4, 1, 1), W.dtype)
    keep[k] = 0
    return keep * W, keep * U, keep * b + (1 - keep) * 100


@wrong(says="overwritten")
def in_place(W, U, b, k):
    W[k], U[k], b[k] = 0, 0, 100
    return W, U, b


@wrong(3, says="σ(1) = 0.73")
def bias_of_one(W, U, b, k):
    W, U, b = W.copy(), U.copy(), b.copy()
    W[k], U[k], b[k] = 0, 0, 1
    return W, U, b


@wrong(3, says="σ(0) = 0.5")
def all_zeros(W, U, b, k):
    W, U, b = W.copy(), U.copy(), b.copy()
    W[k] = U[k] = b[k] = 0
    return W, U, b


@wrong(3, says="-100 closes the gate")
def closed(W, U, b, k):
    W, U, b = W.copy(), U.copy(), b.copy()
    W[k], U[k], b[k] = 0, 0, -100
    return W, U, b


@wrong(says="`W` and `U` still speak")
def only_the_bias(W, U, b, k):
    b = b.copy()
    b[k] = 100
    return W, U, b


@wrong(2, says="`U` still speaks")
def u_forgotten(W, U, b, k):
    W, b = W.copy(), b.copy()
    W[k], b[k] = 0, 100
    return W, U, b


@wrong(3, says="put it in its place")
def added_to_the_bias(W, U, b, k):
    W, U, b = W.copy(), U.copy(), b.copy()
    W[k], U[k] = 0, 0
    b[k] += 100
    return W, U, b


@wrong(says="the one before")
def counted_from_one(W, U, b, k):
    W, U, b = W.copy(), U.copy(), b.copy()
    W[k - 1], U[k - 1], b[k - 1] = 0, 0, 100
    return W, U, b


@wrong(says="all gates are opened")
def every_gate(W, U, b, k):
    return 0 * W, 0 * U, np.full_like(b, 100)


@wrong(says=("gate k is taken out", "shape"))
def gate_deleted(W, U, b, k):
    return tuple(np.delete(w, k, axis=0) for w in (W, U, b))


@wrong(says="ones in `W` and `U`")
def ones(W, U, b, k):
    W, U, b = W.copy(), U.copy(), b.copy()
    W[k], U[k], b[k] = 1, 1, 100
    return W, U, b


@wrong(3, says="the bias is left as it was")
def bias_forgotten(W, U, b, k):
    W, U = W.copy(), U.copy()
    W[k], U[k] = 0, 0
    return W, U, b


@wrong(says="the first unit of every gate")
def the_unit_not_the_gate(W, U, b, k):
    W, U, b = W.copy(), U.copy(), b.copy()
    W[:, :, 0], U[:, :, 0], b[:, :, 0] = 0, 0, 100
    return W, U, b


@wrong(says="a negative input closes the gate")
def a_hundred_everywhere(W, U, b, k):
    W, U, b = W.copy(), U.copy(), b.copy()
    W[k] = U[k] = b[k] = 100
    return W, U, b


@wrong(3, says="0.99995")
def a_bias_of_ten(W, U, b, k):
    W, U, b = W.copy(), U.copy(), b.copy()
    W[k], U[k], b[k] = 0, 0, 10
    return W, U, b


@wrong(says="always the forget gate")
def k_ignored(W, U, b, k):
    W, U, b = W.copy(), U.copy(), b.copy()
    W[1], U[1], b[1] = 0, 0, 100
    return W, U, b


@wrong(1, 2, says="of the other gates, too")
def zeros_everywhere(W, U, b, k):
    made = np.array(b)
    made[k] = 100
    return np.zeros_like(W), np.zeros_like(U), made


@wrong(1, 2, 3, says="of the other gates, too")
def zeros_in_all_three(W, U, b, k):
    made = np.zeros_like(b)
    made[k] = 100
    return np.zeros_like(W), np.zeros_like(U), made


@wrong(3, says="one unit's bias alone")
def only_the_first_unit(W, U, b, k):
    W, U, b = W.copy(), U.copy(), b.copy()
    W[k], U[k], b[k, 0, 0] = 0, 0, 100
    return W, U, b


@wrong(1, 2, says="*second* axis")
def column_k(W, U, b, k):
    W, U, b = W.copy(), U.copy(), b.copy()
    W[:, k], U[:, k], b[k] = 0, 0, 100
    return W, U, b


@wrong(3, says="biases of all gates")
def all_biases(W, U, b, k):
    W, U = W.copy(), U.copy()
    W[k], U[k] = 0, 0
    return W, U, np.full_like(b, 100)
