"""Answers to lstm_backward as learners write them."""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.cells.lstm import Params, State
from lstm_course.exercises.answer_corpus import right, wrong
from lstm_course.layers import scan
from lstm_course.lessons.lesson_06_lstm_gradients.exercises.lstm_step_backward import (
    lstm_step_backward,
)


@right
def by_the_scan(p, dH, ds, tape):
    return scan.backward(lstm, p, dH, ds, list(tape))


@right
def with_plus_equals(p, dH, ds, tape):
    dp = Params(*(np.zeros_like(w) for w in p))
    dX = []
    for dh, cache in zip(dH[::-1], tape[::-1], strict=True):
        dx, ds, dp_t = lstm_step_backward(p, State(ds.h + dh, ds.c), cache)
        for total, part in zip(dp, dp_t, strict=True):
            total += part
        dX.append(dx)
    return np.stack(dX[::-1]), ds, dp


@right
def halves_joined(p, dH, ds, tape):
    half = len(dH) // 2
    if half == 0:
        return by_the_scan.fn(p, dH, ds, tape)
    later, ds, dp2 = scan.backward(lstm, p, dH[half:], ds, list(tape[half:]))
    first, ds, dp1 = scan.backward(lstm, p, dH[:half], ds, list(tape[:half]))
    return (np.concatenate((first, later)), ds,
            Params(*(a + b for a, b in zip(dp1, dp2, strict=True))))


def walk(p, dH, ds, tape, steps=None, arrives=None, add=True):
    """The right walk but for what is given: the steps, what arrives, the sums."""
    T = len(dH)
    total, dX = [np.zeros_like(w) for w in p], [None] * T
    for t in range(T)[::-1] if steps is None else steps:
        d = State(ds.h + dH[t], ds.c) if arrives is None else arrives(ds, dH, t)
        dX[t], ds, dp = lstm_step_backward(p, d, tape[t])
        total = [a + b for a, b in zip(total, dp, strict=True)] if add else dp
    return np.stack([dx for dx in dX if dx is not None]), ds, Params(*total)


@wrong(1, says="That is the broken code")
def the_broken_code(p, dH, ds, tape):
    return walk(p, dH, ds, tape, arrives=lambda ds, dH, t: State(ds.h + dH[t], 0 * ds.c))


@wrong(1, says="`ds.h` is not handed on")
def only_the_cell_state(p, dH, ds, tape):
    return walk(p, dH, ds, tape, arrives=lambda ds, dH, t: State(dH[t], ds.c))


@wrong(1, says="`dH[t]` is missing")
def nothing_enters(p, dH, ds, tape):
    return walk(p, dH, ds, tape, arrives=lambda ds, dH, t: ds)


@wrong(1, says="nothing is handed on")
def each_step_for_itself(p, dH, ds, tape):
    return walk(p, dH, ds, tape, arrives=lambda ds, dH, t: State(dH[t], 0 * ds.c))


@wrong(1, says="added to the cell state's gradient too")
def loss_sees_the_cell_state(p, dH, ds, tape):
    return walk(p, dH, ds, tape, arrives=lambda ds, dH, t: State(ds.h + dH[t], ds.c + dH[t]))


@wrong(says="walked forwards")
def from_the_first_step_on(p, dH, ds, tape):
    dX, ds, dp = walk(p, dH, ds, tape, steps=range(len(dH)))
    return dX[::-1], ds, dp


@wrong(says="walked forwards: the gradient comes from the end, so start there, and turn `dX` round")
def from_the_first_step_on_and_in_this_order(p, dH, ds, tape):
    return walk(p, dH, ds, tape, steps=range(len(dH)))


@wrong(3, says="replace each other")
def last_step_alone(p, dH, ds, tape):
    return walk(p, dH, ds, tape, add=False)


@wrong(3, says="the mean over the steps")
def mean_over_the_steps(p, dH, ds, tape):
    dX, ds, dp = walk(p, dH, ds, tape)
    return dX, ds, Params(*(w / len(dH) for w in dp))


@wrong(says="last step first")
def dX_the_wrong_way_round(p, dH, ds, tape):
    dX, ds, dp = walk(p, dH, ds, tape)
    return dX[::-1], ds, dp


@wrong(says="the first `ds` is returned as it came")
def the_first_ds_returned(p, dH, ds, tape):
    dX, _, dp = walk(p, dH, ds, tape)
    return dX, ds, dp


@wrong(says="the `ds` that is given is ignored")
def from_zeros(p, dH, ds, tape):
    return walk(p, dH, State(*(0 * v for v in ds)), tape)


@wrong(1, says="`dH[-1]` enters at every step")
def last_gradient_at_every_step(p, dH, ds, tape):
    return walk(p, dH, ds, tape, arrives=lambda ds, dH, t: State(ds.h + dH[-1], ds.c))


@wrong(says="a tuple of 3 values for ds")
def dp_second(p, dH, ds, tape):
    dX, ds, dp = walk(p, dH, ds, tape)
    return dX, dp, ds


@wrong(1, says="enters at every step: each step gets what the step after it has handed back")
def first_c_at_every_step(p, dH, ds, tape):
    first = ds.c
    return walk(p, dH, ds, tape, arrives=lambda ds, dH, t: State(ds.h + dH[t], first))


@wrong(says="returns a list of")
def dX_as_a_list(p, dH, ds, tape):
    dX, ds, dp = walk(p, dH, ds, tape)
    return list(dX), ds, dp


@wrong(says="the `ds.c` that is given is ignored")
def c_from_zeros(p, dH, ds, tape):
    return walk(p, dH, State(ds.h, 0 * ds.c), tape)


@wrong(says="the `ds.h` that is given is ignored")
def h_from_zeros(p, dH, ds, tape):
    return walk(p, dH, State(0 * ds.h, ds.c), tape)
