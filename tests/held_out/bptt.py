"""Answers to bptt, written from the learner's page alone."""

import numpy as np


def rnn_step_backward(p, x, h_old, h, dh):
    dz = dh * (1 - h * h)
    return dz @ p.U.T, x.T @ dz, h_old.T @ dz, dz.sum(axis=0, keepdims=True)


def back_through_time(U, H, dH, dh):
    dZ = np.zeros_like(H)
    for t in reversed(range(len(H))):
        dZ[t] = (dh + dH[t]) * (1 - H[t] * H[t])
        dh = dZ[t] @ U.T
    return dZ, dh


def right_1(p, X, H, h0, dH):
    dW, dU, db = np.zeros_like(p.W), np.zeros_like(p.U), np.zeros_like(p.b)
    dh = np.zeros_like(h0)
    for t in reversed(range(len(X))):
        h_old = H[t - 1] if t > 0 else h0
        dh, dW_t, dU_t, db_t = rnn_step_backward(p, X[t], h_old, H[t], dH[t] + dh)
        dW, dU, db = dW + dW_t, dU + dU_t, db + db_t
    return dW, dU, db


def right_2(p, X, H, h0, dH):
    """Lists run backwards by zip, sums at the end."""
    olds = [h0, *H[:-1]]
    g, parts = 0.0, []
    for x, o, n, d in list(zip(X, olds, H, dH))[::-1]:
        g, *rest = rnn_step_backward(p, x, o, n, d + g)
        parts.append(rest)
    return tuple(sum(kind) for kind in zip(*parts))


def right_3(p, X, H, h0, dH):
    """First all dz, then the weights at once."""
    dZ, _ = back_through_time(p.U, H, dH, np.zeros(h0.shape))
    Hvor = np.concatenate([h0[np.newaxis], H[:-1]])
    return np.einsum("tbd,tbh->dh", X, dZ), np.einsum("tbg,tbh->gh", Hvor, dZ), dZ.sum(axis=(0, 1))[None, :]


def wrong_1(p, X, H, h0, dH):
    """The mistake is still there: what comes back from the step after, dh, isn't added to dH[t]."""
    dW, dU, db = np.zeros_like(p.W), np.zeros_like(p.U), np.zeros_like(p.b)
    for t in range(len(X) - 1, -1, -1):
        prev = h0 if t == 0 else H[t - 1]
        dh, a, b, c = rnn_step_backward(p, X[t], prev, H[t], dH[t])
        dW += a
        dU += b
        db += c
    return dW, dU, db


def wrong_2(p, X, H, h0, dH):
    """Only the last step's own gradient is sent back; dH of all other steps is left out."""
    dW, dU, db = np.zeros_like(p.W), np.zeros_like(p.U), np.zeros_like(p.b)
    dh = dH[-1]
    for t in reversed(range(len(X))):
        h_old = H[t - 1] if t > 0 else h0
        dh, dW_t, dU_t, db_t = rnn_step_backward(p, X[t], h_old, H[t], dh)
        dW, dU, db = dW + dW_t, dU + dU_t, db + db_t
    return dW, dU, db


def wrong_3(p, X, H, h0, dH):
    """It walks from the first step to the last, so the gradient travels forwards in time."""
    dW, dU, db = np.zeros_like(p.W), np.zeros_like(p.U), np.zeros_like(p.b)
    dh = np.zeros_like(h0)
    h_old = h0
    for x, h, d in zip(X, H, dH):
        both = d + dh
        dh, dW_t, dU_t, db_t = rnn_step_backward(p, x, h_old, h, both)
        dW, dU, db = dW + dW_t, dU + dU_t, db + db_t
        h_old = h
    return dW, dU, db


def wrong_4(p, X, H, h0, dH):
    """The weights' gradients are replaced at each step, not summed, so that only the first step's are returned."""
    dh = np.zeros_like(h0)
    for t in reversed(range(len(X))):
        h_old = H[t - 1] if t > 0 else h0
        both = dH[t] + dh
        dh, dW, dU, db = rnn_step_backward(p, X[t], h_old, H[t], both)
    return dW, dU, db


def wrong_5(p, X, H, h0, dH):
    """At t = 0 the old state is H[-1], the last one, in place of h0."""
    grads = [np.zeros_like(w) for w in (p.W, p.U, p.b)]
    dh = np.zeros_like(h0)
    for t in reversed(range(len(X))):
        dh, *step = rnn_step_backward(p, X[t], H[t - 1], H[t], dH[t] + dh)
        grads = [g + s for g, s in zip(grads, step)]
    return tuple(grads)


