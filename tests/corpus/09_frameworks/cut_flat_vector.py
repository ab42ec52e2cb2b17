"""Answers to cut_flat_vector as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def with_split(v, D, H):
    a, b, c, d = np.split(v, np.cumsum([4 * H * D, 4 * H * H, 4 * H]))
    return a.reshape(-1, D), b.reshape(-1, H), c, d


@right
def biases_from_the_end(v, D, H):
    k = 4 * H
    weights, i2h_bias, h2h_bias = v[:-2 * k], v[-2 * k:-k], v[-k:]
    return (weights[:k * D].reshape(k, D), weights[k * D:].reshape(k, H), i2h_bias, h2h_bias)


@right
def one_after_the_other(v, D, H):
    found, at = [], 0
    for shape in ((4 * H, D), (4 * H, H), (4 * H,), (4 * H,)):
        size = int(np.prod(shape))
        found.append(v[at:at + size].reshape(shape))
        at += size
    return tuple(found)


@wrong(says="biases are taken from the front")
def biases_first(v, D, H):
    k = 4 * H
    return (v[2 * k:2 * k + k * D].reshape(k, D), v[2 * k + k * D:].reshape(k, H), v[:k],
            v[k:2 * k])


@wrong(says="followed by its bias")
def bias_after_each_matrix(v, D, H):
    k = 4 * H
    a, b, c, d = np.split(v, np.cumsum([k * D, k, k * H]))
    return a.reshape(k, D), c.reshape(k, H), b, d


@wrong(says="recurrent weights are taken first")
def recurrent_first(v, D, H):
    k = 4 * H
    return (v[k * H:k * (H + D)].reshape(k, D), v[:k * H].reshape(k, H),
            v[k * (H + D):k * (H + D) + k], v[k * (H + D) + k:])


@wrong(3, 4, says="two biases have changed places")
def biases_exchanged(v, D, H):
    k = 4 * H
    n = k * (D + H)
    return v[:k * D].reshape(k, D), v[k * D:n].reshape(k, H), v[n + k:], v[n:n + k]


@wrong(1, 2, says="columns and turned over")
def read_by_columns(v, D, H):
    k = 4 * H
    n = k * (D + H)
    return v[:k * D].reshape(D, k).T, v[k * D:n].reshape(H, k).T, v[n:n + k], v[n + k:]


@wrong(1, 2, says="columns and turned over")
def read_in_fortran_order(v, D, H):
    k = 4 * H
    n = k * (D + H)
    return (v[:k * D].reshape((k, D), order="F"), v[k * D:n].reshape((k, H), order="F"),
            v[n:n + k], v[n + k:])


@wrong(says="4 H columns, which is Keras' way")
def shaped_as_keras(v, D, H):
    k = 4 * H
    n = k * (D + H)
    return v[:k * D].reshape(D, k), v[k * D:n].reshape(H, k), v[n:n + k], v[n + k:]


@wrong(says="an axis of their own")
def gates_on_an_axis(v, D, H):
    k = 4 * H
    n = k * (D + H)
    return v[:k * D].reshape(4, H, D), v[k * D:n].reshape(4, H, H), v[n:n + k], v[n + k:]


@wrong(4, says="the same as `i2h_bias`")
def one_bias_twice(v, D, H):
    k = 4 * H
    n = k * (D + H)
    return v[:k * D].reshape(k, D), v[k * D:n].reshape(k, H), v[n:n + k], v[n:n + k]


@wrong(says="each gate's two matrices")
def gate_by_gate(v, D, H):
    k, at, a, b = 4 * H, 0, [], []
    for _ in range(4):
        a.append(v[at:at + H * D].reshape(H, D))
        b.append(v[at + H * D:at + H * D + H * H].reshape(H, H))
        at += H * D + H * H
    return np.vstack(a), np.vstack(b), v[at:at + k], v[at + k:]


@wrong(says="stops with ValueError")
def three_gates(v, D, H):
    k = 3 * H
    n = k * (D + H)
    return v[:k * D].reshape(k, D), v[k * D:n].reshape(k, H), v[n:n + k], v[n + k:].reshape(k)


@wrong(says="expected (20,)")
def last_part_too_long(v, D, H):
    k = 4 * H
    n = k * (D + H)
    return v[:k * D].reshape(k, D), v[k * D:n].reshape(k, H), v[n:n + k], v[n:]


@wrong(2, says="lengths are used as places")
def split_at_the_lengths(v, D, H):
    a, b, c, d = np.split(v, [4 * H * D, 4 * H * H, 4 * H])
    return a.reshape(4 * H, D), b.reshape(4 * H, H), c, d


@wrong(2, 3, 4, says="lengths are used as places")
def split_at_the_lengths_rows_left_open(v, D, H):
    a, b, c, d = np.split(v, [4 * H * D, 4 * H * H, 4 * H])
    return a.reshape(-1, D), b.reshape(-1, H), c, d


@wrong(2, says="lengths are used as places")
def sliced_at_the_lengths(v, D, H):
    n, m, k = 4 * H * D, 4 * H * H, 4 * H
    return v[:n].reshape(k, D), v[n:m].reshape(k, H), v[m:m + k], v[m + k:]


@wrong(2, 3, 4, says="lengths are used as places")
def sliced_at_the_lengths_columns_left_open(v, D, H):
    n, m, k = 4 * H * D, 4 * H * H, 4 * H
    return v[:n].reshape(k, -1), v[n:m].reshape(k, -1), v[m:m + k], v[m + k:]


@wrong(3, 4, says="lengths are used as places")
def biases_behind_one_length(v, D, H):
    n, m, k = 4 * H * D, 4 * H * H, 4 * H
    return (v[:n].reshape(k, D), v[n:n + m].reshape(k, H), v[m:m + k],
            v[m + k:m + 2 * k])


@wrong(1, 2, 3, 4, says=("lengths are used as places", "one row of numbers"))
def split_at_the_lengths_and_not_reshaped(v, D, H):
    return tuple(np.split(v, [4 * H * D, 4 * H * H, 4 * H]))


@wrong(1, 2, says="each matrix is still one row of numbers")
def not_reshaped(v, D, H):
    return tuple(np.split(v, np.cumsum([4 * H * D, 4 * H * H, 4 * H])))


@wrong(2, says="`h2h_weight` is still one row of numbers")
def second_not_reshaped(v, D, H):
    a, b, c, d = np.split(v, np.cumsum([4 * H * D, 4 * H * H, 4 * H]))
    return a.reshape(4 * H, D), b, c, d
