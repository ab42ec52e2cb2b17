"""One scale for all columns: exercise `scale_columns` of page 01."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _scale_columns(X):
    mean = X.mean(axis=0)                              # (1)
    std = X.std(axis=0)                                # (2)
    Z = (X - mean) / std                               # (3)
    return Z


def _columns(rng, T, D, scale=1.0, dtype=np.float64):
    """Columns with means and spreads of their own."""
    center, spread = rng.normal(0, 5, D), rng.uniform(1, 4, D)
    return {"X": (scale * (center + spread * rng.standard_normal((T, D)))).astype(dtype)}


def _scale_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case("7 days, 5 values", _columns(rng, 7, 5)),
            Case("4 steps, 6 values", _columns(rng, 4, 6)),
            Case("one value", _columns(rng, 5, 1)),
            Case("two steps", _columns(rng, 2, 3)),
            Case("large values", _columns(rng, 6, 4, 1e4)),
            Case("tiny values", _columns(rng, 6, 4, 1e-3)),
            Case("float32", _columns(rng, 8, 3, dtype=np.float32))]


def _scale_probes(seed):
    rng = np.random.default_rng(seed)
    return [Case(f"as many steps as values, {n}", _columns(rng, n, n)) for n in (3, 4)]


SENTENCES = {
    "mean = X.mean()": "one mean is taken over all columns: give each its own, along time, axis=0",
    "std = X.std()": "one standard deviation is taken over all columns: give each its own, axis=0",
    "Z = (X - X.mean()) / X.std()":
        "one mean and one standard deviation serve all columns: take them along time, axis=0, so "
        "that each column has its own",
    "Z = (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)":
        "each step is scaled by its own values, °F and mph thrown together: take mean and standard "
        "deviation along time, axis=0",
    "Z = (X - X.T.mean(axis=0)) / X.T.std(axis=0)":
        "mean and standard deviation are taken along axis 1, so there is one for each step: take "
        "them along time, axis=0",
    "Z = X - mean": "the standard deviation is missing: each column still has its own scale",
    "Z = X / std": "the mean is missing: it is subtracted before the division",
    "Z = X - mean / std": "brackets are missing: `X - mean` as a whole is divided by `std`",
    "Z = (X - mean) / std ** 2":
        "this divides by the variance; the standard deviation is its root, `X.std`",
    "Z = (X - X.min(axis=0)) / (X.max(axis=0) - X.min(axis=0))":
        "this brings each column between 0 and 1: another scaling, by its extremes",
    "std = X.std(axis=0, ddof=1)":
        "this is the standard deviation with T - 1 below the line; here it is T, NumPy's default",
    "Z = (mean - X) / std": "the sign is turned: what is above the mean must come out positive",
}

EXERCISE = Exercise(
    "scale_columns", "01_sequences", _scale_columns, ("Z",), _scale_cases, probes=_scale_probes,
    equations={1: "the mean", 2: "the standard deviation", 3: "the scaled values"},
    difficulty=1, minutes=10, lines=1,
    hints=("A column holds one kind of value at all steps. Along which axis does it run?",
           "z_t = (x_t - mean) / std, with a mean and a std of its own for each column.",
           "One line: `return (X - X.mean(axis=…)) / X.…(axis=…)`"),
    sentences=SENTENCES)
