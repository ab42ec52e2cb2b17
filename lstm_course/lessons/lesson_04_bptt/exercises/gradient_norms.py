"""How long is it still?: exercise `gradient_norms` of page 04."""

import numpy as np

from lstm_course.checks import Exercise

from .shared import FORWARDS, MATRIX, SLOPE, back_args, in_time


def _gradient_norms(U, H, dh):
    norms = []
    for t in range(len(H))[::-1]:
        dz = dh * (1 - H[t] * H[t])                        # (1)
        dh = dz @ U.T                                      # (2)
        norm = np.sqrt(np.sum(dh * dh))                    # (3)
        norms.append(norm)
    return np.stack(norms)


def _norm_args(rng, B, D, H, scale, dtype):
    args = back_args(rng, B, D, H, scale, dtype)
    return {"U": args["U"], "H": args["H"], "dh": args["dh"]}


SENTENCES = {
    "for t in range(len(H)): ...": FORWARDS,
    "dh = dz @ U": MATRIX.format("U"),
    "dz = dh": f"nothing happens at the tanh: {SLOPE}",
    "dz = dh * (1 - H[t])": f"a square is missing: {SLOPE}",
    "norm = np.sum(dh * dh)": "the square root is missing: this is the norm squared",
    "norm = np.sum(np.abs(dh))": "these are the sums of absolute values: the norm is the root of "
                                 "the sum of squares",
    "norm = np.mean(np.abs(dh))": "this is the mean of absolute values: the norm is the root of "
                                  "the sum of squares",
    "norm = np.sqrt(np.mean(dh * dh))": "the mean stands where the sum belongs",
    "norm = np.mean(np.sqrt(np.sum(dh * dh, axis=1)))":
        "this is the mean of the sequences' norms: here the sum runs over the whole batch",
    "norm = np.max(np.abs(dh))": "this is the largest entry: the norm takes all of them",
    "norm = np.sqrt(np.sum(dz * dz))": "this is the norm of `dz`, before the step through `U`: "
                                       "wanted is the gradient by the old state",
    "`norm = np.sqrt(np.sum(dh * dh))` stands before `dh = dz @ U.T`":
        "the norm is taken before the step back: the first of them is the one after a single step",
    "`dh` is not carried on: every step starts from the first one":
        "`dh` is not carried on: each norm is that after one step, where the second needs two, the "
        "third three",
    "return np.stack(norms[::-1])":
        "the norms are returned in reverse order: the one after a single step back comes first",
}

EXERCISE = Exercise(
    "gradient_norms", "04_bptt", _gradient_norms, ("norms",), **in_time(_norm_args),
    difficulty=2, minutes=10, lines=6,
    equations={1: "through tanh", 2: "to the step before", 3: "the norm"},
    hints=("How does this differ from back_through_time? Nothing enters on the way.",
           "(1) dz = dh ⊙ (1 - h_t²);  (2) dh = dz Uᵀ;  (3) the root of the sum of dh².",
           "In the loop: `dh = (dh * (1 - …)) @ U.T`, then `norms.append(np.sqrt(…))`"),
    sentences=SENTENCES)
