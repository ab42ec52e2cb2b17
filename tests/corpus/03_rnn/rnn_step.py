"""Answers to rnn_step as learners write them."""

import numpy as np
import torch

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_joined_weights(p, x, h):
    return np.tanh(np.concatenate((x, h), axis=1) @ np.concatenate((p.W, p.U)) + p.b)


@right
def by_einsum(p, x, h):
    z = np.einsum("bd,dh->bh", x, p.W) + np.einsum("bg,gh->bh", h, p.U)
    return np.tanh(z + p.b)


@right
def in_torch(p, x, h):
    W, U, b, x, h = map(torch.from_numpy, (*p, x, h))
    return torch.tanh(x @ W + h @ U + b)


@right
def from_the_exponential(p, x, h):
    z = x @ p.W + h @ p.U + p.b
    return np.sign(z) * (1 - np.exp(-2 * np.abs(z))) / (1 + np.exp(-2 * np.abs(z)))


@wrong(6, says="bias `p.b` is missing")
def no_bias(p, x, h):
    return np.tanh(x @ p.W + h @ p.U)


@wrong(6, says="there is no loop")
def no_loop(p, x, h):
    return np.tanh(x @ p.W + p.b)


@wrong(6, says="the input is missing")
def no_input(p, x, h):
    return np.tanh(h @ p.U + p.b)


@wrong(6, says="`tanh` is left out")
def not_squashed(p, x, h):
    return x @ p.W + h @ p.U + p.b


@wrong(6, says="the sigmoid stands where `tanh` belongs")
def sigmoid_taken(p, x, h):
    return 1 / (1 + np.exp(-(x @ p.W + h @ p.U + p.b)))


@wrong(6, says="not the other way")
def weights_exchanged(p, x, h):
    return np.tanh(h @ p.W + x @ p.U + p.b)


@wrong(6, says="`p.U` is transposed")
def transposed(p, x, h):
    return np.tanh(x @ p.W + h @ p.U.T + p.b)


@wrong(6, says="the old state is added once more")
def state_added(p, x, h):
    return h + np.tanh(x @ p.W + h @ p.U + p.b)


@wrong(6, says="each part is squashed alone")
def squashed_apart(p, x, h):
    return np.tanh(x @ p.W) + np.tanh(h @ p.U + p.b)


@wrong(6, says="`p.b` is added after the `tanh`")
def bias_outside(p, x, h):
    return np.tanh(x @ p.W + h @ p.U) + p.b


@wrong(6, says="`p.b` is added twice")
def a_bias_for_each(p, x, h):
    return np.tanh((x @ p.W + p.b) + (h @ p.U + p.b))


@wrong(6, says="ReLU")
def relu(p, x, h):
    return np.maximum(x @ p.W + h @ p.U + p.b, 0)


@wrong(6, says="`h @ p.U` is added after the `tanh`")
def only_the_input_squashed(p, x, h):
    return np.tanh(x @ p.W + p.b) + h @ p.U


@wrong(says="overwritten")
def in_place(p, x, h):
    h[:] = np.tanh(x @ p.W + h @ p.U + p.b)
    return h


@wrong(says="stops with ValueError")
def columns_for_rows(p, x, h):
    return np.tanh(p.W @ x + p.U @ h + p.b)


# A second set, written before the verdicts on it were seen; the words came after.


@wrong(6, says="the other way round")
def joined_in_the_wrong_order(p, x, h):
    return np.tanh(np.concatenate((h, x), 1) @ np.concatenate((p.W, p.U)) + p.b)


@wrong(6, says="applied twice")
def squashed_twice(p, x, h):
    return np.tanh(np.tanh(x @ p.W + h @ p.U + p.b))


@wrong(6, says="the two parts are multiplied")
def product_of_the_parts(p, x, h):
    return np.tanh((x @ p.W) * (h @ p.U) + p.b)


@wrong(6, says="`x @ p.W + h @ p.U - p.b` stands where")
def bias_subtracted(p, x, h):
    return np.tanh(x @ p.W + h @ p.U - p.b)


@wrong()
def leaky(p, x, h):
    return 0.5 * h + 0.5 * np.tanh(x @ p.W + h @ p.U + p.b)


@wrong()
def another_squashing(p, x, h):
    z = x @ p.W + h @ p.U + p.b
    return z / (1 + np.abs(z))


@wrong(6, says="`tanh` is left out, and the term `p.b` is missing")
def neither_bias_nor_tanh(p, x, h):
    return x @ p.W + h @ p.U


@wrong(says=("stops with NameError", "is `p.W` meant?"))
def weights_without_p(p, x, h):
    return np.tanh(x @ W + h @ U + b)  # noqa: F821
