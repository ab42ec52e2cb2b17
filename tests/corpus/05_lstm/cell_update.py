"""Answers to cell_update as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_multiply(f, i, g, c):
    return np.add(np.multiply(f, c), np.multiply(i, g))


@right
def entry_by_entry(f, i, g, c):
    new = np.empty_like(c)
    for k in np.ndindex(c.shape):
        new[k] = f[k] * c[k] + i[k] * g[k]
    return new


@right
def as_a_mixture(f, i, g, c):
    kept = c - (1 - f) * c
    return kept + g * i


@wrong(5, says="`f` and `i` have changed places")
def gates_exchanged(f, i, g, c):
    return i * c + f * g


@wrong(5, says="input gate is missing")
def no_input_gate(f, i, g, c):
    return f * c + g


@wrong(5, says="forget gate is missing")
def no_forget_gate(f, i, g, c):
    return c + i * g


@wrong(5, says="old cell state is missing")
def nothing_kept(f, i, g, c):
    return i * g


@wrong(5, says="nothing new is written")
def nothing_written(f, i, g, c):
    return f * c


@wrong(5, says="coupled gates")
def coupled(f, i, g, c):
    return f * c + (1 - f) * g


@wrong(5, says="`1 - f` stands where `f` belongs")
def forgetting_for_keeping(f, i, g, c):
    return (1 - f) * c + i * g


@wrong(5, says="`f * c - i * g` stands where")
def minus_for_plus(f, i, g, c):
    return f * c - i * g


@wrong(5, says="an extra `tanh`")
def squashed(f, i, g, c):
    return np.tanh(f * c + i * g)


@wrong(5, says="overwritten")
def in_place(f, i, g, c):
    c *= f
    c += i * g
    return c


@wrong(says="stops with ValueError")
def matrix_product(f, i, g, c):
    return f @ c + i @ g


@wrong(5, says="`f + c` stands where `f * c` belongs")
def added(f, i, g, c):
    return f + c + i * g
