"""Answers to weights_to_torch as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def side_by_side_then_turned(W, U):
    return np.hstack(list(W)).T, np.hstack(list(U)).T


@right
def gate_by_gate(W, U):
    ih, hh = [], []
    for k in range(4):
        ih.append(W[k].T)
        hh.append(U[k].T)
    return np.vstack(ih), np.vstack(hh)


@right
def by_transpose_and_reshape(W, U):
    G, D, H = W.shape
    return W.transpose(0, 2, 1).reshape(G * H, D), U.transpose(0, 2, 1).reshape(G * H, H)


@right
def into_empty_arrays(W, U):
    D, H = W.shape[1:]
    ih, hh = np.empty((4 * H, D), W.dtype), np.empty((4 * H, H), U.dtype)
    for k in range(4):
        ih[k * H:(k + 1) * H] = W[k].T
        hh[k * H:(k + 1) * H] = U[k].T
    return ih, hh


@wrong(1, 2, says="tears")
def only_reshaped(W, U):
    D, H = W.shape[1], W.shape[2]
    return W.reshape(4 * H, D), U.reshape(4 * H, H)


@wrong(1, 2, says="not turned over")
def not_turned(W, U):
    return np.concatenate(W), np.concatenate(U)


@wrong(2, says=("`U`", "turned over"))
def the_square_one_not_turned(W, U):
    return np.concatenate(W.mT), np.concatenate(U)


@wrong(1, 2, says="three axes")
def all_axes_reversed(W, U):
    return W.T.reshape(-1, W.shape[1]), U.T.reshape(-1, U.shape[1])


@wrong(1, 2, says="units first")
def gates_inside_units(W, U):
    H = U.shape[1]
    ih = [W[k][:, j] for j in range(H) for k in range(4)]
    hh = [U[k][:, j] for j in range(H) for k in range(4)]
    return np.array(ih), np.array(hh)


@wrong(1, 2, says="ONNX")
def order_of_onnx(W, U):
    Wi, Wf, Wg, Wo = W
    Ui, Uf, Ug, Uo = U
    return (np.vstack((Wi.T, Wo.T, Wf.T, Wg.T)), np.vstack((Ui.T, Uo.T, Uf.T, Ug.T)))


@wrong(1, 2, says=("i, g, f, o", "old TensorFlow"))
def order_of_old_tensorflow(W, U):
    k = [0, 2, 1, 3]
    return np.concatenate(W[k].mT), np.concatenate(U[k].mT)


@wrong(1, 2, says="f, i, g, o")
def forget_gate_first(W, U):
    return (np.vstack([W[k].T for k in (1, 0, 2, 3)]), np.vstack([U[k].T for k in (1, 0, 2, 3)]))


@wrong(1, 2, says="side by side")
def in_keras_way(W, U):
    return np.concatenate(W, axis=1), np.concatenate(U, axis=1)


@wrong(says="still apart")
def still_stacked(W, U):
    return W.mT, U.mT


@wrong(says="wrong order")
def returned_in_the_wrong_order(W, U):
    return np.concatenate(U.mT), np.concatenate(W.mT)


@wrong(1, says=("`W`", "i, f, o, g"))
def one_matrix_in_another_order(W, U):
    return np.vstack((W[0].T, W[1].T, W[3].T, W[2].T)), np.concatenate(U.mT)


@wrong(says="of shape (5, 4), expected (20, 4)")
def one_gate_only(W, U):
    return W[0].T, U[0].T
