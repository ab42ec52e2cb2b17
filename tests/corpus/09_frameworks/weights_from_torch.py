"""Answers to weights_from_torch as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def split_and_turn(weight_ih, weight_hh):
    W = np.stack([a.T for a in np.split(weight_ih, 4)])
    U = np.stack([a.T for a in np.split(weight_hh, 4)])
    return W, U


@right
def turned_first(weight_ih, weight_hh):
    W = np.array(np.split(weight_ih.T, 4, axis=1))
    U = np.array(np.hsplit(weight_hh.T, 4))
    return W, U


@right
def by_hand(weight_ih, weight_hh):
    H, D = weight_hh.shape[1], weight_ih.shape[1]
    W, U = np.zeros((4, D, H), weight_ih.dtype), np.zeros((4, H, H), weight_ih.dtype)
    for k in range(4):
        rows = slice(k * H, (k + 1) * H)
        W[k], U[k] = weight_ih[rows].T, weight_hh[rows].T
    return W, U


@wrong(2, 3, says="without being turned over")
def reshaped_into_place(weight_ih, weight_hh):
    H, D = weight_hh.shape[1], weight_ih.shape[1]
    return weight_ih.reshape(4, D, H), weight_hh.reshape(4, H, H)


@wrong(2, 3, says="not turned over")
def not_turned(weight_ih, weight_hh):
    H = weight_hh.shape[1]
    return weight_ih.reshape(4, H, -1), weight_hh.reshape(4, H, H)


@wrong(3, says=("`weight_hh`", "turned over"))
def the_square_one_not_turned(weight_ih, weight_hh):
    H = weight_hh.shape[1]
    return weight_ih.reshape(4, H, -1).mT, weight_hh.reshape(4, H, H)


@wrong(2, 3, says="unit's four")
def units_outside(weight_ih, weight_hh):
    W = np.stack([weight_ih[k::4].T for k in range(4)])
    U = np.stack([weight_hh[k::4].T for k in range(4)])
    return W, U


@wrong(2, 3, says="blocks of columns")
def turned_then_reshaped(weight_ih, weight_hh):
    H = weight_hh.shape[1]
    return weight_ih.T.reshape(4, -1, H), weight_hh.T.reshape(4, H, H)


@wrong(2, 3, says="ONNX")
def read_as_onnx(weight_ih, weight_hh):
    i, o, f, g = np.split(weight_ih, 4)
    ui, uo, uf, ug = np.split(weight_hh, 4)
    return np.stack((i.T, f.T, g.T, o.T)), np.stack((ui.T, uf.T, ug.T, uo.T))


@wrong(says="wrong order")
def returned_in_the_wrong_order(weight_ih, weight_hh):
    H = weight_hh.shape[1]
    return weight_hh.reshape(4, H, H).mT, weight_ih.reshape(4, H, -1).mT


@wrong(1, says="`shape[0]`, the number of rows, is 4 H")
def units_counted_on_the_wrong_axis(weight_ih, weight_hh):
    H = weight_hh.shape[0]
    return weight_ih.reshape(4, H, -1).mT, weight_hh.reshape(4, H, -1).mT


@wrong(says="returns a tuple of 4 values")
def four_pairs(weight_ih, weight_hh):
    return tuple(zip(np.split(weight_ih, 4), np.split(weight_hh, 4), strict=True))


@wrong(says="of shape (4, 20), expected (4, 4, 5)")
def gates_not_cut(weight_ih, weight_hh):
    return weight_ih.T, weight_hh.T


@wrong(2, 3, says="the reverse of ours")
def gates_in_reverse(weight_ih, weight_hh):
    H = weight_hh.shape[1]
    return weight_ih.reshape(4, H, -1).mT[::-1], weight_hh.reshape(4, H, H).mT[::-1]


@wrong(1, says="is D, the number of inputs")
def inputs_taken_for_units(weight_ih, weight_hh):
    H = weight_ih.shape[1]
    return weight_ih.reshape(4, H, -1).mT, weight_hh.reshape(4, H, -1).mT


@wrong(1, says="is D, the number of inputs")
def inputs_taken_for_units_in_full_shapes(weight_ih, weight_hh):
    H = D = weight_ih.shape[1]
    return weight_ih.reshape(4, H, D).mT, weight_hh.reshape(4, H, H).mT


@wrong(1, says="is D, the number of inputs")
def inputs_taken_for_units_in_a_square(weight_ih, weight_hh):
    H = weight_ih.shape[1]
    return weight_ih.reshape(4, H, -1).mT, weight_hh.reshape(4, H, H).mT


@wrong(1, says="`shape[0]`, the number of rows, is 4 H")
def rows_taken_for_units(weight_ih, weight_hh):
    H, D = weight_ih.shape
    return weight_ih.reshape(4, H, D).mT, weight_hh.reshape(4, H, H).mT
