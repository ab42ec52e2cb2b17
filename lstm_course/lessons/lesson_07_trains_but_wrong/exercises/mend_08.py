"""The tunes: exercise `mend_08` of page 07."""

import numpy as np

from lstm_course.checks import Case, Exercise
from lstm_course.lessons.random_cases import EQUAL, SIZES, draws, normal


def _mend_08(h):
    mean = h.mean(-1, keepdims=True)                       # (1)
    variance = h.var(-1, keepdims=True)                    # (2)
    n = (h - mean) / np.sqrt(variance + 1e-5)              # (3)
    return n


def _unit_args(rng, B, D, H, scale, dtype):
    # two units at least, as one alone has no spread
    shape = (B + 1, B, H + 1) if B == D == H else (B + D + 2, B, H + 1)
    return {"h": 2 * scale + normal(rng, scale, dtype, *shape)}


def _unit_cases(seed):
    rng = np.random.default_rng(seed + 1)
    return [*draws(seed, SIZES, _unit_args),
            Case("inside a step: (B, H)", {"h": 1 + rng.standard_normal((4, 6))}),
            Case("units that all agree", {"h": np.full((2, 3, 5), 0.7)})]


SENTENCES = {
    "mean = h.mean(1, keepdims=True)\nvariance = h.var(1, keepdims=True)":
        "the mean and the variance are taken along axis 1, which is the batch in (T, B, H): that "
        "is the broken model. The units stand on the last axis",
    "mean = h.mean(0, keepdims=True)\nvariance = h.var(0, keepdims=True)":
        "the mean and the variance are taken along axis 0, which is the time in (T, B, H): so the "
        "past would see the future. The units stand on the last axis",
    "mean = h.mean()\nvariance = h.var()":
        "one mean and one variance are taken of everything: each step of each sequence has its own",
    "mean = h.mean(tuple(range(h.ndim - 1)), keepdims=True)\n"
    "variance = h.var(tuple(range(h.ndim - 1)), keepdims=True)":
        "each unit is normalised over all steps and sequences: that is batch normalisation",
    "mean = h.mean(1, keepdims=True)": "the mean is taken along axis 1, which is the batch in "
                                       "(T, B, H), and only the variance over the units",
    "variance = h.var(1, keepdims=True)": "the variance is taken along axis 1, which is the batch "
                                          "in (T, B, H), and only the mean over the units",
    "mean = 0": "the mean is not taken off",
    "variance = h.var(-1, keepdims=True, ddof=1)": "the variance is divided by H - 1: here it is "
                                                   "the mean of the squares, so by H",
    "variance = (h * h).mean(-1, keepdims=True)": "this is the mean square: the mean has to be "
                                                  "taken off before the numbers are squared",
    "n = h - mean": "the mean is taken off, but nothing is divided by the spread",
    "n = (h - mean) / (variance + 1e-05)": "the square root is missing: the variance is the spread "
                                           "squared",
    "n = (h - mean) / np.sqrt(variance + 1e-08)": "1e-8 is added, but 1e-5 is asked for",
    "n = h / np.sqrt(np.sum(h * h, axis=-1, keepdims=True) + 1e-05)":
        "this gives each row the length 1: wanted are the mean 0 and the variance 1",
    "n = np.exp(h - np.max(h, axis=-1, keepdims=True)) / "
    "np.sum(np.exp(h - np.max(h, axis=-1, keepdims=True)), axis=-1, keepdims=True)":
        "this is the softmax: its entries share a sum of 1; wanted are the mean 0 and the "
        "variance 1",
    "n = (h - mean) / np.sqrt(variance)": "1e-5 is missing: where all units agree, 0 would be "
                                          "divided by 0",
    "n = (h - mean) / (np.sqrt(variance) + 1e-05)":
        "1e-5 is added outside the root: it belongs to the variance, inside",
    "n = h - mean / np.sqrt(variance + 1e-05)": "brackets are missing: all of `h - mean` is "
                                                "divided",
}

EXERCISE = Exercise(
    "mend_08", "07_trains_but_wrong", _mend_08, ("n",), cases=_unit_cases,
    probes=lambda seed: draws(seed, EQUAL, _unit_args),
    difficulty=2, minutes=10, lines=2,
    equations={1: "the mean", 2: "the variance", 3: "normalised"},
    hints=("In (T, B, H), which axis holds the units? And in (B, H)?",
           "(1) the mean over the units;  (2) their variance;  (3) n = (h - mean) / "
           "√(variance + 1e-5).",
           "`axis=…, keepdims=True` in both, with an axis that is the units' in (B, H) and in "
           "(T, B, H)"),
    sentences=SENTENCES)
