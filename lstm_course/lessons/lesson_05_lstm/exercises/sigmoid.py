"""The sigmoid: exercise `sigmoid` of page 05."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _sigmoid(z):
    s = 1 / (1 + np.exp(-z))
    return s


def _sigmoid_cases(seed):
    rng = np.random.default_rng(seed)
    return [Case("numbers around 0", {"z": rng.standard_normal((3, 4))}),
            Case("a vector", {"z": rng.standard_normal(5)}),
            Case("three axes", {"z": rng.standard_normal((2, 3, 4))}),
            Case("large values", {"z": np.array([[-1000.0, -50.0], [50.0, 1000.0]])}),
            Case("tiny values", {"z": 1e-3 * rng.standard_normal((2, 3))}),
            Case("float32", {"z": rng.standard_normal((3, 2)).astype(np.float32)})]


SOFTMAX = {f"s = np.exp(z{less}) / np.sum(np.exp(z{less}){axis})":
           "this is the softmax: its entries share a sum, but the sigmoid looks at each entry alone"
           for less in ("", " - np.max(z)") for axis in ("", ", axis=-1, keepdims=True")}

EXERCISE = Exercise(
    "sigmoid", "05_lstm", _sigmoid, ("s",), _sigmoid_cases, difficulty=1, minutes=5, lines=1,
    hints=("Which number must come out for z = 0, for a very large z, for a very negative z?",
           "σ(z) = 1 / (1 + e^(-z)), for each entry of z on its own.",
           "One line: `return 1 / (1 + np.exp(…))`"),
    sentences={
        "s = 1 / (1 + np.exp(z))": "the minus sign is missing: large z must give 1, not 0",
        "s = tanh(z)": "this is tanh, which runs from -1 to 1; the sigmoid runs from 0 to 1",
        "s = np.exp(-z) / (1 + np.exp(-z))": "this is 1 - σ(z): large z must give 1, not 0",
        "s = 1 / 1 + np.exp(-z)": "brackets are missing: the 1 is divided by all of "
                                  "`1 + np.exp(-z)`",
        "s = 1 / np.exp(-z)": "below the line, `1 +` is missing",
        "s = 1 / (1 + np.exp(-z)) * (1 - 1 / (1 + np.exp(-z)))":
            "this is the slope of the sigmoid, σ(1 - σ), not the sigmoid",
        **SOFTMAX,
        "s = np.exp(z) / (1 + np.exp(z))":
            "for large z `np.exp(z)` is infinite, and infinity / infinity is NaN: use the form "
            "with `np.exp(-z)`",
        "s = np.maximum(z, 0)": "this is a ReLU, which has no upper end"})
