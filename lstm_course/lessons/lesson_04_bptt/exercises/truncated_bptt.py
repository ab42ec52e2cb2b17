"""Cut time into chunks: exercise `truncated_bptt` of page 04."""

import numpy as np

from lstm_course.checks import Case, Exercise
from lstm_course.lessons.random_cases import EQUAL, SIZES, draws

from .back_through_time import back_through_time
from .shared import FORWARDS, MATRIX, SLOPE, back_args


def _truncated_bptt(U, H, dH, K):
    dZ = []
    dh = 0 * dH[0]
    for t in range(len(H))[::-1]:
        inside = (t + 1) % K > 0                           # (1)
        dz = (inside * dh + dH[t]) * (1 - H[t] * H[t])     # (2)
        dh = dz @ U.T                                      # (3)
        dZ.append(dz)
    return np.stack(dZ[::-1])


def _truncated_args(rng, B, D, H, scale, dtype, K=3):
    args = back_args(rng, B, D, H, scale, dtype)
    return {"U": args["U"], "H": args["H"], "dH": args["dH"], "K": K}


def _truncated_cases(seed):
    rng = np.random.default_rng(seed + 1)
    more = [Case(f"{label}, K = {K}", _truncated_args(rng, 3, 4, 5, 1.0, np.float64, K))
            for label, K in (("every step for itself", 1), ("one chunk for all", 20),
                             ("chunks of two", 2), ("a whole number of chunks", 4))]
    return [*draws(seed, SIZES, _truncated_args), *more]


SENTENCES = {
    "for t in range(len(H)): ...": FORWARDS,
    "inside = True": "nothing is cut: this is BPTT over the whole sequence",
    "inside = False": "everything is cut, at every step: `dh` must live on within a chunk",
    "inside = t % K > 0": "the cut sits one step off: `dh` comes from step t + 1, so it is dropped "
                          "where t + 1 begins a chunk",
    "inside = (len(H) - 1 - t) % K > 0":
        "the chunks are counted from the end: the first chunk begins at t = 0",
    "inside = (t + 1) % (K + 1) > 0": "the chunks have K + 1 steps here",
    "inside = len(H) - 1 - t < K": "only the last K steps are kept: every chunk has its own K",
    "dz = inside * (dh + dH[t]) * (1 - H[t] * H[t])":
        "the step's own gradient `dH[t]` is cut too: only what comes from the next chunk is",
    "dz = dh + dH[t]": "nothing is cut, and nothing happens at the tanh",
    "return np.stack(dZ[::-1][::-1])":
        "all dz are returned in reverse order, as the walk met them: turn them round at the end",
    "dz = inside * dh + dH[t]": f"nothing happens at the tanh: {SLOPE}",
    "dh = dz @ U": MATRIX.format("U"),
}

EXERCISE = Exercise(
    "truncated_bptt", "04_bptt", _truncated_bptt, ("dZ",),
    cases=_truncated_cases, probes=lambda seed: draws(seed, EQUAL, _truncated_args),
    difficulty=4, minutes=20, lines=8, points=2,
    equations={1: "inside the chunk", 2: "both gradients through tanh",
               3: "to the step before"},
    uses={"back_through_time": back_through_time},
    hints=("Which steps t must not hear from step t + 1?",
           "dh is set to 0 where t + 1 is a multiple of K: there a new chunk begins.",
           "back_through_time with one line more: `if (t + 1) % K == 0:` dh starts from zeros"),
    sentences=SENTENCES)
