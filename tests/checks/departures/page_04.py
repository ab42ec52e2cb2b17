"""Answers to page 04, backpropagation through time."""

import numpy as np

from .told import slip


@slip("rnn_step_backward", "dU from the new state", 4)
def new_state(p, x, h_old, h, dh):
    grad = (1 - h ** 2) * dh
    return (grad @ p.U.T, x.T @ grad, h.T @ grad, np.sum(grad, axis=0, keepdims=True))


@slip("rnn_step_backward", "the slope is left out of dh_old, and db is a mean", 2, 5)
def two_lines(p, x, h_old, h, dh):
    delta = dh * (1 - h * h)
    back = dh @ p.U.T
    gW = x.T @ delta
    gU = h_old.T @ delta
    gb = delta.mean(axis=0, keepdims=True)
    return back, gW, gU, gb


@slip("back_through_time", "dH[t] is added after the tanh", 1)
def added_after(U, H, dH, dh):
    T = len(H)
    out = np.zeros_like(H)
    for t in range(T - 1, -1, -1):
        slope = 1 - H[t] ** 2
        g = dh * slope + dH[t]
        out[t] = g
        dh = g @ U.T
    return out, dh


@slip("back_through_time", "the slope is that of the step before", 1)
def slope_of_the_step_before(U, H, dH, dh):
    T = len(H)
    dZ = [None] * T
    for t in reversed(range(T)):
        total = dh + dH[t]
        dz = total * (1 - H[t - 1] ** 2)
        dZ[t] = dz
        dh = dz @ U.T
    return np.stack(dZ), dh


@slip("back_through_time", "U not transposed, no square in the slope", 1, 2)
def two_slips(U, H, dH, dh):
    dZ = []
    for t in reversed(range(len(H))):
        dz = (dh + dH[t]) * (1 - H[t])
        dh = dz @ U
        dZ.insert(0, dz)
    return np.stack(dZ), dh


@slip("back_through_time", "dh is piled up instead of replaced", 2)
def piled_up(U, H, dH, dh):
    dZ = []
    for t in reversed(range(len(H))):
        dz = (dh + dH[t]) * (1 - H[t] ** 2)
        dh = dh + dz @ U.T
        dZ.append(dz)
    dZ.reverse()
    return np.array(dZ), dh


@slip("bptt", "the gradients replace each other", 3)
def replaced(p, X, H, h0, dH):
    dh = np.zeros_like(h0)
    for t in reversed(range(len(X))):
        before = h0 if t == 0 else H[t - 1]
        dh, dW, dU, db = rnn_step_backward(p, X[t], before, H[t], dh + dH[t])  # noqa: F821
    return dW, dU, db


@slip("bptt", "the old state is H[t], not H[t - 1]", says="h_old")
def same_state(p, X, H, h0, dH):
    dh = np.zeros_like(h0)
    dW, dU, db = np.zeros_like(p.W), np.zeros_like(p.U), np.zeros_like(p.b)
    for t in reversed(range(len(X))):
        dh, a, b, c = rnn_step_backward(p, X[t], H[t], H[t], dh + dH[t])  # noqa: F821
        dW += a
        dU += b
        db += c
    return dW, dU, db


@slip("bptt", "dh is not handed on: always 0", 1)
def dh_zero(p, X, H, h0, dH):
    total = [np.zeros_like(w) for w in p]
    states = np.concatenate((h0[None], H))
    for t in range(len(X) - 1, -1, -1):
        parts = rnn_step_backward(p, X[t], states[t], states[t + 1], dH[t])  # noqa: F821
        total = [s + g for s, g in zip(total, parts[1:])]  # noqa: B905
    return tuple(total)


@slip("gradient_norms", "the norm of dz instead of dh, root left out", 3)
def of_dz(U, H, dh):
    found = []
    for t in reversed(range(len(H))):
        dz = dh * (1 - H[t] ** 2)
        dh = dz @ U.T
        found.append((dz ** 2).sum())
    return np.array(found)


@slip("gradient_norms", "the slope is left out", 1)
def no_slope(U, H, dh):
    norms = np.zeros(len(H))
    for k in range(len(H)):
        dh = dh @ U.T
        norms[k] = np.sqrt((dh ** 2).sum())
    return norms


@slip("truncated_bptt", "cut where t is a multiple of K, not t + 1", 1)
def cut_one_off(U, H, dH, K):
    T = len(H)
    dZ = np.zeros_like(H)
    dh = np.zeros_like(H[0])
    for t in range(T - 1, -1, -1):
        if t % K == 0:
            dh = np.zeros_like(dh)
        g = (dh + dH[t]) * (1 - H[t] ** 2)
        dZ[t] = g
        dh = g @ U.T
    return dZ


@slip("clip_by_norm", "the root is taken of each before they are added", 1)
def roots_added(dW, dU, db, limit):
    sizes = [np.linalg.norm(g) for g in (dW, dU, db)]
    total = sum(sizes)
    k = min(1.0, limit / total)
    return dW * k, dU * k, db * k


@slip("clip_by_norm", "half of the limit, and db is not scaled", 2, 3)
def half_and_db(dW, dU, db, limit):
    n = np.sqrt((dW ** 2).sum() + (dU ** 2).sum() + (db ** 2).sum())
    k = min(1.0, limit / (2 * n))
    return k * dW, k * dU, db
