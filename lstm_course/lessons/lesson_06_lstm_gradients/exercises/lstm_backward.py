"""Mend it: exercise `lstm_backward` of page 06."""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.cells.lstm import Params, State
from lstm_course.checks import Case, Exercise
from lstm_course.layers import scan
from lstm_course.lessons.random_cases import EQUAL, SIZES, draws, normal

from .lstm_step_backward import lstm_step_backward
from .shared import draw_params, draw_state


def _lstm_backward(p, dH, ds, tape):
    _given = ds
    steps = range(len(dH))[::-1]
    _dW = 0 * p.W
    _dU = 0 * p.U
    _db = 0 * p.b
    _dx = []
    ds = State(ds.h, ds.c)
    for t in steps:
        d = State(ds.h + dH[t], ds.c)              # (1)
        dx, ds, dp_t = lstm_step_backward(p, d, tape[t])  # (2)
        _dW, _dU, _db = _dW + dp_t.W, _dU + dp_t.U, _db + dp_t.b  # (3)
        _dx = [dx, *_dx]
    dX = np.stack(_dx)
    _left = State(ds.h, ds.c)
    dp = Params(_dW, _dU, _db)
    return dX, _left, dp


def _scan_args(rng, B, D, H, scale, dtype):
    T = B if B == D == H else B + 4
    p = draw_params(rng, D, H, dtype)
    s = draw_state(rng, B, H, 1.0, dtype)
    _, _, tape = scan.forward(lstm, p, normal(rng, 1.0, dtype, T, B, D), s)
    return {"p": p, "dH": normal(rng, scale, dtype, T, B, H),
            "ds": draw_state(rng, B, H, scale, dtype), "tape": tuple(tape)}


def _scan_cases(seed):
    rng = np.random.default_rng(seed + 1)
    args = _scan_args(rng, 3, 4, 5, 1.0, np.float64)
    one = Case("one step, T = 1", {**args, "dH": args["dH"][:1], "tape": args["tape"][:1]})
    return [*draws(seed, SIZES, _scan_args), one]


SENTENCES = {
    "d = State(ds.h + dH[t], 0 * ds.c)":
        "`ds.c` is dropped at each step: the gradient by the cell state is not handed on, so all "
        "that is left is the way through the hidden states. That is the broken code",
    "d = State(dH[t], ds.c)": "`ds.h` is not handed on: what the later steps say about the "
                                  "hidden state is missing",
    "d = State(ds.h, ds.c)":
        "`dH[t]` is missing: the gradient that enters at step t itself",
    "d = State(dH[t], 0 * ds.c)": "nothing is handed on: each step sees its own loss alone",
    "d = State(ds.h + dH[t], ds.c + dH[t])":
        "`dH[t]` is added to the cell state's gradient too: the loss sees the hidden state alone",
    "d = State(ds.h + dH[-1], ds.c)":
        "`dH[-1]` enters at every step: each step has its own, `dH[t]`",
    "steps = range(len(dH))": "the steps are walked forwards: the gradient comes from the end, so "
                              "start there",
    "steps = range(len(dH))\ndX = np.stack(_dx[::-1])":
        "the steps are walked forwards: the gradient comes from the end, so start there, and turn "
        "`dX` round afterwards",
    "steps = range(1, len(dH))[::-1]": "the first step is left out: go on down to t = 0",
    "steps = range(len(dH) - 1)[::-1]": "the last step is left out: begin at T - 1",
    "_dW, _dU, _db = dp_t.W, dp_t.U, dp_t.b":
        "the steps' gradients replace each other: the weights are the same at every step, so their "
        "gradients add up",
    "_dW, _dU, _db = (_dW + dp_t.W / len(dH), _dU + dp_t.U / len(dH), _db + dp_t.b / len(dH))":
        "this is the mean over the steps: the gradients of shared weights add up",
    "ds = State(0 * ds.h, 0 * ds.c)":
        "the `ds` that is given is ignored: it is what arrives from after the last step",
    "ds = State(ds.h, 0 * ds.c)":
        "the `ds.c` that is given is ignored: a gradient by the cell state arrives from after the "
        "last step, too",
    "ds = State(0 * ds.h, ds.c)":
        "the `ds.h` that is given is ignored: it arrives at the last step from after it",
    "_left = State(_given.h, _given.c)":
        "the first `ds` is returned as it came: wanted is the one that leaves at the front, the "
        "gradient by the state before step 0",
    "dX = np.stack(_dx[::-1])": "`dX` stands in the order of the walk, last step first: turn it "
                                "round",
    "d = State(ds.h + dH[t], _given.c)":
        "the `ds.c` that came from after the last step enters at every step: each step gets what "
        "the step after it has handed back",
    "d = State(ds.h + dH[t], 0 * ds.c + dH[t])":
        "`dH[t]` is taken for the cell state's gradient, and what is handed back is dropped",
    "d = State(2 * ds.h + dH[t], ds.c)": "`ds.h` is added twice",
}

EXERCISE = Exercise(
    "lstm_backward", "06_lstm_gradients", _lstm_backward, ("dX", "ds", "dp"),
    cases=_scan_cases, probes=lambda seed: draws(seed, EQUAL, _scan_args),
    difficulty=3, minutes=20, lines=7, points=2,
    equations={1: "what arrives at a step", 2: "one step back", 3: "the sums over time"},
    uses={"lstm_step_backward": lstm_step_backward},
    hints=("A step hands two gradients back to the step before. Which two, and which of them "
           "does the broken code drop?",
           "What arrives at step t is State(ds.h + dH_t, ds.c), with the ds that step t + 1 "
           "has handed back.",
           "In the loop: `d = State(… + dH[t], …)`, then `ds, dp_t = "
           "lstm_step_backward(…)`, then the three sums"),
    sentences=SENTENCES)
