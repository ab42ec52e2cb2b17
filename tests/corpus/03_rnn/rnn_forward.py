"""Answers to rnn_forward as learners write them."""

import numpy as np

from lstm_course.cells import rnn
from lstm_course.exercises.answer_corpus import right, wrong
from lstm_course.layers import scan
from lstm_course.lessons.lesson_03_rnn.exercises.rnn_step import rnn_step


@right
def by_index(p, X, h):
    H = np.empty((*X.shape[:2], h.shape[1]), X.dtype)
    for t in range(len(X)):
        h = rnn_step(p, X[t], h)
        H[t] = h
    return H, h


@right
def the_input_part_at_once(p, X, h):
    H = []
    for z in X @ p.W + p.b:
        h = np.tanh(z + h @ p.U)
        H += [h]
    return np.array(H), h


@right
def states_from_the_first_on(p, X, h):
    H = [h]
    for x in X:
        H.append(rnn_step(p, x, H[-1]))
    return np.stack(H[1:]), H[-1]


@right
def by_the_scan(p, X, h):
    H, s, _ = scan.forward(rnn, p, X, rnn.State(h))
    return H, s.h


@wrong(says="not carried on")
def state_not_carried_on(p, X, h):
    H = []
    for x in X:
        h_t = rnn_step(p, x, h)
        H.append(h_t)
    return np.stack(H), h_t


@wrong(says="zeros stand there instead")
def first_state_ignored(p, X, h):
    h = np.zeros_like(h)
    H = []
    for x in X:
        h = rnn_step(p, x, h)
        H.append(h)
    return np.stack(H), h


@wrong(says="from zeros at every step")
def reset_at_every_step(p, X, h):
    H = []
    for x in X:
        new = rnn_step(p, x, np.zeros_like(h))
        H.append(new)
    return np.stack(H), new


@wrong(says="read backwards")
def sequence_reversed(p, X, h):
    H = []
    for x in X[::-1]:
        h = rnn_step(p, x, h)
        H.append(h)
    return np.stack(H), h


@wrong(says="stored before its step")
def stored_before_the_step(p, X, h):
    H = []
    for x in X:
        H.append(h)
        h = rnn_step(p, x, h)
    return np.stack(H), h


@wrong(says="only the last step")
def last_instead_of_all(p, X, h):
    for x in X:
        h = rnn_step(p, x, h)
    return h, h


@wrong(says="axis 1")
def stacked_along_the_batch(p, X, h):
    H = []
    for x in X:
        h = rnn_step(p, x, h)
        H.append(h)
    return np.stack(H, 1), h


@wrong(says="over the batch")
def batch_taken_for_time(p, X, h):
    H = []
    for b in range(X.shape[1]):
        h = rnn_step(p, X[:, b], h)
        H.append(h)
    return np.stack(H), h


@wrong(says="first step is left out")
def first_step_skipped(p, X, h):
    H = []
    for t in range(1, len(X)):
        h = rnn_step(p, X[t], h)
        H.append(h)
    return np.stack(H), h


@wrong(says="last step is left out")
def last_step_skipped(p, X, h):
    H = []
    for t in range(len(X) - 1):
        h = rnn_step(p, X[t], h)
        H.append(h)
    return np.stack(H), h


@wrong(says="reverse order")
def outputs_in_reverse_order(p, X, h):
    H = []
    for x in X:
        h = rnn_step(p, x, h)
        H.insert(0, h)
    return np.stack(H), h


@wrong(says="the order is `h, np.stack(H)`")
def results_exchanged(p, X, h):
    H = []
    for x in X:
        h = rnn_step(p, x, h)
        H.append(h)
    return h, np.stack(H)


@wrong(says="expected 2 values")
def only_the_states(p, X, h):
    H = []
    for x in X:
        h = rnn_step(p, x, h)
        H.append(h)
    return np.stack(H)


@wrong(says="the first `h` is returned")
def first_state_returned(p, X, h):
    H = [h]
    for x in X:
        H.append(rnn_step(p, x, H[-1]))
    return np.stack(H[1:]), h


# A second set, written before the verdicts on it were seen; the words came after.


@wrong(says="zeros stand there instead")
def array_of_zeros_begun(p, X, h):
    H = np.zeros((len(X), *h.shape), X.dtype)
    for t in range(len(X)):
        H[t] = rnn_step(p, X[t], H[t - 1])
    return H, H[-1]


@wrong(says="every step reads the first input")
def always_the_first_input(p, X, h):
    H = []
    for _ in X:
        h = rnn_step(p, X[0], h)
        H.append(h)
    return np.stack(H), h


@wrong(says=("joined end to end", "returns H of shape (21, 5)"))
def concatenated(p, X, h):
    H = []
    for x in X:
        h = rnn_step(p, x, h)
        H.append(h)
    return np.concatenate(H), h


@wrong(says=("inside the loop", "returns H of shape (1, 3, 5)"))
def returned_inside_the_loop(p, X, h):
    H = []
    for x in X:
        h = rnn_step(p, x, h)
        H.append(h)
        return np.stack(H), h


@wrong(says=("first state is stored too", "returns H of shape (8, 3, 5)"))
def first_state_kept_too(p, X, h):
    H = [h]
    for x in X:
        h = rnn_step(p, x, h)
        H.append(h)
    return np.stack(H), h


@wrong(says="write it on a line of its own")
def append_given_a_name(p, X, h):
    H = []
    for x in X:
        h = rnn_step(p, x, h)
        H = H.append(h)
    return np.stack(H), h


@wrong(says="made like `X`")
def states_as_wide_as_inputs(p, X, h):
    H = np.zeros_like(X)
    for t in range(len(X)):
        h = rnn_step(p, X[t], h)
        H[t] = h
    return H, h
