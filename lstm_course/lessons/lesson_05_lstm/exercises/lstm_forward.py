"""The loop over a sequence: exercise `lstm_forward` of page 05."""

import numpy as np

from lstm_course.checks import Case, Exercise
from lstm_course.lessons.random_cases import EQUAL, SIZES, draws, normal

from .lstm_step import lstm_step
from .shared import step_args


def _lstm_forward(p, X, h, c):
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c)
        H.append(h)
    return np.stack(H), h, c


def _forward_args(rng, B, D, H, scale, dtype):
    args = step_args(rng, B, D, H, scale, dtype)
    T = B if B == D == H else B + 4
    return {"p": args["p"], "X": normal(rng, scale, dtype, T, B, D), "h": args["h"],
            "c": args["c"]}


def _one_step_args(rng, B, D, H, scale, dtype):
    args = _forward_args(rng, B, D, H, scale, dtype)
    return {**args, "X": args["X"][:1]}


def _forward_cases(seed):
    rng = np.random.default_rng(seed + 1)
    one = Case("one step, T = 1", _one_step_args(rng, 3, 4, 5, 1.0, np.float64))
    return [*draws(seed, SIZES, _forward_args), one]


EXERCISE = Exercise(
    "lstm_forward", "05_lstm", _lstm_forward, ("H", "h", "c"),
    cases=_forward_cases, probes=lambda seed: draws(seed, EQUAL, _forward_args),
    difficulty=3, minutes=15, lines=5, points=2, uses={"lstm_step": lstm_step},
    hints=("What must step t + 1 know of step t, and what do you want to keep of each step?",
           "h_t, c_t = step(x_t, h_{t-1}, c_{t-1}) for t = 1 … T; H holds every h_t.",
           "`for x in X:` with two lines in it, an empty list before it, `np.stack` after it"),
    sentences={
        "return (np.broadcast_to(np.stack(H), X.shape), h, c)":
            "the array for all states is made like `X`, with a column for each input; a hidden "
            "state has one for each unit, as `h` has"})
