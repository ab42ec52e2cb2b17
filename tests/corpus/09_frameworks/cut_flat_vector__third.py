"""Answers to cut_flat_vector by a reader who saw the page and nothing else."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def places(D, H):
    n = 4 * H * D
    return n, n + 4 * H * H, n + 4 * H * H + 4 * H


def cut(v, D, H):
    n, m, k = places(D, H)
    return v[:n].reshape(4 * H, D), v[n:m].reshape(4 * H, H), v[m:k], v[k:]


@right
def from_the_end(v, D, H):
    n = 4 * H * D
    return v[:n].reshape(-1, D), v[n:-8 * H].reshape(-1, H), v[-8 * H:-4 * H], v[-4 * H:]


@right
def one_after_the_other(v, D, H):
    made, begin = [], 0
    for shape in ((4 * H, D), (4 * H, H), (4 * H,), (4 * H,)):
        made.append(v[begin:begin + np.prod(shape)].reshape(shape))
        begin += np.prod(shape)
    return made


@wrong(1, 2, says="into ours already")
def turned_into_ours(v, D, H):
    ih, hh, b, c = cut(v, D, H)
    return ih.reshape(4, H, D).mT, hh.reshape(4, H, H).mT, b, c


@wrong(3, 4, says="each bias is one row")
def gates_apart_in_the_biases(v, D, H):
    ih, hh, b, c = cut(v, D, H)
    return ih, hh, b.reshape(4, H), c.reshape(4, H)


@wrong(3, says="goes on to the end")
def first_bias_to_the_end(v, D, H):
    ih, hh, _, c = cut(v, D, H)
    return ih, hh, v[places(D, H)[1]:], c


@wrong(1, 2, 3, says="one place too late")
def counted_from_one(v, D, H):
    n, m, k = places(D, H)
    return v[1:n + 1].reshape(4 * H, D), v[n + 1:m + 1].reshape(4 * H, H), v[m + 1:k + 1], v[k:]


@wrong(1, says="ends before place b")
def one_too_short(v, D, H):
    n, m, k = places(D, H)
    return v[:n - 1].reshape(4 * H, D), v[n:m - 1].reshape(4 * H, H), v[m:k - 1], v[k:]


@wrong(1, 2, 3, 4, says="`D` and `H` have changed places")
def sizes_exchanged(v, D, H):
    return cut(v, H, D)


@wrong(3, 4, says="each holds four gates, 4 H")
def biases_of_one_gate(v, D, H):
    n, m, _ = places(D, H)
    return v[:n].reshape(4 * H, D), v[n:m].reshape(4 * H, H), v[m:m + H], v[m + H:m + 2 * H]


@wrong(2, says="cut with D columns")
def both_with_D_columns(v, D, H):
    n = 4 * H * D
    return (v[:n].reshape(4 * H, D), v[n:2 * n].reshape(4 * H, D), v[2 * n:2 * n + 4 * H],
            v[2 * n + 4 * H:2 * n + 8 * H])


@wrong(1, 2, says="turned over")
def read_column_by_column(v, D, H):
    n, m, k = places(D, H)
    return (v[:n].reshape((4 * H, D), order="F"), v[n:m].reshape((4 * H, H), order="F"), v[m:k],
            v[k:])


@wrong(3, 4, says="the two biases are added up")
def one_bias_and_zeros(v, D, H):
    ih, hh, b, c = cut(v, D, H)
    return ih, hh, b + c, 0 * c


@wrong(3, says="the two biases are added up")
def sum_in_the_first(v, D, H):
    ih, hh, b, c = cut(v, D, H)
    return ih, hh, b + c, c


@wrong()
def in_the_order_of_onnx(v, D, H):
    return tuple(w.reshape(4, H, -1)[[0, 3, 1, 2]].reshape(w.shape) for w in cut(v, D, H))
