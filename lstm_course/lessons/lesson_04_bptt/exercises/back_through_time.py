"""Back through all steps: exercise `back_through_time` of page 04."""

import numpy as np

from lstm_course.checks import Exercise

from .shared import FORWARDS, MATRIX, SLOPE, back_args, in_time


def back_through_time(U, H, dH, dh):
    """What an answer that calls back_through_time is lent: the course's own."""
    return _back_through_time(U, H, dH, dh)


def _back_through_time(U, H, dH, dh):
    dZ = []
    for t in range(len(H))[::-1]:
        dz = (dh + dH[t]) * (1 - H[t] * H[t])              # (1)
        dh = dz @ U.T                                      # (2)
        dZ.append(dz)
    return np.stack(dZ[::-1]), dh


SENTENCES = {
    "for t in range(len(H)): ...": FORWARDS,
    "dh = dz @ U": MATRIX.format("U"),
    "for t in range(len(H) - 1)[::-1]: ...": "the last step is left out: begin at T - 1",
    "for t in range(1, len(H))[::-1]: ...": "the first step is left out: go on down to t = 0",
    "dz = dH[t] * (1 - H[t] * H[t]) + dh":
        "`dh` is added after the tanh: it is a gradient by h_t, as `dH[t]` is, so it goes through "
        "the same slope",
    "dz = dh * (1 - H[t] * H[t])":
        "the gradient that enters at step t itself, `dH[t]`, is missing",
    "dz = dH[t] * (1 - H[t] * H[t])":
        "`dh` is not added: nothing comes back from the later steps",
    "dz = (dh + dH[-1]) * (1 - H[t] * H[t])":
        "`dH[-1]` enters at every step: each step has its own, `dH[t]`",
    "dh = dh + dz @ U.T": "the old `dh` is added once more: it has gone into dz already",
    "dh = (dz * (1 - H[t] * H[t])) @ U.T":
        "the slope of tanh is taken twice: dz has been through it already",
    "dz = dh + dH[t]": f"nothing happens at the tanh: {SLOPE}",
    "dz = (dh + dH[t]) * (1 - H[t])": f"a square is missing: {SLOPE}",
    "dz = (dh + dH[t]) * (1 - H[t + 1] * H[t + 1])":
        f"the slope is taken one step too late, at `H[t + 1]`: {SLOPE}, and that is `H[t]`",
    "dz = (dh + dH[t]) * (1 - H[t - 1] * H[t - 1])":
        f"the slope is taken one step too early, at `H[t - 1]`: {SLOPE}",
    "`dh` is not carried on: every step starts from the first one":
        "`dh` is not carried on: each step hears what comes from after the end, and not what the "
        "step behind it sends back",
    "the first `dh` is ignored: zeros stand there instead":
        "the first `dh` is ignored: it is what the text after these steps sends back",
    "return (np.stack(dZ[::-1][::-1]), dh)":
        "all dz are returned in reverse order, as the walk met them: turn them round at the end",
    "return (dh, np.stack(dZ[::-1]))": "the two are returned in the wrong order: all dz come first",
}

EXERCISE = Exercise(
    "back_through_time", "04_bptt", _back_through_time, ("dZ", "dh"), **in_time(back_args),
    difficulty=3, minutes=20, lines=6, points=2,
    equations={1: "both gradients through tanh", 2: "to the step before"},
    hints=("At step t, from which two sides does a gradient arrive?",
           "(1) dz_t = (dh + dH_t) ⊙ (1 - h_t²);  (2) dh = dz_t Uᵀ, for t = T - 1 … 0.",
           "`for t in reversed(range(len(H))):` with `dz = (… + …) * (1 - …)`, `dh = … @ U.T` "
           "and a line that keeps dz"),
    sentences=SENTENCES)
