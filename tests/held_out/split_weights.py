"""Answers to split_weights, written from the learner's page alone."""

import numpy as np


def right_1(V):
    H = V.shape[2]
    return V[:, H:], V[:, :H]


def right_2(V):
    U, W = np.split(V, [V.shape[-1]], axis=1)
    return W, U


def right_3(V):
    gates, rows, H = V.shape
    D = rows - H
    W, U = np.zeros((gates, D, H)), np.zeros((gates, H, H))
    for k in range(gates):
        for r in range(rows):
            if r < H:
                U[k, r] = V[k, r]
            else:
                W[k, r - H] = V[k, r]
    return W, U


def wrong_1(V):
    """W is taken from the top: the first D rows; but h comes first, so U stands on top."""
    H = V.shape[2]
    D = V.shape[1] - H
    W = V[:, :D, :]
    U = V[:, D:, :]
    return W, U


def wrong_2(V):
    """Rightly cut, but returned in the wrong order: U first, where W is wanted first."""
    H = V.shape[2]
    return V[:, :H], V[:, H:]


def wrong_3(V):
    """The rows are halved, as if D and H were equal; V's last axis says how many belong to U."""
    n = V.shape[1] // 2
    U = V[:, :n]
    W = V[:, n:]
    return W, U


def wrong_4(V):
    """All numbers in one long row, cut and reshaped: this mixes the gates; each gate has its own H rows of U."""
    g, m, H = V.shape
    flat = V.reshape(-1)
    U = flat[: g * H * H].reshape(g, H, H)
    W = flat[g * H * H :].reshape(g, m - H, H)
    return W, U


def wrong_5(V):
    """H is read from the first axis, which is the number of gates, 4."""
    H = len(V)
    return V[:, H:], V[:, :H]


def wrong_6(V):
    """H isn't known inside of the function: it raises a NameError."""
    return V[:, H_units:], V[:, :H_units]


def wrong_7(V):
    """Cut one row too late: the first row of W goes to U."""
    H = V.shape[2]
    U = V[:, : H + 1]
    W = V[:, H + 1 :]
    return W, U


def wrong_8(V):
    """U comes out transposed, as if it had been stored like PyTorch's weight_hh."""
    h = V.shape[-1]
    return V[:, h:], np.transpose(V[:, :h], (0, 2, 1))


def wrong_9(V):
    """Cut after D rows where it should be after H rows: the sizes of W and U are exchanged."""
    D = V.shape[1] - V.shape[2]
    oben, unten = V[:, :D], V[:, D:]
    return unten, oben


def wrong_10(V):
    """np.split with a number makes that many equal parts; a place to cut needs a list, [H]: it raises."""
    U, W = np.split(V, V.shape[2], axis=1)
    return W, U


def wrong_11(V):
    """Two slips: W is taken from the top rows and U from the bottom, and W is transposed on top of it."""
    H = V.shape[2]
    W = V[:, :-H].swapaxes(1, 2)
    U = V[:, -H:]
    return W, U


def wrong_12(V):
    """Two slips: only the first gate's matrix is split, and U is returned before W."""
    A = V[0]
    H = A.shape[1]
    return A[:H], A[H:]
