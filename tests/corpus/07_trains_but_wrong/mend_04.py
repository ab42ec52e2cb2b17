"""Answers to mend_04, reading in pieces of four steps, as learners write them."""

import numpy as np

from lstm_course.cells.lstm import State
from lstm_course.exercises.answer_corpus import right, wrong
from lstm_course.lessons.lesson_07_trains_but_wrong.exercises.mend_04 import read

# Right, each in its own way.


@right
def appended(p, X, s):
    parts = []
    for t in range(0, len(X), 4):
        some, s = read(p, X[t : t + 4], s)
        parts.append(some)
    return np.concatenate(parts), s


@right
def into_an_array(p, X, s):
    H = np.zeros((*X.shape[:2], p.U.shape[-1]), X.dtype)
    start = 0
    while start < len(X):
        H[start : start + 4], s = read(p, X[start : start + 4], s)
        start += 4
    return H, s


@right
def in_one_go(p, X, s):
    return read(p, X, s)


@right
def recursive(p, X, s):
    H, s = read(p, X[:4], s)
    if len(X) <= 4:
        return H, s
    rest, s = recursive.fn(p, X[4:], s)
    return np.concatenate([H, rest]), s


# Wrong.


@wrong(1, says="that is the broken model")
def as_it_was(p, X, s):
    parts = []
    for t in range(0, len(X), 4):
        some, last = read(p, X[t : t + 4], s)
        parts.append(some)
    return np.concatenate(parts), last


@wrong(1, says="every piece starts from zeros")
def always_from_zeros(p, X, s):
    parts = []
    for t in range(0, len(X), 4):
        some, last = read(p, X[t : t + 4], None)
        parts.append(some)
    return np.concatenate(parts), last


@wrong(1, says="every piece but the first starts from zeros")
def then_from_zeros(p, X, s):
    parts = []
    for t in range(0, len(X), 4):
        some, last = read(p, X[t : t + 4], s)
        parts.append(some)
        s = None
    return np.concatenate(parts), last


@wrong(1, says="`h` and `c` have changed places")
def exchanged(p, X, s):
    parts = []
    for t in range(0, len(X), 4):
        some, (c, h) = read(p, X[t : t + 4], s)
        parts.append(some)
        s = State(h, c)
    return np.concatenate(parts), State(c, h)


@wrong(1, says="but `c` is not")
def only_h(p, X, s):
    parts = []
    for t in range(0, len(X), 4):
        some, last = read(p, X[t : t + 4], s)
        parts.append(some)
        s = s._replace(h=last.h)
    return np.concatenate(parts), last


@wrong(1, says="but `c` starts from zeros")
def c_from_zeros(p, X, s):
    parts = []
    for t in range(0, len(X), 4):
        some, s = read(p, X[t : t + 4], State(s.h, np.zeros_like(s.c)))
        parts.append(some)
    return np.concatenate(parts), s


@wrong(says="the last piece is left out")
def whole_pieces_only(p, X, s):
    parts = []
    for k in range(len(X) // 4):
        some, s = read(p, X[4 * k : 4 * k + 4], s)
        parts.append(some)
    return np.concatenate(parts), s


@wrong(says="the state before the first step is returned")
def first_state_returned(p, X, s):
    parts, state = [], s
    for t in range(0, len(X), 4):
        some, state = read(p, X[t : t + 4], state)
        parts.append(some)
    return np.concatenate(parts), s


@wrong(2, says="only the last piece is returned")
def last_piece(p, X, s):
    for t in range(0, len(X), 4):
        H, s = read(p, X[t : t + 4], s)
    return H, s


@wrong(2, says="from the last to the first")
def put_together_backwards(p, X, s):
    parts = []
    for t in range(0, len(X), 4):
        some, s = read(p, X[t : t + 4], s)
        parts.insert(0, some)
    return np.concatenate(parts), s


@wrong(says="returns a tuple of 2 values for H")
def state_first(p, X, s):
    H, s = read(p, X, s)
    return s, H


@wrong(1, says="the given state is ignored")
def given_state_ignored(p, X, s):
    return read(p, X, None)


@wrong(1, says="the pieces overlap")
def overlapping(p, X, s):
    parts = []
    for t in range(0, len(X), 4):
        some, s = read(p, X[t : t + 5], s)
        parts.append(some)
    return np.concatenate(parts), s


# Wrong, from a second round.


@wrong(1, says="steps are left out")
def gaps(p, X, s):
    parts = []
    for t in range(0, len(X), 4):
        some, s = read(p, X[t : t + 3], s)
        parts.append(some)
    return np.concatenate(parts), s


@wrong(2, says="along axis 1")
def joined_along_the_batch(p, X, s):
    parts = []
    for t in range(0, len(X), 4):
        some, s = read(p, X[t : t + 4], s)
        parts.append(some)
    return np.concatenate(parts, 1), s


@wrong()
def the_batch_in_pieces(p, X, s):
    parts = []
    for k in range(0, X.shape[1], 4):
        some, s = read(p, X[:, k : k + 4], s)
        parts.append(some)
    return np.concatenate(parts), s


# Wrong, from a reader of the page.


@wrong(says="the next begins one step later")
def one_step_on(p, X, s):
    out = []
    for t in range(len(X)):
        H, s = read(p, X[t : t + 4], s)
        out.append(H)
    return np.concatenate(out), s


@wrong(says="the last piece is left out: `range` stops before its end")
def stops_before_the_last(p, X, s):
    out = []
    for t in range(0, len(X) - 4, 4):
        H, s = read(p, X[t : t + 4], s)
        out.append(H)
    return np.concatenate(out), s
