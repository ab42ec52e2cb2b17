"""Answers to lstm_backward, written from the learner's page alone."""

import numpy as np

from lstm_course.cells.lstm import Params, State


def lstm_step_backward(p, d, cache):
    x, s, i, f, g, o, m = cache
    dc = d.c + d.h * o * (1 - m * m)
    dz = np.stack([dc * g * i * (1 - i), dc * s.c * f * (1 - f), dc * i * (1 - g**2),
                   d.h * m * o * (1 - o)])
    dx = (dz @ p.W.swapaxes(1, 2)).sum(axis=0)
    dh = (dz @ p.U.swapaxes(1, 2)).sum(axis=0)
    dp = Params(W=x.T @ dz, U=s.h.T @ dz, b=dz.sum(axis=1, keepdims=True))
    return dx, State(h=dh, c=dc * f), dp


def right_1(p, dH, ds, tape):
    dX, dp = [], Params(*(np.zeros_like(w) for w in p))
    for t in reversed(range(len(dH))):
        d = State(h=ds.h + dH[t], c=ds.c)
        dx, ds, dp_t = lstm_step_backward(p, d, tape[t])
        dX.append(dx)
        dp = Params(*(total + part for total, part in zip(dp, dp_t)))
    return np.stack(dX[::-1]), ds, dp


def right_2(p, dH, ds, tape):
    T = len(tape)
    dX = [None] * T
    parts = []
    dh, dc = ds.h, ds.c
    for t in range(T - 1, -1, -1):
        dX[t], (dh, dc), part = lstm_step_backward(p, State(dh + dH[t], dc), tape[t])
        parts.append(part)
    dW = sum(q.W for q in parts)
    dU = sum(q.U for q in parts)
    db = sum(q.b for q in parts)
    return np.array(dX), State(h=dh, c=dc), Params(W=dW, U=dU, b=db)


def right_3(p, dH, ds, tape):
    """Recursive: the last step first, then all that came before it."""
    def back(t, ds):
        if t < 0:
            return [], ds, [0, 0, 0]
        dx, before, dp = lstm_step_backward(p, State(ds.h + dH[t], ds.c), tape[t])
        earlier, start, rest = back(t - 1, before)
        return earlier + [dx], start, [a + b for a, b in zip(rest, dp)]
    dX, start, sums = back(len(tape) - 1, ds)
    return np.stack(dX), start, Params(*sums)


def wrong_1(p, dH, ds, tape):
    """The cell state's gradient isn't carried on: each step gets the ds.c from after the last step."""
    dX, dp = [], Params(*(np.zeros_like(w) for w in p))
    dh, dc = ds.h, ds.c
    for t in reversed(range(len(dH))):
        dx, ds, dp_t = lstm_step_backward(p, State(h=dh + dH[t], c=dc), tape[t])
        dh = ds.h
        dX.append(dx)
        dp = Params(*(total + part for total, part in zip(dp, dp_t)))
    return np.stack(dX[::-1]), ds, dp


def wrong_2(p, dH, ds, tape):
    """dH[t] replaces the hidden state's gradient from the next step, where the two should be added."""
    dX = []
    dp = Params(*(np.zeros_like(w) for w in p))
    for t in reversed(range(len(dH))):
        d = State(h=dH[t], c=ds.c)
        dx, ds, dp_t = lstm_step_backward(p, d, tape[t])
        dX.insert(0, dx)
        dp = Params(dp.W + dp_t.W, dp.U + dp_t.U, dp.b + dp_t.b)
    return np.stack(dX), ds, dp


def wrong_3(p, dH, ds, tape):
    """It runs from the first step to the last; the way back begins at the last."""
    dX, dp = [], Params(*(np.zeros_like(w) for w in p))
    for dh_t, cache in zip(dH, tape):
        d = State(h=ds.h + dh_t, c=ds.c)
        dx, ds, dp_t = lstm_step_backward(p, d, cache)
        dX.append(dx)
        dp = Params(*(total + part for total, part in zip(dp, dp_t)))
    return np.stack(dX), ds, dp


def wrong_4(p, dH, ds, tape):
    """dX stands in the order of the way back, last step first; it isn't turned round at the end."""
    dX, dW, dU, db = [], 0, 0, 0
    for t in reversed(range(len(dH))):
        dx, ds, q = lstm_step_backward(p, State(ds.h + dH[t], ds.c), tape[t])
        dX.append(dx)
        dW, dU, db = dW + q.W, dU + q.U, db + q.b
    return np.stack(dX), ds, Params(dW, dU, db)


