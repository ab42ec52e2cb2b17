"""How many parameters?: exercise `count_parameters` of page 05."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _count_parameters(n, m):
    count = 4 * (n * m + n * n + n)
    return count


def _count_cases(seed):
    rng = np.random.default_rng(seed)
    pairs = [(3, 2), (2, 3), (1, 1), *((int(n), int(m)) for n, m in rng.integers(5, 600, (3, 2)))]
    return [Case(f"n = {n}, m = {m}", {"n": n, "m": m}) for n, m in pairs]


EXERCISE = Exercise(
    "count_parameters", "05_lstm", _count_parameters, ("the number of parameters",), _count_cases,
    difficulty=2, minutes=10, lines=1,
    hints=("How many numbers are in W_f, in U_f and in b_f? How many such sets are there?",
           "One gate: nm + n² + n. How many times?",
           "One line: `return 4 * (… + … + …)`"),
    sentences={
        "count = 4 * (n * m + n * n)": "the biases are missing: n for each gate",
        "count = 3 * (n * m + n * n + n)": "there are three gates, but the candidate has "
                                           "weights too: four sets",
        "count = 4 * (n * m + n + n)": "U_f takes n numbers to n numbers, so it has n² entries",
        "count = 4 * (n * m + n * n + m)": "a bias belongs to a unit: there are n, not m",
        "count = 4 * (n * m + n * m + n)": "U_f takes n numbers to n numbers: n², not nm",
        "count = 4 * (n * m + m * m + n)": "U_f takes n numbers to n numbers: n², not m²",
        "count = 4 * (n * m + n * n + 2 * n)": "these are PyTorch's two biases; here each gate "
                                               "has one",
        "count = 4 * (n * m + n ^ 2 + n)": "`^` is no power in Python: write `n ** 2`",
        "count = 4 * (n * m + n * n + 1)": "a bias for each unit: n in each gate, not 1",
        "count = n * m + n * n + n": "this is one gate: there are four sets of weights",
        "count = 4 * n * m + n * n + n": "brackets are missing: all three terms count four "
                                         "times"})
