"""Answers to bptt as learners write them."""

import numpy as np

from lstm_course.cells import rnn
from lstm_course.exercises.answer_corpus import right, wrong
from lstm_course.layers import scan
from lstm_course.lessons.lesson_04_bptt.exercises.rnn_step_backward import rnn_step_backward


@right
def by_the_scan(p, X, H, h0, dH):
    before = [h0, *H[:-1]]
    tape = [(x, rnn.State(a), b) for x, a, b in zip(X, before, H, strict=True)]
    return tuple(scan.backward(rnn, p, dH, None, tape)[2])


@right
def with_plus_equals(p, X, H, h0, dH):
    dW, dU, db = np.zeros_like(p.W), np.zeros_like(p.U), np.zeros_like(p.b)
    dh = np.zeros_like(h0)
    for t in reversed(range(len(X))):
        old = H[t - 1] if t > 0 else h0
        dh, dW_t, dU_t, db_t = rnn_step_backward(p, X[t], old, H[t], dH[t] + dh)
        dW += dW_t
        dU += dU_t
        db += db_t
    return dW, dU, db


@right
def all_products_at_the_end(p, X, H, h0, dH):
    dZ, dh = np.empty_like(H), 0
    for t in reversed(range(len(X))):
        dZ[t] = (dH[t] + dh) * (1 - H[t] ** 2)
        dh = dZ[t] @ p.U.T
    old = np.concatenate((h0[None], H[:-1]))
    return (np.einsum("tbd,tbh->dh", X, dZ), np.einsum("tbk,tbh->kh", old, dZ),
            dZ.sum((0, 1))[None])


def walk(p, X, H, h0, dH, steps, before=None, add=True):
    """The right walk but for what is asked for: the steps, the old states, the sums."""
    before = [h0, *H[:-1]] if before is None else before
    total, dh = [np.zeros_like(w) for w in p], np.zeros_like(h0)
    for t in steps:
        dh, *parts = rnn_step_backward(p, X[t], before[t], H[t], dH[t] + dh)
        total = [a + b for a, b in zip(total, parts, strict=True)] if add else parts
    return tuple(total)


@wrong(1, says="`dh` is not carried")
def the_broken_code(p, X, H, h0, dH):
    total, before = [np.zeros_like(w) for w in p], [h0, *H[:-1]]
    for t in reversed(range(len(X))):
        _, *parts = rnn_step_backward(p, X[t], before[t], H[t], dH[t])
        total = [a + b for a, b in zip(total, parts, strict=True)]
    return tuple(total)


@wrong(1, says="`dH[t]`, is missing")
def only_what_comes_back(p, X, H, h0, dH):
    total, before, dh = [np.zeros_like(w) for w in p], [h0, *H[:-1]], np.zeros_like(h0)
    for t in reversed(range(len(X))):
        dh, *parts = rnn_step_backward(p, X[t], before[t], H[t], dh)
        total = [a + b for a, b in zip(total, parts, strict=True)]
    return tuple(total)


@wrong(says="walked forwards")
def from_the_first_step_on(p, X, H, h0, dH):
    return walk(p, X, H, h0, dH, range(len(X)))


@wrong(says="first step is left out")
def stopped_at_step_one(p, X, H, h0, dH):
    return walk(p, X, H, h0, dH, range(len(X) - 1, 0, -1))


@wrong(3, says="replace each other")
def last_step_alone(p, X, H, h0, dH):
    return walk(p, X, H, h0, dH, reversed(range(len(X))), add=False)


@wrong(says="came *out* of step t")
def new_states_for_old(p, X, H, h0, dH):
    return walk(p, X, H, h0, dH, reversed(range(len(X))), before=H)


@wrong(says="`H[-1]` is the *last* state")
def minus_one_for_the_first(p, X, H, h0, dH):
    return walk(p, X, H, h0, dH, reversed(range(len(X))), before=[H[-1], *H[:-1]])


@wrong(says="`h0` is ignored")
def first_state_taken_for_zero(p, X, H, h0, dH):
    return walk(p, X, H, h0, dH, reversed(range(len(X))), before=[0 * h0, *H[:-1]])


@wrong(3, says="the mean over the steps")
def mean_over_the_steps(p, X, H, h0, dH):
    return tuple(w / len(X) for w in walk(p, X, H, h0, dH, reversed(range(len(X)))))


@wrong(1, says="`dh` is subtracted")
def minus_for_plus(p, X, H, h0, dH):
    total, before, dh = [np.zeros_like(w) for w in p], [h0, *H[:-1]], np.zeros_like(h0)
    for t in reversed(range(len(X))):
        dh, *parts = rnn_step_backward(p, X[t], before[t], H[t], dH[t] - dh)
        total = [a + b for a, b in zip(total, parts, strict=True)]
    return tuple(total)


@wrong(says="the order is")
def two_results_exchanged(p, X, H, h0, dH):
    dW, dU, db = walk(p, X, H, h0, dH, reversed(range(len(X))))
    return dU, dW, db


@right
def states_computed_anew(p, X, H, h0, dH):
    H, _, tape = scan.forward(rnn, p, X, rnn.State(h0))
    return tuple(scan.backward(rnn, p, dH, None, tape)[2])


@wrong(says="count twice")
def last_gradient_twice(p, X, H, h0, dH):
    total, before, dh = [np.zeros_like(w) for w in p], [h0, *H[:-1]], dH[-1]
    for t in reversed(range(len(X))):
        dh, *parts = rnn_step_backward(p, X[t], before[t], H[t], dH[t] + dh)
        total = [a + b for a, b in zip(total, parts, strict=True)]
    return tuple(total)


@wrong(says="every step gets `h0`")
def first_state_at_every_step(p, X, H, h0, dH):
    return walk(p, X, H, h0, dH, reversed(range(len(X))), before=[h0] * len(X))
