"""Answers to lstm_forward as learners write them."""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.exercises.answer_corpus import right, wrong
from lstm_course.layers import scan
from lstm_course.lessons.lesson_05_lstm.exercises.lstm_step import lstm_step

# Right, each in its own way.


@right
def by_index(p, X, h, c):
    T, B, D = X.shape
    H = np.zeros((T, *h.shape), X.dtype)
    for t in range(T):
        h, c = lstm_step(p, X[t], h, c)
        H[t] = h
    return H, h, c


@right
def the_input_part_at_once(p, X, h, c):
    H = []
    for z in (X[:, None] @ p.W + p.b):
        i, f, g, o = z + h @ p.U
        c = c / (1 + np.exp(-f)) + np.tanh(g) / (1 + np.exp(-i))
        h = np.tanh(c) / (1 + np.exp(-o))
        H += [h]
    return np.array(H), h, c


@right
def recursive(p, X, h, c):
    h, c = lstm_step(p, X[0], h, c)
    if len(X) == 1:
        return h[None], h, c
    H, last, cell = recursive.fn(p, X[1:], h, c)
    return np.concatenate((h[None], H)), last, cell


@right
def by_the_scan(p, X, h, c):
    H, s, _ = scan.forward(lstm, p, X, lstm.State(h, c))
    return H, s.h, s.c


# Wrong.

@wrong(says="read backwards")
def sequence_reversed(p, X, h, c):
    H = []
    for x in X[::-1]:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H), h, c


@wrong(says="not carried on")
def state_not_carried_on(p, X, h, c):
    H = []
    for x in X:
        h_t, c_t = lstm_step(p, x, h, c)
        H.append(h_t)
    return np.stack(H), h_t, c_t


@wrong(says="`c` is not carried on")
def cell_state_not_carried_on(p, X, h, c):
    H = []
    for x in X:
        h, c_t = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H), h, c_t


@wrong(says="zeros stand there instead")
def initial_state_ignored(p, X, h, c):
    h, c = np.zeros_like(h), np.zeros_like(c)
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H), h, c


@wrong(says="`c` is ignored: zeros stand there instead")
def initial_cell_state_ignored(p, X, h, c):
    c = 0 * c
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H), h, c


@wrong(says="only the last step")
def last_instead_of_all(p, X, h, c):
    for x in X:
        h, c = lstm_step(p, x, h, c)
    return h, h, c


@wrong(says="stored before its step")
def stored_before_the_step(p, X, h, c):
    H = []
    for x in X:
        H.append(h)
        h, c = lstm_step(p, x, h, c)
    return np.stack(H), h, c


@wrong(says="from zeros at every step")
def reset_at_every_step(p, X, h, c):
    H = []
    for x in X:
        h_t, c_t = lstm_step(p, x, np.zeros_like(h), np.zeros_like(c))
        H.append(h_t)
    return np.stack(H), h_t, c_t


@wrong(says="axis 1")
def stacked_along_the_batch(p, X, h, c):
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H, axis=1), h, c


@wrong(says="over the batch")
def batch_taken_for_time(p, X, h, c):
    H = []
    for b in range(X.shape[1]):
        h, c = lstm_step(p, X[:, b], h, c)
        H.append(h)
    return np.stack(H), h, c


@wrong(says="first step is left out")
def first_step_skipped(p, X, h, c):
    H = []
    for t in range(1, len(X)):
        h, c = lstm_step(p, X[t], h, c)
        H.append(h)
    return np.stack(H), h, c


@wrong(says="`c` stands where `h` belongs")
def cell_states_collected(p, X, h, c):
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(c)
    return np.stack(H), h, c


@wrong(says="changed places in the call")
def h_and_c_mixed_up_in_the_call(p, X, h, c):
    H = []
    for x in X:
        h, c = lstm_step(p, x, c, h)
        H.append(h)
    return np.stack(H), h, c


@wrong(says="the order is `np.stack(H), c, h`")
def last_states_exchanged(p, X, h, c):
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H), c, h


@wrong(says="reverse order")
def outputs_in_reverse_order(p, X, h, c):
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.insert(0, h)
    return np.stack(H), h, c


@wrong(says="expected 3 values")
def only_the_outputs_returned(p, X, h, c):
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H)
