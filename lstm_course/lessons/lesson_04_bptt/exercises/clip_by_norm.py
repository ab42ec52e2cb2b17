"""Clip: exercise `clip_by_norm` of page 04."""

import numpy as np

from lstm_course.checks import Case, Exercise
from lstm_course.lessons.random_cases import EQUAL, SIZES, draws, normal


def _clip_by_norm(dW, dU, db, limit):
    norm = np.sqrt(np.sum(dW * dW) + np.sum(dU * dU) + np.sum(db * db))    # (1)
    scale = np.minimum(1, limit / norm)                    # (2)
    dW_c = scale * dW                                      # (3)
    dU_c = scale * dU                                      # (3)
    db_c = scale * db                                      # (3)
    return dW_c, dU_c, db_c


def _grads(rng, D, H, scale, dtype):
    return {"dW": normal(rng, scale, dtype, D, H), "dU": normal(rng, scale, dtype, H, H),
            "db": normal(rng, scale, dtype, 1, H)}


def _clip_args(rng, B, D, H, scale, dtype):
    return {**_grads(rng, D, H, scale, dtype), "limit": 0.7 * scale}


def _clip_cases(seed):
    rng = np.random.default_rng(seed + 1)
    more = [Case(label, {**_grads(rng, 4, 5, 1.0, np.float64), "limit": limit})
            for label, limit in (("short enough already", 50.0), ("one matrix is under the limit, "
                                                                  "all three are above", 5.5))]
    return [*draws(seed, SIZES, _clip_args), *more]


SENTENCES = {
    "norm = np.sum(dW * dW) + np.sum(dU * dU) + np.sum(db * db)":
        "the square root is missing: this is the norm squared",
    "norm = np.sqrt(np.sum(dW * dW)) + np.sqrt(np.sum(dU * dU)) + np.sqrt(np.sum(db * db))":
        "three norms are added: take one root, of the sum of all squares",
    "norm = np.sqrt(np.sum(dU * dU))":
        "this is the norm of `dU` alone: all gradients together have one length",
    "norm = np.sqrt(np.sum(dW * dW) + np.sum(dU * dU))": "`db` is missing in the norm",
    "norm = np.sum(np.abs(dW)) + np.sum(np.abs(dU)) + np.sum(np.abs(db))":
        "these are absolute values: the length is the root of the sum of squares",
    "norm = np.max([np.max(np.abs(dW)), np.max(np.abs(dU)), np.max(np.abs(db))])":
        "this is the largest entry: the length is the root of the sum of all squares",
    "scale = limit / norm": "gradients that are short enough are made longer: never scale by more "
                            "than 1",
    "scale = np.minimum(1, 1 / norm)": "the length becomes 1 where it should become `limit`",
    "scale = np.minimum(1, norm / limit)": "upside down: a norm twice the limit asks for the "
                                           "factor 1/2",
    "scale = np.maximum(1, limit / norm)": "`np.maximum` lengthens what is short and leaves what "
                                           "is long: it must be the smaller of the two",
    "scale = 1 / norm": "every gradient gets the length 1: `limit` is missing",
    "dW_c = np.minimum(1, limit / np.sqrt(np.sum(dW * dW))) * dW\n"
    "dU_c = np.minimum(1, limit / np.sqrt(np.sum(dU * dU))) * dU\n"
    "db_c = np.minimum(1, limit / np.sqrt(np.sum(db * db))) * db":
        "each gradient has a limit of its own: that turns the direction of the step. All three are "
        "one long vector with one norm",
    "dW_c = np.clip(dW, -limit, limit)\ndU_c = np.clip(dU, -limit, limit)\n"
    "db_c = np.clip(db, -limit, limit)":
        "this clips entry by entry, which turns the direction of the step: clipping by norm scales "
        "all entries by one factor",
    "dW_c = dW": "`dW` is left as it was: all three are scaled by the same factor",
    "dU_c = dU": "`dU` is left as it was: all three are scaled by the same factor",
    "db_c = db": "`db` is left as it was: all three are scaled by the same factor",
}

EXERCISE = Exercise(
    "clip_by_norm", "04_bptt", _clip_by_norm, ("dW", "dU", "db"),
    cases=_clip_cases, probes=lambda seed: draws(seed, EQUAL, _clip_args),
    difficulty=2, minutes=10, lines=3,
    equations={1: "the common norm", 2: "the factor", 3: "the scaled gradients"},
    hints=("If the common norm is twice the limit, by what do you multiply each array? And if "
           "it is half the limit?",
           "(1) norm = the root of the sum of all squares of all three;  (2) the factor is "
           "limit / norm, but never more than 1.",
           "`norm = np.sqrt(… + … + …)`, `scale = min(1, …)`, then the three products"),
    sentences=SENTENCES)
