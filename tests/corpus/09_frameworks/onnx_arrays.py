"""Answers to onnx_arrays as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def gate_by_gate(W, U, b):
    Wi, Wf, Wg, Wo = (w.T for w in W)
    Ui, Uf, Ug, Uo = (u.T for u in U)
    bi, bf, bg, bo = (v[0] for v in b)
    zeros = np.zeros(4 * len(bi), b.dtype)
    return (np.vstack((Wi, Wo, Wf, Wg))[np.newaxis], np.vstack((Ui, Uo, Uf, Ug))[np.newaxis],
            np.hstack((bi, bo, bf, bg, zeros))[np.newaxis])


@right
def by_names(W, U, b):
    order = ["ifgo".index(gate) for gate in "iofg"]
    D, H = W.shape[1:]
    B = np.zeros((1, 8 * H), b.dtype)
    B[0, :4 * H] = b[order].reshape(-1)
    return (W[order].transpose(0, 2, 1).reshape(1, 4 * H, D),
            U[order].transpose(0, 2, 1).reshape(1, 4 * H, H), B)


@right
def with_pad(W, U, b):
    k = [0, 3, 1, 2]
    row = b[k].reshape(1, -1)
    return (np.expand_dims(np.hstack(list(W[k])).T, 0), np.expand_dims(np.hstack(list(U[k])).T, 0),
            np.pad(row, ((0, 0), (0, row.size))))


@wrong(1, says="our order")
def order_left_as_ours(W, U, b):
    row = b.ravel()
    return (np.concatenate(W.mT)[None], np.concatenate(U.mT)[None],
            np.concatenate((row, np.zeros_like(row)))[None])


@wrong(1, says="other way round")
def looked_up_the_other_way(W, U, b):
    k = np.argsort([0, 3, 1, 2])
    row = b[k].ravel()
    return (np.concatenate(W[k].mT)[None], np.concatenate(U[k].mT)[None],
            np.concatenate((row, np.zeros_like(row)))[None])


@wrong(1, says="i, o, g, f")
def last_two_exchanged(W, U, b):
    k = [0, 3, 2, 1]
    row = b[k].ravel()
    return (np.concatenate(W[k].mT)[None], np.concatenate(U[k].mT)[None],
            np.concatenate((row, np.zeros_like(row)))[None])


@wrong(4, says="bias stands in our order")
def bias_left_as_ours(W, U, b):
    k = [0, 3, 1, 2]
    return (np.concatenate(W[k].mT)[None], np.concatenate(U[k].mT)[None],
            np.concatenate((b.ravel(), np.zeros(b.size, b.dtype)))[None])


@wrong(4, says="counts twice")
def bias_in_both_halves(W, U, b):
    k = [0, 3, 1, 2]
    row = b[k].ravel()
    return (np.concatenate(W[k].mT)[None], np.concatenate(U[k].mT)[None],
            np.concatenate((row, row))[None])


@wrong(4, says="zeros come first")
def zeros_first(W, U, b):
    k = [0, 3, 1, 2]
    row = b[k].ravel()
    return (np.concatenate(W[k].mT)[None], np.concatenate(U[k].mT)[None],
            np.concatenate((np.zeros_like(row), row))[None])


@wrong(2, 3, says="not turned over")
def not_turned(W, U, b):
    k = [0, 3, 1, 2]
    row = b[k].ravel()
    return (np.concatenate(W[k])[None], np.concatenate(U[k])[None],
            np.concatenate((row, np.zeros_like(row)))[None])


@wrong(3, says=("`U`", "not turned over"))
def the_square_one_not_turned(W, U, b):
    k = [0, 3, 1, 2]
    row = b[k].ravel()
    return (np.concatenate(W[k].mT)[None], np.concatenate(U[k])[None],
            np.concatenate((row, np.zeros_like(row)))[None])


@wrong(2, 3, says="tears")
def only_reshaped(W, U, b):
    k = [0, 3, 1, 2]
    D, H = W.shape[1:]
    row = b[k].ravel()
    return (W[k].reshape(1, 4 * H, D), U[k].reshape(1, 4 * H, H),
            np.concatenate((row, np.zeros_like(row)))[None])


@wrong(says="axis in front")
def no_axis_for_directions(W, U, b):
    k = [0, 3, 1, 2]
    row = b[k].ravel()
    return (np.concatenate(W[k].mT), np.concatenate(U[k].mT),
            np.concatenate((row, np.zeros_like(row))))


@wrong(says="second half")
def one_bias_only(W, U, b):
    k = [0, 3, 1, 2]
    return np.concatenate(W[k].mT)[None], np.concatenate(U[k].mT)[None], b[k].reshape(1, -1)


@wrong(2, says=("`W`", "our order still"))
def only_u_and_b_reordered(W, U, b):
    k = [0, 3, 1, 2]
    row = b[k].ravel()
    return (np.concatenate(W.mT)[None], np.concatenate(U[k].mT)[None],
            np.concatenate((row, np.zeros_like(row)))[None])


@wrong(says="wrong order")
def returned_in_the_wrong_order(W, U, b):
    k = [0, 3, 1, 2]
    row = b[k].ravel()
    return (np.concatenate(U[k].mT)[None], np.concatenate(W[k].mT)[None],
            np.concatenate((row, np.zeros_like(row)))[None])


@wrong(4, says="followed by its zeros")
def gate_by_gate_with_its_zeros(W, U, b):
    k = [0, 3, 1, 2]
    B = np.hstack([np.hstack((b[n][0], np.zeros_like(b[n][0]))) for n in k])
    return np.concatenate(W[k].mT)[None], np.concatenate(U[k].mT)[None], B[None]
