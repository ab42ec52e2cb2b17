"""A convolution over time: exercise `convolve` of page 02."""

import numpy as np
from numpy import tanh

from lstm_course.checks import Case, Exercise
from lstm_course.lessons.random_cases import EQUAL, SIZES, draws, normal


def _convolve(X, K, b):
    z = X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2] + b    # (1)
    h = tanh(z)                                              # (2)
    return h


def _convolve_args(rng, B, D, H, scale, dtype):
    T = B if B == D == H else B + 4
    return {"X": normal(rng, scale, dtype, T, B, D), "K": normal(rng, 1.0, dtype, 3, D, H),
            "b": normal(rng, 1.0, dtype, 1, H)}


def _convolve_cases(seed):
    rng = np.random.default_rng(seed + 1)
    args = _convolve_args(rng, 2, 5, 4, 1.0, np.float64)
    return [*draws(seed, SIZES, _convolve_args),
            Case("three steps, T = 3", {**args, "X": args["X"][:3]})]


EXERCISE = Exercise(
    "convolve", "02_feed_forward", _convolve, ("h",), _convolve_cases,
    probes=lambda seed: draws(seed, EQUAL, _convolve_args),
    equations={1: "the weighted sum of three steps", 2: "the activation"},
    difficulty=3, minutes=15, lines=1, points=2,
    hints=("Which step does K[0] meet when the filter stands at its first place, and which at "
           "its last?",
           "h_t = tanh(x_t K₀ + x_{t+1} K₁ + x_{t+2} K₂ + b), for t = 0 … T - 3.",
           "One line: `return tanh(X[:-2] @ K[0] + X[…] @ K[1] + X[…] @ K[2] + b)`"),
    sentences={
        "z = X[:-2] @ K[2] + X[1:-1] @ K[1] + X[2:] @ K[0] + b":
            "the kernel is turned around: K[0] belongs to the first of the three steps "
            "(turning it is what mathematicians call a convolution)",
        "z = X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2]": "the bias `b` is missing",
        "z = X[:-2] @ K[0] + X[1:-1] @ K[1] + b": "the third step is missing: `X[2:] @ K[2]`",
        "z = X[:-2] @ K[0] + X[1:-1] @ K[0] + X[2:] @ K[0] + b":
            "all three steps meet `K[0]`, so order is lost: each has weights of its own",
        "z = X[:-2] @ K.sum(axis=0) + b": "only the first of the three steps is seen",
        "z = (X[:-2] + X[1:-1] + X[2:]) @ K[0] + b":
            "the three steps are added up before the weights, so order is lost",
        "z = X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2] + 3 * b":
            "the bias is added three times, once for each step: once is enough",
        "z = (X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2]) / 3 + b":
            "the three products are averaged; they are summed up",
        "z = X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2]\nh = tanh(z) + b":
            "the bias is added after the `tanh`; it belongs inside",
        "z = X @ K[0] + X[1:] @ K[1] + X[2:] @ K[2] + b":
            "the slices end at different places: the first must stop two steps before the end, "
            "the second one step, so that all have T - 2 steps",
        "z = X[0] @ K[0] + X[1] @ K[1] + X[2] @ K[2] + b":
            "only the first place is worked out; there are T - 2 of them",
        "h = tanh(z) + b": "the bias is added twice, once after the `tanh`",
        "h = z": "`tanh` is left out",
        "h = tanh(X[:-2] @ K[0]) + tanh(X[1:-1] @ K[1]) + tanh(X[2:] @ K[2] + b)":
            "each product is squashed on its own; a neuron sums up first and squashes once",
        "h = np.maximum(z, 0)": "a ReLU stands where `tanh` belongs",
        "h = tanh(z[::-1])": "the places are in reverse order"})
