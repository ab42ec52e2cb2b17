"""Answers to lstm_step_backward, written from the learner's page alone."""

import numpy as np

from lstm_course.cells.lstm import Params, State


def hidden_state_backward(o, m, d):
    return d.h * m, d.c + d.h * o * (1 - m * m)


def cell_state_backward(f, i, g, s, dc):
    return dc * s.c, dc * g, dc * i, dc * f


def gates_backward(i, f, g, o, di, df, dg, do):
    return np.stack([di * i * (1 - i), df * f * (1 - f), dg * (1 - g**2), do * o * (1 - o)])


def weights_backward(p, x, s, dz):
    dx = (dz @ p.W.swapaxes(1, 2)).sum(axis=0)
    dh = (dz @ p.U.swapaxes(1, 2)).sum(axis=0)
    return dx, dh, x.T @ dz, s.h.T @ dz, dz.sum(axis=1, keepdims=True)


def right_1(p, d, cache):
    x, s, i, f, g, o, m = cache
    do, dc = hidden_state_backward(o, m, d)
    df, di, dg, ds_c = cell_state_backward(f, i, g, s, dc)
    dz = gates_backward(i, f, g, o, di, df, dg, do)
    dx, dh, dW, dU, db = weights_backward(p, x, s, dz)
    return dx, State(h=dh, c=ds_c), Params(W=dW, U=dU, b=db)


def right_2(p, d, cache):
    x, s, i, f, g, o, m = cache
    dc = d.c + (1 - m**2) * o * d.h
    dz = np.stack([dc * g * i * (1 - i), dc * s.c * f * (1 - f), dc * i * (1 - g**2),
                   d.h * m * o * (1 - o)])
    dx = np.einsum("kbh,kdh->bd", dz, p.W)
    dh = np.einsum("kbh,kjh->bj", dz, p.U)
    dp = Params(W=np.einsum("bd,kbh->kdh", x, dz), U=np.einsum("bj,kbh->kjh", s.h, dz),
                b=np.einsum("kbh->kh", dz)[:, None, :])
    return dx, State(h=dh, c=dc * f), dp


def right_3(p, d, cache):
    x, s, i, f, g, o, m = cache
    grad_c = d.c + d.h * o - d.h * o * m * m
    sums = [grad_c * g * (i - i * i), grad_c * s.c * (f - f * f), grad_c * i * (1 - g) * (1 + g),
            d.h * m * (o - o * o)]
    dx, dh = np.zeros_like(x), np.zeros_like(s.h)
    W, U, b = [np.zeros(w.shape) for w in (p.W, p.U, p.b)]
    for k, dz in enumerate(sums):
        dx = dx + dz @ p.W[k].T
        dh = dh + dz @ p.U[k].T
        for n in range(len(x)):
            W[k] += np.outer(x[n], dz[n])
            U[k] += np.outer(s.h[n], dz[n])
            b[k, 0] += dz[n]
    return dx, State(dh, f * grad_c), Params(W, U, b)


def wrong_1(p, d, cache):
    """d.c, what comes from the next step, is dropped: dc has only the part through the hidden state."""
    x, s, i, f, g, o, m = cache
    do = d.h * m
    dc = d.h * o * (1 - m * m)
    df, di, dg, ds_c = cell_state_backward(f, i, g, s, dc)
    dz = gates_backward(i, f, g, o, di, df, dg, do)
    dx, dh, dW, dU, db = weights_backward(p, x, s, dz)
    return dx, State(h=dh, c=ds_c), Params(W=dW, U=dU, b=db)


def wrong_2(p, d, cache):
    """The old cell state gets d.c * f, only what arrived, where it should get the whole dc times f."""
    x, s, i, f, g, o, m = cache
    do, dc = hidden_state_backward(o, m, d)
    df, di, dg, _ = cell_state_backward(f, i, g, s, dc)
    dz = gates_backward(i, f, g, o, di, df, dg, do)
    dx, dh, dW, dU, db = weights_backward(p, x, s, dz)
    return dx, State(h=dh, c=d.c * f), Params(W=dW, U=dU, b=db)


def wrong_3(p, d, cache):
    """The forget gate's gradient is made with the new cell state; beside f in (5) stands the old one, s.c."""
    x, s, i, f, g, o, m = cache
    c = f * s.c + i * g
    do, dc = hidden_state_backward(o, m, d)
    df = dc * c
    di = dc * g
    dg = dc * i
    dz = gates_backward(i, f, g, o, di, df, dg, do)
    dx, dh, dW, dU, db = weights_backward(p, x, s, dz)
    return dx, State(h=dh, c=dc * f), Params(W=dW, U=dU, b=db)


def wrong_4(p, d, cache):
    """i and g get themselves and not each other: di = dc * i and dg = dc * g."""
    x, s, i, f, g, o, m = cache
    do, dc = d.h * m, d.c + d.h * o * (1 - m**2)
    df, di, dg = dc * s.c, dc * i, dc * g
    dz = np.stack((di * i * (1 - i), df * f * (1 - f), dg * (1 - g**2), do * o * (1 - o)))
    dx, dh, *dp = weights_backward(p, x, s, dz)
    return dx, State(dh, dc * f), Params(*dp)


