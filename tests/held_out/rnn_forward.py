"""Answers to rnn_forward, written from the learner's page alone."""

import numpy as np
from numpy import tanh


def rnn_step(p, x, h):
    return tanh(x @ p.W + h @ p.U + p.b)


def right_1(p, X, h):
    states = []
    for x in X:
        h = rnn_step(p, x, h)
        states.append(h)
    return np.stack(states), h


def right_2(p, X, h):
    """One array made beforehand, filled by index, equation (6) written again."""
    T, B, _ = X.shape
    H = np.zeros((T, B, h.shape[1]))
    alt = h
    for t in range(T):
        H[t] = np.tanh(np.dot(X[t], p.W) + np.dot(alt, p.U) + p.b)
        alt = H[t]
    return H, H[-1].copy()


def right_3(p, X, h):
    """All inputs through W at once, then a walk with accumulate."""
    from itertools import accumulate

    Z = np.einsum("tbd,dh->tbh", X, p.W) + p.b
    walk = list(accumulate(Z, lambda s, z: tanh(z + s @ p.U), initial=h))
    return np.array(walk[1:]), walk[-1]


def wrong_1(p, X, h):
    """The new state isn't handed on: each step starts from the first h again."""
    H = []
    for x in X:
        h_new = rnn_step(p, x, h)
        H.append(h_new)
    return np.stack(H), h_new


def wrong_2(p, X, h):
    """The states are collected before the step, not after it, so they begin with the given h and lack the last one."""
    liste = []
    for x in X:
        liste.append(h)
        h = rnn_step(p, x, h)
    return np.array(liste), h


def wrong_3(p, X, h):
    """The given h is never used: at t = 0, H[t - 1] is H[-1], which still holds zeros."""
    T, B, D = X.shape
    H = np.zeros((T, B, p.U.shape[0]))
    for t in range(T):
        H[t] = rnn_step(p, X[t], H[t - 1])
    return H, H[-1]


def wrong_4(p, X, h):
    """The given h is counted among the states, so there are T + 1 of them."""
    hs = [h]
    for t in range(X.shape[0]):
        hs.append(rnn_step(p, X[t], hs[-1]))
    return np.stack(hs), hs[-1]


def wrong_5(p, X, h):
    """One array is overwritten in place and put into the list T times: all states are the last one (and the caller's h is changed)."""
    states = []
    for x in X:
        h[:] = tanh(x @ p.W + h @ p.U + p.b)
        states.append(h)
    return np.stack(states), h


def wrong_6(p, X, h):
    """The batch is taken for the first axis, as with PyTorch's batch_first: it loops over X[:, t], and the shapes don't match."""
    out = []
    for t in range(X.shape[1]):
        h = rnn_step(p, X[:, t], h)
        out.append(h)
    return np.stack(out, axis=1), h


def wrong_7(p, X, h):
    """The sequence is read from its end to its beginning."""
    H = np.empty((len(X),) + h.shape)
    for t in reversed(range(len(X))):
        h = rnn_step(p, X[t], h)
        H[t] = h
    return H, h


def wrong_8(p, X, h):
    """The last state is taken from the wrong end: H[0], the first."""
    H = []
    for x in X: h = rnn_step(p, x, h); H += [h]
    H = np.stack(H)
    return H, H[0]


def wrong_9(p, X, h):
    """The old state is added to the new one, as in a residual connection."""
    all_states = []
    state = h
    for x in X:
        state = state + rnn_step(p, x, state)
        all_states.append(state)
    return np.stack(all_states), state


def wrong_10(p, X, h):
    """The index isn't counted up, so that each step reads the first input X[0]."""
    t = 0
    H = []
    while len(H) < len(X):
        h = rnn_step(p, X[t], h)
        H.append(h)
    return np.stack(H), h


def wrong_11(p, X, h):
    """Two slips: U is transposed in equation (6), and the two results are returned in the wrong order."""
    H = []
    for x in X:
        h = tanh(x @ p.W + h @ p.U.T + p.b)
        H.append(h)
    return h, np.array(H)


class Rnn:
    """A class, as a learner from PyTorch would write it."""

    h = None

    def __call__(self, p, X, h):
        if Rnn.h is None or Rnn.h.shape != h.shape:
            Rnn.h = np.zeros_like(h)
        H = []
        for x in X:
            Rnn.h = rnn_step(p, x, Rnn.h)
            H.append(Rnn.h)
        return np.stack(H), Rnn.h


model = Rnn()


def wrong_12(p, X, h):
    """Two slips: it starts from zeros and not from the given h, and the next call goes on from the state that this one left."""
    return model(p, X, h)
