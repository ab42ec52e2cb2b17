"""Answers to from_old_tensorflow by a reader who saw the page and nothing else."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def taken(kernel, bias, order=(0, 2, 1, 3), more=1):
    """W, U and b, with the blocks in an order, and something added to the second bias."""
    H = len(bias) // 4
    V = np.stack(np.split(kernel, 4, axis=1))[list(order)]
    b = bias.reshape(4, 1, H)[list(order)]
    b[1] += more
    return V[:, :-H], V[:, -H:], b


@right
def slices_by_name(kernel, bias):
    H = len(bias) // 4
    i, j, f, o = (slice(k * H, k * H + H) for k in range(4))
    W, U = (np.array([part[:, s] for s in (i, f, j, o)]) for part in (kernel[:-H], kernel[-H:]))
    return W, U, np.stack((bias[i], bias[f] + 1, bias[j], bias[o]))[:, None]


@wrong(5, says="2 is added")
def once_for_each_of_two_biases(kernel, bias):
    return taken(kernel, bias, more=2)


@wrong(5, says=("still stands in the old order", "the forget bias is missing"))
def bias_only_reshaped(kernel, bias):
    W, U, _ = taken(kernel, bias)
    return W, U, bias.reshape(4, 1, -1)


@wrong(1, 5, says=("the forget bias is missing", "stands in the old order"))
def only_cut(kernel, bias):
    return taken(kernel, bias, order=(0, 1, 2, 3), more=0)


@wrong(1, says="read as i, g, o, f")
def into_the_order_of_onnx(kernel, bias):
    return taken(kernel, bias, order=(0, 3, 1, 2))


@wrong(3, 4, says="which is 4 H")
def units_from_all_gates(kernel, bias):
    H = len(bias)
    V = np.stack(np.split(kernel, 4, axis=1))[[0, 2, 1, 3]]
    return V[:, :-H], V[:, -H:], taken(kernel, bias)[2]


@wrong(2, says="the rows of the kernel are split")
def rows_split(kernel, bias):
    H = len(bias) // 4
    V = np.stack(np.split(kernel, 4))[[0, 2, 1, 3]]
    return V[:, :-H], V[:, -H:], taken(kernel, bias)[2]


@wrong(5, says="one row of numbers")
def bias_in_one_row(kernel, bias):
    W, U, b = taken(kernel, bias)
    return W, U, b.ravel()


@wrong()
def one_less_the_bias(kernel, bias):
    W, U, b = taken(kernel, bias, more=0)
    b[1] = 1 - b[1]
    return W, U, b