def wrong_5(p, d, cache):
    """The two halves of the old state's gradient have changed places: h gets what belongs to c."""
    x, s, i, f, g, o, m = cache
    do, dc = hidden_state_backward(o, m, d)
    df, di, dg, ds_c = cell_state_backward(f, i, g, s, dc)
    dz = gates_backward(i, f, g, o, di, df, dg, do)
    dx, dh, dW, dU, db = weights_backward(p, x, s, dz)
    return dx, State(ds_c, dh), Params(dW, dU, db)


def wrong_6(p, d, cache):
    """d.c is changed in place by +=: the caller's gradient is no longer what it was."""
    x, s, i, f, g, o, m = cache
    dc = d.c
    dc += d.h * o * (1 - m * m)
    do = d.h * m
    df, di, dg, ds_c = cell_state_backward(f, i, g, s, dc)
    dz = gates_backward(i, f, g, o, di, df, dg, do)
    dx, dh, dW, dU, db = weights_backward(p, x, s, dz)
    return dx, State(h=dh, c=ds_c), Params(W=dW, U=dU, b=db)


def wrong_7(p, d, cache):
    """m is taken for the cell state and squashed once more, though it is tanh(c) already."""
    x, s, i, f, g, o, m = cache
    do = d.h * np.tanh(m)
    dc = d.c + d.h * o * (1 - np.tanh(m) ** 2)
    df, di, dg, ds_c = cell_state_backward(f, i, g, s, dc)
    dz = gates_backward(i, f, g, o, di, df, dg, do)
    dx, dh, dW, dU, db = weights_backward(p, x, s, dz)
    return dx, State(h=dh, c=ds_c), Params(W=dW, U=dU, b=db)


def wrong_8(p, d, cache):
    """dU is made with the new hidden state o * m; it was the old one, s.h, that went through U."""
    x, s, i, f, g, o, m = cache
    do, dc = hidden_state_backward(o, m, d)
    df, di, dg, ds_c = cell_state_backward(f, i, g, s, dc)
    dz = gates_backward(i, f, g, o, di, df, dg, do)
    h = o * m
    dx = sum(dz[k] @ p.W[k].T for k in range(4))
    dh = sum(dz[k] @ p.U[k].T for k in range(4))
    dW = np.stack([x.T @ dz[k] for k in range(4)])
    dU = np.stack([h.T @ dz[k] for k in range(4)])
    db = np.stack([dz[k].sum(axis=0, keepdims=True) for k in range(4)])
    return dx, State(h=dh, c=ds_c), Params(W=dW, U=dU, b=db)


def wrong_9(p, d, cache):
    """db has lost an axis: summed over the batch without keepdims it is (4, H), where b is (4, 1, H)."""
    x, s, i, f, g, o, m = cache
    do, dc = hidden_state_backward(o, m, d)
    df, di, dg, ds_c = cell_state_backward(f, i, g, s, dc)
    dz = gates_backward(i, f, g, o, di, df, dg, do)
    dx = (dz @ np.transpose(p.W, (0, 2, 1))).sum(0)
    dh = (dz @ np.transpose(p.U, (0, 2, 1))).sum(0)
    return dx, State(h=dh, c=ds_c), Params(W=x.T @ dz, U=s.h.T @ dz, b=dz.sum(axis=1))


def wrong_10(p, d, cache):
    """W isn't transposed on the way back: (B, H) @ (D, H) doesn't fit and raises."""
    x, s, i, f, g, o, m = cache
    do, dc = hidden_state_backward(o, m, d)
    df, di, dg, ds_c = cell_state_backward(f, i, g, s, dc)
    dz = gates_backward(i, f, g, o, di, df, dg, do)
    dx = (dz @ p.W).sum(axis=0)
    dh = (dz @ p.U).sum(axis=0)
    dp = Params(W=x.T @ dz, U=s.h.T @ dz, b=dz.sum(axis=1, keepdims=True))
    return dx, State(h=dh, c=ds_c), dp


def wrong_11(p, d, cache):
    """Two slips: the candidate's slope is taken as the sigmoid's, g (1 - g), and the slope 1 - m² is missing in dc."""
    x, s, i, f, g, o, m = cache
    dc = d.c + d.h * o
    pairs = [(dc * g, i), (dc * s.c, f), (dc * i, g), (d.h * m, o)]
    dz = np.array([dv * v * (1 - v) for dv, v in pairs])
    dx, dh, dW, dU, db = weights_backward(p, x, s, dz)
    return dx, State(h=dh, c=dc * f), Params(W=dW, U=dU, b=db)


def wrong_12(p, d, cache):
    """Two slips: U isn't transposed on the way to the old hidden state, and the weights' gradients are divided by the batch."""
    x, s, i, f, g, o, m = cache
    B = x.shape[0]
    do, dc = hidden_state_backward(o, m, d)
    df, di, dg, ds_c = cell_state_backward(f, i, g, s, dc)
    dz = gates_backward(i, f, g, o, di, df, dg, do)
    dx, dh, dW, dU, db = 0, 0, [], [], []
    for k in range(4):
        dx = dx + dz[k] @ p.W[k].T
        dh = dh + dz[k] @ p.U[k]
        dW.append(x.T @ dz[k] / B)
        dU.append(s.h.T @ dz[k] / B)
        db.append(dz[k].mean(axis=0, keepdims=True))
    return dx, State(h=dh, c=ds_c), Params(W=np.stack(dW), U=np.stack(dU), b=np.stack(db))
