"""How many parameters?: exercise `count_rnn` of page 03."""

import numpy as np

from lstm_course.checks import Case, Exercise


def _count_rnn(n, m, T):
    count = n * m + n * n + n
    return count


def _count_cases(seed):
    rng = np.random.default_rng(seed)
    sizes = [(3, 2, 7), (2, 3, 5), (1, 1, 1), *rng.integers(5, 600, (3, 3)).tolist()]
    return [Case(f"n = {n}, m = {m}, T = {T}", {"n": n, "m": m, "T": T}) for n, m, T in sizes]


SENTENCES = {
    "count = T * (n * m + n * n + n)":
        "that would be a set of weights for each step; all T steps use the same ones",
    "count = T * n * m + n * n + n":
        "`W` is counted once a step; all T steps use the same `W`",
    "count = n * m + T * n * n + n":
        "`U` is counted once a step; all T steps use the same `U`",
    "count = n * m + n * n + T * n":
        "`b` is counted once a step; all T steps use the same `b`",
    "count = n * m + n * n + n + T": "`T` is no weight: nothing is learned for a step of its own",
    "count = n * m + n * n + 1": "each of the n units has a bias of its own",
    "count = n * n + n": "the input weights are missing: `W` has n m entries",
    "count = n * m + n * n": "the biases are missing: n of them",
    "count = n * m + n * n + 2 * n": "there is one bias for each unit; PyTorch keeps two",
    "count = n * m + n": "the recurrent weights are missing: `U` has n² entries",
    "count = n * m + n * n + m": "a bias belongs to a unit: there are n, not m",
    "count = n * m + n * m + n": "`U` takes the state to the state: n² entries, not n m",
    "count = n * m + m * m + n": "`U` takes the state to the state: n² entries, not m²",
    "count = n * m + n + n": "`U` joins each unit to each unit: n² entries, not n",
    "count = 4 * (n * m + n * n + n)":
        "there is one set of weights here; four sets belong to the LSTM of lesson 05",
    "count = (n + m) * (n + m) + n":
        "`W` and `U` together take n + m numbers to n, not to n + m",
}

EXERCISE = Exercise(
    "count_rnn", "03_rnn", _count_rnn, ("the number of parameters",), _count_cases,
    difficulty=1, minutes=5, lines=1,
    hints=("How many numbers are in W, in U and in b? What changes when T grows?",
           "n m + n² + n for n units and m inputs, for every T.",
           "One line without T: `return … + … + …`"),
    sentences=SENTENCES)
