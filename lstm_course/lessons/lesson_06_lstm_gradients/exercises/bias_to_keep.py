"""Which bias do I need?: exercise `bias_to_keep` of page 06."""

import numpy as np

from lstm_course.cells import sigmoid
from lstm_course.checks import Case, Exercise


def _bias_to_keep(share, k):
    f = share ** (1 / k)                           # (1)
    b = np.log(f / (1 - f))                        # (2)
    return b


def _keep_cases(seed):
    rng = np.random.default_rng(seed)
    cases = [Case(f"{H} units, {k} steps", {"share": rng.uniform(0.05, 0.95, H), "k": k})
             for H, k in ((5, 3), (4, 50), (6, 1), (1, 7), (4, 400))]
    return [*cases, Case("float32", {"share": rng.uniform(0.2, 0.8, 5).astype(np.float32), "k": 4})]


SENTENCES = {
    "f = share": "one step may keep more than `share`, as k of them are multiplied: take the k-th "
                 "root",
    "f = share / k": "what is wanted is the k-th *root*: k factors f make `share`",
    "f = 1 - (1 - share) / k": "the loss is spread evenly over the steps: but shares multiply, so "
                               "it is the k-th root",
    "f = share ** k": "upside down: k factors f make `share`, so f is the k-th *root*",
    "f = np.sqrt(share)": "the square root is for k = 2: take the k-th root, `share ** (1 / k)`",
    "f = share ** (1 / (k - 1))": "this spreads it over k - 1 steps: k steps are k factors",
    "f = share ** (1 / (k + 1))": "this spreads it over k + 1 steps: k steps are k factors",
    "f = np.exp(-1 / k)": "`share` is missing: this gate keeps 1/e after k steps, whatever is "
                          "asked",
    "b = f": "this is the gate; wanted is the bias that gives it: the sigmoid has to be undone",
    "b = sigmoid(f)": "the sigmoid is applied once more: it has to be undone, by log(f / (1 - f))",
    "b = np.log(f)": "the sigmoid's inverse is log(f / (1 - f)): `1 - f` is missing",
    "b = np.log((1 - f) / f)": "the sign is turned: log(f / (1 - f))",
    "b = np.log(1 - f) / np.log(f)": "these are two logarithms divided: the logarithm of the "
                                     "quotient is meant",
    "b = f / (1 - f)": "the logarithm is missing",
    "b = np.log10(f / (1 - f))": "the natural logarithm belongs here, `np.log`",
    "b = np.log2(f / (1 - f))": "the natural logarithm belongs here, `np.log`",
    "b = np.arctanh(f)": "this undoes tanh: the sigmoid is undone by log(f / (1 - f))",
}

EXERCISE = Exercise(
    "bias_to_keep", "06_lstm_gradients", _bias_to_keep, ("b",), _keep_cases, difficulty=3,
    minutes=15,
    lines=2, equations={1: "the forget gate", 2: "its bias"}, uses={"sigmoid": sigmoid},
    hints=("Which number, multiplied by itself k times, gives share? And which b does the "
           "sigmoid turn into it?",
           "(1) f is the k-th root of share;  (2) σ is undone by b = log(f / (1 - f)).",
           "Two lines: `f = share ** (… / …)`, then `return np.log(… / (1 - …))`"),
    sentences=SENTENCES)
