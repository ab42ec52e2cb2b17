"""One to repair: exercise `running_total` of page 00."""

import numpy as np

from lstm_course.checks import Exercise

from .shared import made_cases


def _running_total(X, total):
    totals = []
    for x in X:
        total = total + x                              # (1)
        totals.append(total)                           # (2)
    return np.stack(totals)


def _total_args(draw, T, B, D):
    return {"X": draw(T, B, D), "total": draw(B, D)}


SENTENCES = {
    "total = x": "nothing is carried on: each step gives back itself, and the old total is missing",
    "total = total - x": "`-` stands where `+` belongs",
    "total = total * x": "`*` stands where `+` belongs",
    "total = x - total": "the old total is subtracted from the step: it has to be added",
    "total = total + np.cumsum(x, axis=0)":
        "axis 0 of one step counts the sequences, so they are mixed: `x` is added as it is",
    "total = (total + x) / 2": "each total is halved: it is a sum, not a mean",
    "totals = [total]": "what was there before the first step is stored too: after T steps there "
                        "are T totals, and one more came back",
}

EXERCISE = Exercise(
    "running_total", "00_start_here", _running_total, ("totals",), **made_cases(_total_args),
    equations={1: "the total", 2: "what is kept"}, difficulty=2, minutes=10, lines=5,
    hints=("In the broken function, what is `total` when the second step begins? Who changed "
           "it?",
           "total_t = total_(t-1) + x_t: the new total is the old one of the next step.",
           "In the loop: `total = … + …`, then `totals.append(…)`"),
    sentences=SENTENCES)
