"""Answers to rnn_step_backward, written from the learner's page alone."""

import numpy as np


def right_1(p, x, h_old, h, dh):
    dz = dh * (1 - h * h)
    dh_old = dz @ p.U.T
    dW = x.T @ dz
    dU = h_old.T @ dz
    db = dz.sum(axis=0, keepdims=True)
    return dh_old, dW, dU, db


def right_2(p, x, h_old, h, dh):
    """Sequence by sequence."""
    dh_old = np.empty(h_old.shape)
    dW, dU, db = 0 * p.W, 0 * p.U, 0 * p.b
    for i, (xi, oi, ni, gi) in enumerate(zip(x, h_old, h, dh)):
        d = gi - gi * ni**2
        dh_old[i] = p.U @ d
        dW += xi[:, None] * d
        dU += np.outer(oi, d)
        db += d
    return dh_old, dW, dU, db


def right_3(p, x, h_old, h, dh):
    """einsum; the slope by cosh of z."""
    z = x @ p.W + h_old @ p.U + p.b
    g = dh / np.cosh(z) ** 2
    e = np.einsum
    return e("bj,ij->bi", g, p.U), e("bi,bj->ij", x, g), e("bi,bj->ij", h_old, g), e("bj->j", g).reshape(1, -1)


def wrong_1(p, x, h_old, h, dh):
    """The slope of tanh is taken at the old state, not at the new one."""
    dz = dh * (1 - h_old * h_old)
    return dz @ p.U.T, x.T @ dz, h_old.T @ dz, dz.sum(axis=0, keepdims=True)


def wrong_2(p, x, h_old, h, dh):
    """U is not transposed in equation (2)."""
    dz = dh * (1 - h**2)
    dh_old = np.dot(dz, p.U)
    dW = np.dot(x.T, dz)
    dU = np.dot(h_old.T, dz)
    db = np.sum(dz, axis=0, keepdims=True)
    return dh_old, dW, dU, db


def wrong_3(p, x, h_old, h, dh):
    """dU is made with the new state h where the old one belongs."""
    dz = (1 - h * h) * dh
    db = dz.sum(0)[None]
    dU = h.T @ dz
    dW = x.T @ dz
    return dz @ p.U.T, dW, dU, db


def wrong_4(p, x, h_old, h, dh):
    """Parentheses are missing: dh * 1 - h * h subtracts the square of the state from dh."""
    dz = dh * 1 - h * h
    dh_old = dz @ p.U.T
    dW = x.T @ dz
    dU = h_old.T @ dz
    db = dz.sum(axis=0, keepdims=True)
    return dh_old, dW, dU, db


def wrong_5(p, x, h_old, h, dh):
    """The gradient by the old state is made of dh and not of dz: on its way to the old state it skips the tanh."""
    steigung = 1 - h * h
    dz = dh * steigung
    dh_alt = dh @ p.U.T
    return dh_alt, x.T @ dz, h_old.T @ dz, dz.sum(axis=0, keepdims=True)


def wrong_6(p, x, h_old, h, dh):
    """dU is transposed: dz.T @ h_old, where it should be h_old.T @ dz."""
    dz = dh * (1 - h * h)
    dW = np.einsum("bh,bd->dh", dz, x)
    dU = np.einsum("bh,bg->hg", dz, h_old)
    db = dz.sum(axis=0, keepdims=True)
    return dz @ p.U.T, dW, dU, db


def wrong_7(p, x, h_old, h, dh):
    """The bias's gradient isn't summed over the batch: it is dz, of shape (B, H)."""
    dz = dh * (1 - h * h)
    db = dz
    return dz @ p.U.T, x.T @ dz, h_old.T @ dz, db


def wrong_8(p, x, h_old, h, dh):
    """The weights' gradients are averaged over the batch, divided by B, where they should be summed."""
    B = len(x)
    dz = dh * (1 - h * h)
    dW = x.T @ dz / B
    dU = h_old.T @ dz / B
    db = dz.mean(axis=0, keepdims=True)
    return dz @ p.U.T, dW, dU, db


def wrong_9(p, x, h_old, h, dh):
    """`*` stands for the matrix product in (3) and (4), which raises as the shapes don't match."""
    dz = dh * (1 - h * h)
    dh_old = dz @ p.U.T
    dW = x.T * dz
    dU = h_old.T * dz
    db = dz.sum(axis=0, keepdims=True)
    return dh_old, dW, dU, db


def wrong_10(p, x, h_old, h, dh):
    """The given dh is changed in place by *=; the numbers are right, but the caller's array isn't any more."""
    dh *= 1 - h * h
    return dh @ p.U.T, x.T @ dh, h_old.T @ dh, dh.sum(axis=0, keepdims=True)


def wrong_11(p, x, h_old, h, dh):
    """Two slips: the slope is the sigmoid's, h (1 - h), and dW keeps only the last sequence of the batch, as it is replaced each time."""
    dz = dh * h * (1 - h)
    dU = np.zeros_like(p.U)
    for i in range(x.shape[0]):
        dW = np.outer(x[i], dz[i])
        dU = dU + np.outer(h_old[i], dz[i])
    return dz @ p.U.T, dW, dU, dz.sum(axis=0, keepdims=True)


def wrong_12(p, x, h_old, h, dh):
    """Two slips: tanh is taken of h once more before squaring, and the old state's gradient also gets dh itself, as if the state were handed past the tanh."""
    t = np.tanh(h)
    dz = dh * (1 - t * t)
    dh_old = dh + dz @ p.U.T
    dW, dU = [m.T @ dz for m in (x, h_old)]
    return dh_old, dW, dU, dz.sum(axis=0, keepdims=True)
