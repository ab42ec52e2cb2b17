"""Repair: a writer that repeats itself: exercise `write_on` of page 03."""

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal

from .rnn_step import rnn_step
from .shared import one_step, step_args


def _write_on(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        h = rnn_step(p, x, h)                          # (1)
        z = h @ V                                      # (2)
        x = z
        Z.append(z)
    return np.stack(Z)


def _write_args(rng, B, D, H, scale, dtype):
    args = step_args(rng, B, D, H, scale, dtype)
    V = normal(rng, 0.5, dtype, H, D)
    return {"p": args["p"], "V": V, "x": args["x"], "h": args["h"], "steps": 4}


SENTENCES = {
    "z = x + h @ V": "the output is added to the input; it is to stand in its place",
    "z = x\nx = h @ V": "each input is stored before its step, so the first input stands there and "
                        "the last output is lost",
    "x = np.eye(z.shape[1])[z.argmax(1)]":
        "the largest output is fed back as a one-hot vector; here the output goes in as it is",
    "`x` and `h` are not carried on: every step starts from the first ones":
        "`x` and `h` are not carried on: each step starts from the same input and the same state, "
        "so it writes the same. That is the broken code",
    "`x` is not carried on: every step starts from the first one":
        "`x` is not carried on, one of the two things to mend: each output must be the next input",
    "`h` is not carried on: every step starts from the first one":
        "`h` is not carried on, one of the two things to mend: the new state must be the next "
        "step's old one",
    "`z = h @ V` stands before `h = rnn_step(p, x, h)`":
        "the output is made of the old state: first comes the step, (1), then the output of the "
        "state that it made, (2)",
    "Z.append(h)": "the states are stored; what the network writes are its outputs, `h @ V`",
}

EXERCISE = Exercise(
    "write_on", "03_rnn", _write_on, ("Z",),
    **one_step(_write_args, "steps", lambda args: 1),
    equations={1: "the state", 2: "the output"},
    difficulty=3, minutes=15, lines=6, points=2, uses={"rnn_step": rnn_step},
    hints=("In the broken function, which names does the second step read? Who changed them?",
           "h_t = step(x_t, h_{t-1});  z_t = h_t V;  x_{t+1} = z_t.",
           "In the loop: `h = …`, `x = h @ V`, `Z.append(x)`"),
    sentences=SENTENCES)
