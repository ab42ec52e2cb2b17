"""Answers to count_parameters as learners write them."""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.exercises.answer_corpus import right, wrong


@right
def from_the_arrays(n, m):
    return sum(w.size for w in lstm.init(np.random.default_rng(0), m, n))


@right
def factored(n, m):
    return 4 * n * (m + n + 1)


@right
def gate_by_gate(n, m):
    return sum(n * m + n**2 + n for gate in "ifgo")


@wrong(says="biases are missing")
def no_biases(n, m):
    return 4 * (n * m + n * n)


@wrong(says="four sets")
def three_gates(n, m):
    return 3 * (n * m + n * n + n)


@wrong(says="there are four sets of weights")
def one_gate(n, m):
    return n * m + n * n + n


@wrong(says="brackets are missing")
def brackets_missing(n, m):
    return 4 * n * m + n * n + n


@wrong(says="two biases")
def as_pytorch(n, m):
    return 4 * (n * m + n * n + 2 * n)


@wrong(says="n, not m")
def bias_of_the_inputs(n, m):
    return 4 * (n * m + n * n + m)


@wrong(says="not m²")
def square_of_the_inputs(n, m):
    return 4 * (n * m + m * m + n)


@wrong(says="so it has n² entries")
def no_square(n, m):
    return 4 * (n * m + n + n)


@wrong(says="expected a whole number")
def as_a_fraction(n, m):
    return 4.0 * (n * m + n * n + n)


@wrong(says="`n + m` stands where `n * m` belongs")
def sum_of_sizes(n, m):
    return 4 * (n + m + n * n + n)
