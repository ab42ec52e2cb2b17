"""Answers to gru_cho_step as learners write them."""

import numpy as np
from numpy import tanh

from lstm_course.cells import sigmoid
from lstm_course.exercises.answer_corpus import right, wrong


def gates(p, x, h):
    """The two gates, r and z."""
    return (sigmoid(x @ p.W[k] + h @ p.U[k] + p.b[k]) for k in (0, 1))


@right
def unpacked(p, x, h):
    (Wr, Wz, Wn), (Ur, Uz, Un), (br, bz, bn) = p
    r, z = sigmoid(x @ Wr + h @ Ur + br), sigmoid(x @ Wz + h @ Uz + bz)
    n = tanh(x @ Wn + (r * h) @ Un + bn)
    return z * h + (1 - z) * n


@right
def by_the_difference(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + (r * h) @ p.U[2] + p.b[2])
    return n + z * (h - n)


@right
def gate_into_the_matrix(p, x, h):
    r, z = gates(p, x, h)
    back = np.stack([row * gate @ p.U[2] for row, gate in zip(h, r, strict=True)])
    return z * h + (1 - z) * tanh(x @ p.W[2] + back + p.b[2])


@wrong(6, says="`z` and `1 - z` have changed places")
def the_slides_way_round(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + (r * h) @ p.U[2] + p.b[2])
    return (1 - z) * h + z * n


@wrong(3, says="as in PyTorch")
def pytorchs_form(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + r * (h @ p.U[2]) + p.b[2])
    return z * h + (1 - z) * n


@wrong(3, says="the reset gate is missing")
def no_reset(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    return z * h + (1 - z) * n


@wrong(says="r, z, n")
def z_first(p, x, h):
    z, r = gates(p, x, h)
    n = tanh(x @ p.W[2] + (r * h) @ p.U[2] + p.b[2])
    return z * h + (1 - z) * n


@wrong(3, says="`z` stands where `r` belongs")
def update_gate_resets(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + (z * h) @ p.U[2] + p.b[2])
    return z * h + (1 - z) * n


@wrong(6, says="the update gate mixes")
def reset_gate_mixes(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + (r * h) @ p.U[2] + p.b[2])
    return r * h + (1 - r) * n


@wrong(3, says="scales the whole sum")
def reset_of_everything(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(r * (x @ p.W[2] + h @ p.U[2] + p.b[2]))
    return z * h + (1 - z) * n


@wrong(3, says="the candidate may be negative")
def candidate_as_a_gate(p, x, h):
    r, z = gates(p, x, h)
    n = sigmoid(x @ p.W[2] + (r * h) @ p.U[2] + p.b[2])
    return z * h + (1 - z) * n


@wrong(6, says="`1 - z` is missing before `n`")
def all_of_the_new(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + (r * h) @ p.U[2] + p.b[2])
    return z * h + n


@wrong(6, says="an extra `tanh`")
def squashed_again(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + (r * h) @ p.U[2] + p.b[2])
    return tanh(z * h + (1 - z) * n)


@wrong(3, says="the bias")
def candidate_without_bias(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + (r * h) @ p.U[2])
    return z * h + (1 - z) * n


@wrong(3, says="has to scale `h` first")
def r_instead_of_h(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + r @ p.U[2] + p.b[2])
    return z * h + (1 - z) * n


@wrong(says="returns a tuple of 2 values")
def two_states(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + (r * h) @ p.U[2] + p.b[2])
    return z * h + (1 - z) * n, n


@wrong(3, says="`1 - r` stands where `r` belongs")
def reset_for_let_through(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(x @ p.W[2] + ((1 - r) * h) @ p.U[2] + p.b[2])
    return z * h + (1 - z) * n


@wrong(3, says="`r` scales the input's part, too")
def reset_of_the_input(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(r * (x @ p.W[2]) + (r * h) @ p.U[2] + p.b[2])
    return z * h + (1 - z) * n


@wrong(3, says="`r` scales the products")
def reset_of_both_products(p, x, h):
    r, z = gates(p, x, h)
    n = tanh(r * (x @ p.W[2] + h @ p.U[2]) + p.b[2])
    return z * h + (1 - z) * n


@wrong(6, says="`r` scales what is kept, too")
def reset_of_the_memory(p, x, h):
    r, z = gates(p, x, h)
    h = r * h
    return z * h + (1 - z) * tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])


@wrong(3, says="and on the bias")
def reset_after_and_on_the_bias(p, x, h):
    r, z = (sigmoid(x @ p.W[k] + h @ p.U[k] + p.b[k]) for k in (0, 1))
    n = tanh(x @ p.W[2] + r * (h @ p.U[2] + p.b[2]))
    return z * h + (1 - z) * n
