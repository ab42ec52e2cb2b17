"""The loop over a sequence: exercise `rnn_forward` of page 03."""

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal

from .rnn_step import rnn_step
from .shared import number_of_steps, one_step, step_args


def _rnn_forward(p, X, h):
    H = []
    for x in X:
        h = rnn_step(p, x, h)
        H.append(h)
    return np.stack(H), h


def _forward_args(rng, B, D, H, scale, dtype):
    args = step_args(rng, B, D, H, scale, dtype)
    X = normal(rng, scale, dtype, number_of_steps(B, D, H), B, D)
    return {"p": args["p"], "X": X, "h": args["h"]}


SENTENCES = {
    "return (np.broadcast_to(np.stack(H), X.shape), h)":
        "the array for all states is made like `X`, with a column for each input; a state has one "
        "for each unit, as `h` has",
    "`h` is not carried on: every step starts from the first one":
        "`h` is not carried on: the new state must take the old one's name, or else each step "
        "starts where the first one did",
    "`h` starts from zeros at every step":
        "`h` starts from zeros at every step, so none knows of the one before: this is a network "
        "without a loop",
    "the first `h` is returned, not the last":
        "the first `h` is returned, not the last: the state that came in is the oldest of all",
    "the loop runs over the batch, not over time":
        "the loop runs over the batch, not over time: time is the first axis, so step t is `X[t]`",
    "for x in X[:1]: ...":
        "it ends after the first step: does `return` stand inside the loop? It belongs below it",
    "H = [h]": "the first state is stored too: H holds what comes out of the T steps, nothing else",
    "return (np.concatenate(H), h)":
        "the states are joined end to end; `np.stack` gives time an axis of its own",
}

EXERCISE = Exercise(
    "rnn_forward", "03_rnn", _rnn_forward, ("H", "h"),
    **one_step(_forward_args, "X", lambda args: args["X"][:1]),
    difficulty=2, minutes=15, lines=5, points=2, uses={"rnn_step": rnn_step},
    hints=("What must step t + 1 know of step t, and what do you want to keep of each step?",
           "h_t = step(x_t, h_{t-1}) for t = 1 … T; H holds every h_t.",
           "`for x in X:` with two lines in it, an empty list before it, `np.stack` after it"),
    sentences=SENTENCES)
