"""Answers to lstm_forward, written from the learner's page alone."""

from itertools import accumulate

import numpy as np
from numpy import tanh


def sigmoid(z):
    return 0.5 * (1 + tanh(0.5 * z))


def lstm_step(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c = sigmoid(zf) * c + sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(c), c


def right_1(p, X, h, c):
    hs = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        hs.append(h)
    return np.stack(hs), h, c


def right_2(p, X, h, c):
    T, B, _ = X.shape
    H_all = np.zeros((T, *h.shape))
    state = h, c
    for t in range(T):
        state = lstm_step(p, X[t], *state)
        H_all[t] = state[0]
    return H_all, state[0], state[1]


def right_3(p, X, h, c):
    states = list(accumulate(X, lambda s, x: lstm_step(p, x, *s), initial=(h, c)))
    return np.array([s[0] for s in states[1:]]), *states[-1]


def wrong_1(p, X, h, c):
    """The state isn't handed on: each step starts from the first h and c again."""
    steps = [lstm_step(p, x, h, c) for x in X]
    hs = np.stack([s[0] for s in steps])
    return hs, steps[-1][0], steps[-1][1]


def wrong_2(p, X, h, c):
    """Only h is handed on; the new cell state gets another name, and each step starts from the first c."""
    out = []
    for x in X:
        h, c_new = lstm_step(p, x, h, c)
        out.append(h)
    return np.stack(out), h, c_new


def wrong_3(p, X, h, c):
    """It starts from zeros and not from the h and c that are given."""
    h = np.zeros_like(h)
    c = np.zeros_like(c)
    Hs = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        Hs.append(h)
    return np.stack(Hs), h, c


def wrong_4(p, X, h, c):
    """What lstm_step returns is unpacked in the wrong order: c, h in place of h, c, so the two change places at each step."""
    alle = []
    for x in X:
        c, h = lstm_step(p, x, h, c)
        alle.append(h)
    return np.stack(alle), h, c


def wrong_5(p, X, h, c):
    """h is collected before the step: the first state stands in front, and the last hidden state is missing from the list."""
    hidden = []
    for t in range(len(X)):
        hidden.append(h)
        h, c = lstm_step(p, X[t], h, c)
    return np.stack(hidden), h, c


def wrong_6(p, X, h, c):
    """The hidden states are joined along the batch, (T·B, H), where np.stack would make a new axis for time."""
    hs = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        hs.append(h)
    return np.concatenate(hs), h, c


def wrong_7(p, X, h, c):
    """The loop runs over the batch axis, as if X were (B, T, D) (batch_first): the shapes don't fit and it raises."""
    hs = []
    for t in range(X.shape[1]):
        h, c = lstm_step(p, X[:, t, :], h, c)
        hs.append(h)
    return np.stack(hs, axis=1), h, c


def wrong_8(p, X, h, c):
    """The sequence is read from its last step to its first."""
    T = len(X)
    Y = np.empty((T,) + h.shape)
    for t in reversed(range(T)):
        h, c = lstm_step(p, X[t], h, c)
        Y[t] = h
    return Y, h, c


def wrong_9(p, X, h, c):
    """The first step's h and c are returned as the last: index 0 in place of -1."""
    hs, cs = [], []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        hs.append(h); cs.append(c)
    return np.stack(hs), hs[0], cs[0]


class Memory:
    h = None
    c = None


memory = Memory()


def wrong_10(p, X, h, c):
    """The state is kept between calls (a stateful layer, as in Keras): from the second call on it goes on where the last one ended."""
    if memory.h is None or memory.h.shape != h.shape:
        memory.h, memory.c = h, c
    outputs = []
    for x in X:
        memory.h, memory.c = lstm_step(p, x, memory.h, memory.c)
        outputs.append(memory.h)
    return np.stack(outputs), memory.h, memory.c


def wrong_11(p, X, h, c):
    """Two slips: the last step is never made (range ends at T - 1, its place stays zero), and the first step starts from zeros, not from the h and c that are given."""
    T = len(X)
    res = np.zeros((T, h.shape[0], h.shape[1]))
    h, c = np.zeros_like(h), np.zeros_like(c)
    for t in range(T - 1):
        h, c = lstm_step(p, X[t], h, c)
        res[t] = h
    return res, h, c


def wrong_12(p, X, h, c):
    """Two slips: the cell states are collected in place of the hidden states, and the last c is returned before the last h."""
    seq = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        seq += [c]
    return np.array(seq), c, h
