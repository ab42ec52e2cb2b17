"""Answers to page 06, the LSTM's backward pass."""

import numpy as np

from lstm_course.cells.lstm import Params, State

from .told import slip


@slip("hidden_state_backward", "the slope of tanh is 1 - m, and d.c is forgotten", 6)
def slope_and_term(o, m, d):
    do = d.h * m
    dc = d.h * o * (1 - m)
    return do, dc


@slip("cell_state_backward", "df from the candidate, dg from the forget gate", 5)
def exchanged(f, i, g, s, dc):
    return dc * g, dc * g, dc * f, dc * f


@slip("gates_backward", "the candidate gets a sigmoid's slope, the output gate a tanh's", 3, 4)
def slopes(i, f, g, o, di, df, dg, do):
    def sig(v):
        return v * (1 - v)
    di, df = di * sig(i), df * sig(f)
    dg = dg * sig(g)
    do = do * (1 - o ** 2)
    return np.array([di, df, dg, do])


@slip("weights_backward", "dx is not summed over the gates", says="`dx`")
def not_summed(p, x, s, dz):
    dx = sum(dz[k] @ p.W[k].T for k in range(3))
    dh = sum(dz[k] @ p.U[k].T for k in range(4))
    dW = np.stack([x.T @ dz[k] for k in range(4)])
    dU = np.stack([s.h.T @ dz[k] for k in range(4)])
    return dx, dh, dW, dU, dz.sum(1, keepdims=True)


@slip("weights_backward", "dU from the cell state", says="`dU`")
def from_the_cell(p, x, s, dz):
    dx = np.einsum("kbh,kdh->bd", dz, p.W)
    dh = np.einsum("kbh,kjh->bj", dz, p.U)
    dW = np.einsum("bd,kbh->kdh", x, dz)
    dU = np.einsum("bj,kbh->kjh", s.c, dz)
    return dx, dh, dW, dU, dz.sum(axis=1, keepdims=True)


@slip("lstm_step_backward", "dc without d.c; df with the new cell state", 5, 6)
def two_lines(p, d, cache):
    x, s, i, f, g, o, m = cache
    do = d.h * m
    dc = d.h * o * (1 - m ** 2)
    df = dc * np.arctanh(m)
    di = dc * g
    dg = dc * i
    dz = np.stack([di * i * (1 - i), df * f * (1 - f), dg * (1 - g ** 2), do * o * (1 - o)])
    dx = (dz @ p.W.mT).sum(0)
    dh = (dz @ p.U.mT).sum(0)
    dp = Params(x.T @ dz, s.h.T @ dz, dz.sum(1, keepdims=True))
    return dx, State(dh, dc * f), dp


@slip("lstm_step_backward", "what goes back to the old cell state is dc itself", 5)
def highway(p, d, cache):
    x, s, i, f, g, o, m = cache
    do, dc = hidden_state_backward(o, m, d)  # noqa: F821
    df, di, dg, dc_old = cell_state_backward(f, i, g, s, dc)  # noqa: F821
    dz = gates_backward(i, f, g, o, di, df, dg, do)  # noqa: F821
    dx, dh, dW, dU, db = weights_backward(p, x, s, dz)  # noqa: F821
    return dx, State(dh, dc), Params(dW, dU, db)


@slip("lstm_step_backward", "the gates' gradients are given in the order f, i", 1, 2)
def given_in_another_order(p, d, cache):
    x, s, i, f, g, o, m = cache
    do, dc = hidden_state_backward(o, m, d)  # noqa: F821
    df, di, dg, ds_c = cell_state_backward(f, i, g, s, dc)  # noqa: F821
    dz = gates_backward(i, f, g, o, df, di, dg, do)  # noqa: F821
    dx, dh, *rest = weights_backward(p, x, s, dz)  # noqa: F821
    return dx, State(dh, ds_c), Params(*rest)


@slip("lstm_step_backward", "sigmoid's slope as o (1 + o)", 4)
def plus_in_the_slope(p, d, cache):
    x, s, i, f, g, o, m = cache
    d_o = d.h * m
    d_c = d.c + d.h * o * (1 - m * m)
    pre = np.stack([d_c * g * i * (1 - i), d_c * s.c * f * (1 - f), d_c * i * (1 - g * g),
                    d_o * o * (1 + o)])
    return ((pre @ p.W.mT).sum(0), State((pre @ p.U.mT).sum(0), d_c * f),
            Params(x.T @ pre, s.h.T @ pre, pre.sum(1, keepdims=True)))


@slip("lstm_backward", "dH[t] is added to what leaves, not to what arrives", 1)
def added_late(p, dH, ds, tape):
    dX = np.zeros((len(dH), *tape[0][0].shape))
    total = [np.zeros_like(w) for w in p]
    for t in reversed(range(len(dH))):
        dX[t], ds, dp = lstm_step_backward(p, ds, tape[t])  # noqa: F821
        ds = State(ds.h + dH[t], ds.c)
        total = [a + b for a, b in zip(total, dp)]  # noqa: B905
    return dX, ds, Params(*total)


@slip("lstm_backward", "ds.c is added up over the steps", 1, says="piles up")
def piled_up(p, dH, ds, tape):
    dX, W, U, b = [], 0, 0, 0
    dh, dc = ds.h, ds.c
    for t in range(len(dH) - 1, -1, -1):
        dx, s, dp = lstm_step_backward(p, State(dh + dH[t], dc), tape[t])  # noqa: F821
        dh, dc = s.h, dc + s.c
        W, U, b = W + dp.W, U + dp.U, b + dp.b
        dX.insert(0, dx)
    return np.stack(dX), State(dh, dc), Params(W, U, b)


@slip("lstm_backward", "the next step's dH is used", 1)
def another_dh(p, dH, ds, tape):
    T = len(dH)
    dX = [None] * T
    grads = Params(*(np.zeros_like(w) for w in p))
    for t in reversed(range(T)):
        arriving = State(ds.h + dH[(t + 1) % T], ds.c)
        dX[t], ds, dp = lstm_step_backward(p, arriving, tape[t])  # noqa: F821
        grads = Params(*(a + b for a, b in zip(grads, dp)))  # noqa: B905
    return np.stack(dX), ds, grads


@slip("chrono_bias", "the span is T - 1, and the input gate's bias is not turned", 1, 3)
def span_and_sign(u, T):
    b = np.zeros((4, 1, len(u)))
    forget = np.log(1 + u * (T - 1))
    b[1, 0] = forget
    b[0, 0] = forget
    return b