def wrong_6(p, X, H, h0, dH):
    """dh piles up: the gradient that arrives from the step after is added to the old dh, where it should take its place."""
    dW, dU, db = np.zeros_like(p.W), np.zeros_like(p.U), np.zeros_like(p.b)
    dh = np.zeros_like(h0)
    for t in reversed(range(len(X))):
        h_old = H[t - 1] if t > 0 else h0
        dh_t, dW_t, dU_t, db_t = rnn_step_backward(p, X[t], h_old, H[t], dH[t] + dh)
        dh += dh_t; dW += dW_t; dU += dU_t; db += db_t
    return dW, dU, db


def wrong_7(p, X, H, h0, dH):
    """dh starts as dH[-1], and dH[-1] is added again at the last step: it counts twice."""
    dW, dU, db = 0, 0, 0
    dh = dH[-1]
    for t in reversed(range(len(X))):
        alt = H[t - 1] if t else h0
        beide = dH[t] + dh
        dh, w, u, s = rnn_step_backward(p, X[t], alt, H[t], beide)
        dW, dU, db = dW + w, dU + u, db + s
    return dW, dU, db


def wrong_8(p, X, H, h0, dH):
    """The loop ends at t = 1: the first step, the one from h0, is left out."""
    dW, dU, db = np.zeros_like(p.W), np.zeros_like(p.U), np.zeros_like(p.b)
    dh = np.zeros_like(h0)
    T = len(X)
    for t in range(T - 1, 0, -1):
        dh, dW_t, dU_t, db_t = rnn_step_backward(p, X[t], H[t - 1], H[t], dH[t] + dh)
        dW, dU, db = dW + dW_t, dU + dU_t, db + db_t
    return dW, dU, db


def wrong_9(p, X, H, h0, dH):
    """dh is added into the given dH in place: the numbers are right, but the caller's dH is changed."""
    dW, dU, db = np.zeros_like(p.W), np.zeros_like(p.U), np.zeros_like(p.b)
    for t in reversed(range(len(X))):
        h_old = H[t - 1] if t > 0 else h0
        dh, dW_t, dU_t, db_t = rnn_step_backward(p, X[t], h_old, H[t], dH[t])
        if t > 0:
            dH[t - 1] += dh
        dW, dU, db = dW + dW_t, dU + dU_t, db + db_t
    return dW, dU, db


def wrong_10(p, X, H, h0, dH):
    """The four results of a step are unpacked in the wrong order, dh last, so the sums get arrays of other shapes and it raises."""
    dW, dU, db = np.zeros_like(p.W), np.zeros_like(p.U), np.zeros_like(p.b)
    dh = np.zeros_like(h0)
    for t in reversed(range(len(X))):
        h_old = H[t - 1] if t > 0 else h0
        dW_t, dU_t, db_t, dh = rnn_step_backward(p, X[t], h_old, H[t], dH[t] + dh)
        dW, dU, db = dW + dW_t, dU + dU_t, db + db_t
    return dW, dU, db


def wrong_11(p, X, H, h0, dH):
    """Two slips: the old and the new state are swapped in the call, and the sums are divided by T, an average over the steps."""
    dW, dU, db = np.zeros_like(p.W), np.zeros_like(p.U), np.zeros_like(p.b)
    dh = np.zeros_like(h0)
    n = len(X)
    for t in reversed(range(n)):
        h_old = H[t - 1] if t > 0 else h0
        dh, dW_t, dU_t, db_t = rnn_step_backward(p, X[t], H[t], h_old, dH[t] + dh)
        dW, dU, db = dW + dW_t / n, dU + dU_t / n, db + db_t / n
    return dW, dU, db


def wrong_12(p, X, H, h0, dH):
    """Two slips: each dh on its way back is clipped to between -0.1 and 0.1, and zeros stand for h0 before the first step."""
    Hp = np.concatenate([np.zeros((1,) + H.shape[1:]), H])
    dW, dU, db = np.zeros_like(p.W), np.zeros_like(p.U), np.zeros_like(p.b)
    dh = np.zeros_like(H[0])
    for t in range(len(X))[::-1]:
        dh, dW_t, dU_t, db_t = rnn_step_backward(p, X[t], Hp[t], Hp[t + 1], dH[t] + dh)
        dh = np.clip(dh, -0.1, 0.1)
        dW, dU, db = dW + dW_t, dU + dU_t, db + db_t
    return dW, dU, db
