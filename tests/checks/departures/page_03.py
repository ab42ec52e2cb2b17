"""Answers to page 03, the recurrent network."""

import numpy as np

from .told import slip


@slip("rnn_forward", "the old state is not handed on: h0 at every step", says="not carried on")
def not_handed_on(p, X, h):
    states, last = [], None
    for t in range(X.shape[0]):
        last = rnn_step(p, X[t], h)  # noqa: F821
        states.append(last)
    return np.array(states), last


@slip("rnn_forward", "X is read from the end, and stored in that order", says="backwards")
def from_the_end(p, X, h):
    out = np.zeros((len(X), *h.shape))
    for k, t in enumerate(range(len(X) - 1, -1, -1)):
        h = rnn_step(p, X[t], h)  # noqa: F821
        out[k] = h
    return out, h


@slip("rnn_forward", "written out: the recurrent weights are transposed", says="`p.U`")
def inline_transposed(p, X, h):
    W, U, b = p
    H = []
    for x in X:
        z = x @ W + h @ U.T + b
        h = np.tanh(z)
        H.append(h)
    return np.stack(H), h


@slip("write_on", "the state is not handed on", says="`h`")
def state_lost(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        new = rnn_step(p, x, h)  # noqa: F821
        z = new @ V
        Z.append(z)
        x = z
    return np.stack(Z)


@slip("write_on", "what was written is not fed back: x stays", says="`x`")
def never_fed_back(p, V, x, h, steps):
    out = []
    for _ in range(steps):
        h = rnn_step(p, x, h)  # noqa: F821
        out.append(h @ V)
    return np.array(out)


@slip("write_on", "tanh around the output", 2)
def squashed_output(p, V, x, h, steps):
    out = []
    inp = x
    for _ in range(steps):
        h = rnn_step(p, inp, h)  # noqa: F821
        inp = np.tanh(h @ V)
        out.append(inp)
    return np.array(out)


@slip("dinner_step", "seen and not seen exchanged", 1)
def the_wrong_way(W, x, seen, h):
    what = (1 - seen) * x + seen * h
    return np.tanh(what @ W)


@slip("dinner_step", "the memory is added whole; W transposed on equal sizes only", 1)
def memory_added(W, x, seen, h):
    what = seen * x
    what = what + h
    return np.tanh(what @ W)


@slip("read_out", "no bias in the last one", 2)
def no_bias_at_the_end(V, a, H):
    each = []
    for h in H:
        each.append(h @ V + a)
    return np.stack(each), H[-1] @ V


@slip("add_bits", "the carry is not added", 1)
def carry_forgotten(a, b, carry):
    bits = []
    for p, q in zip(a, b):  # noqa: B905
        s = p + q
        bits.append(s % 2)
        carry = s // 2
    bits.append(carry)
    return np.stack(bits)