def wrong_5(p, dH, ds, tape):
    """The weights' gradients are replaced at each step, not added up: step 0's alone is left."""
    dX = []
    for t in reversed(range(len(dH))):
        d = State(h=ds.h + dH[t], c=ds.c)
        dx, ds, dp = lstm_step_backward(p, d, tape[t])
        dX.append(dx)
    return np.stack(dX[::-1]), ds, dp


def wrong_6(p, dH, ds, tape):
    """The ds that is given isn't used: it starts with zeros, as if nothing came from after the last step."""
    ds = State(h=np.zeros_like(dH[0]), c=np.zeros_like(dH[0]))
    dp = Params(*(np.zeros_like(w) for w in p))
    dX = np.zeros((len(tape), *tape[0][0].shape))
    for t in range(len(tape))[::-1]:
        dX[t], ds, dp_t = lstm_step_backward(p, State(h=ds.h + dH[t], c=ds.c), tape[t])
        dp = Params(*(a + b for a, b in zip(dp, dp_t)))
    return dX, ds, dp


def wrong_7(p, dH, ds, tape):
    """dp + dp_t puts two tuples one behind the other; the arrays in them aren't added, and dp grows to 3 (T + 1) arrays."""
    dX, dp = [], Params(*(np.zeros_like(w) for w in p))
    for t in reversed(range(len(dH))):
        d = State(h=ds.h + dH[t], c=ds.c)
        dx, ds, dp_t = lstm_step_backward(p, d, tape[t])
        dX.append(dx)
        dp = dp + dp_t
    return np.stack(dX[::-1]), ds, dp


def wrong_8(p, dH, ds, tape):
    """dH[t] is added to both parts; it is a gradient by h and has nothing to do in d.c."""
    dX, dp = [], Params(*(np.zeros_like(w) for w in p))
    for t in reversed(range(len(dH))):
        d = State(*(part + dH[t] for part in ds))
        dx, ds, dp_t = lstm_step_backward(p, d, tape[t])
        dX.append(dx)
        dp = Params(*(total + part for total, part in zip(dp, dp_t)))
    return np.stack(dX[::-1]), ds, dp


def wrong_9(p, dH, ds, tape):
    """The next step's gradient is added into dH itself (+=), so the caller's dH is changed."""
    dX, dp = [], Params(*(np.zeros_like(w) for w in p))
    for t in reversed(range(len(dH))):
        dh = dH[t]
        dh += ds.h
        dx, ds, dp_t = lstm_step_backward(p, State(h=dh, c=ds.c), tape[t])
        dX.append(dx)
        dp = Params(*(total + part for total, part in zip(dp, dp_t)))
    return np.stack(dX[::-1]), ds, dp


def wrong_10(p, dH, ds, tape):
    """A State can't be assigned to: ds.h = … raises an AttributeError; make a new State."""
    dX, dp = [], Params(*(np.zeros_like(w) for w in p))
    for t in reversed(range(len(dH))):
        ds.h = ds.h + dH[t]
        dx, ds, dp_t = lstm_step_backward(p, ds, tape[t])
        dX.append(dx)
        dp = Params(*(total + part for total, part in zip(dp, dp_t)))
    return np.stack(dX[::-1]), ds, dp


def wrong_11(p, dH, ds, tape):
    """Two slips: the loop stops before step 0, whose dx stays zero, and what it has gathered for the weights is divided by T."""
    T = len(dH)
    dX = np.zeros((T, *tape[0][0].shape))
    dp = [np.zeros_like(w) for w in p]
    for t in range(T - 1, 0, -1):
        dx, ds, dp_t = lstm_step_backward(p, State(ds.h + dH[t], ds.c), tape[t])
        dX[t] = dx
        for j in range(3):
            dp[j] += dp_t[j]
    return dX, ds, Params(*[w / T for w in dp])


def wrong_12(p, dH, ds, tape):
    """Two slips: the sum of the weights' gradients begins with the weights themselves in place of zeros, and it returns d, what arrives at step 0, where ds is wanted."""
    dX, dp = [], p
    for t in reversed(range(len(dH))):
        d = State(h=ds.h + dH[t], c=ds.c)
        dx, ds, dp_t = lstm_step_backward(p, d, tape[t])
        dX.append(dx)
        dp = Params(*(total + part for total, part in zip(dp, dp_t)))
    return np.stack(dX[::-1]), d, dp
