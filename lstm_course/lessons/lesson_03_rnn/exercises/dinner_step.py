"""Dinner on a day that you missed: exercise `dinner_step` of page 03."""

from functools import partial

import numpy as np
from numpy import tanh

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized


def _dinner_step(W, x, seen, h):
    fed = seen * x + (1 - seen) * h                    # (1)
    h_new = tanh(fed @ W)                              # (2)
    return h_new


def _dinner_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    seen = (np.arange(B) % 2).astype(dtype)[:, None] if B > 1 else np.zeros((1, 1), dtype)
    return {"W": normal(rng, 1.0, dtype, D, D), "x": draw(B, D), "seen": seen,
            "h": tanh(draw(B, D))}


SENTENCES = {
    "fed = seen * h + (1 - seen) * x":
        "the two are exchanged: where the dinner was seen, take `x`, else the prediction `h`",
    "fed = seen * x": "a missed day gives zeros: the prediction `h` must stand in there",
    "fed = seen * x + h": "the prediction is added on all days; it belongs to the missed ones, "
                          "`1 - seen`",
    "fed = x + (1 - seen) * h": "`x` is taken on all days; on a missed day it means nothing",
    "fed = x + h": "`seen` is not used: on each day one of the two counts, never both",
    "fed = x": "`seen` and `h` are not used: this is the network without a loop",
    "fed = h": "`x` is not used: what is seen must correct the prediction",
    "fed = seen * x + seen * h": "`1 - seen` belongs to the prediction: it is 1 on missed days",
    "fed = x if seen else h":
        "`if` decides once for all, but each sequence has a `seen` of its own: multiply by it, as "
        "(1) says",
    "fed = (x + h) / 2": "`seen` is not used: a mean mixes what is known with what is guessed",
    "h_new = fed @ W": "`tanh` is left out",
    "h_new = 1 / (1 + np.exp(-(fed @ W)))": "the sigmoid stands where `tanh` belongs",
    "h_new = tanh(seen * (x @ W) + (1 - seen) * h)":
        "`W` is applied to the dinner alone; the prediction, too, must be taken one day on",
    "fed = seen * x + (1 - seen * h)":
        "brackets are missing: `1 - seen * h` is 1 on a missed day, whatever was predicted for it",
    "fed = (1 - seen) * x + (1 - seen) * h":
        "`1 - seen` stands before both: it belongs to the prediction, and `seen` to the dinner",
    "return fed": "what is fed in is returned: it still has to go through `W` and `tanh`",
    "h_new = tanh(fed @ W.T)":
        "`W` is transposed: row i of it says what follows dish i, so the row `fed` stands on its "
        "left",
    "h_new = tanh(fed)": "`W` is missing: it turns one day's dinner into the next day's",
}

EXERCISE = Exercise(
    "dinner_step", "03_rnn", _dinner_step, ("h_new",), **sized(_dinner_args),
    equations={1: "what is fed in", 2: "the prediction"},
    difficulty=3, minutes=10, lines=2,
    hints=("What is seen * x where seen is 0? And what is (1 - seen) * h there?",
           "(1)  fed = seen x + (1 - seen) h;  (2)  h' = tanh(fed W).",
           "Two lines: `fed = … * x + … * h`, then `return tanh(…)`"),
    sentences=SENTENCES)
