"""More answers to from_old_tensorflow, written without a look at what the check can say."""

import numpy as np

from lstm_course.exercises.answer_corpus import wrong


def blocks(kernel, bias, order=(0, 2, 1, 3)):
    """H, the kernel's four blocks and the bias' in an order."""
    H = len(bias) // 4
    V = np.stack(np.split(kernel, 4, axis=1))[list(order)]
    return H, V, bias.reshape(4, 1, H)[list(order)]


@wrong(1, 5, says=("forget bias is missing", "old order"))
def only_cut(kernel, bias):
    H, V, b = blocks(kernel, bias, (0, 1, 2, 3))
    return V[:, :-H], V[:, -H:], b


@wrong(3, 4, 5, says=("forget bias is missing", "[h, x]"))
def old_state_first_and_no_one(kernel, bias):
    H, V, b = blocks(kernel, bias)
    return V[:, H:], V[:, :H], b


@wrong(says="in the middle")
def rows_halved(kernel, bias):
    _, V, b = blocks(kernel, bias)
    b[1] += 1
    half = V.shape[1] // 2
    return V[:, :half], V[:, half:], b


@wrong(5, says="output gate")
def one_for_the_output_gate(kernel, bias):
    H, V, b = blocks(kernel, bias)
    b[3] += 1
    return V[:, :-H], V[:, -H:], b


@wrong(5, says="input gate")
def one_for_the_input_gate(kernel, bias):
    H, V, b = blocks(kernel, bias)
    b[0] += 1
    return V[:, :-H], V[:, -H:], b


@wrong(5, says="is set to 1")
def bias_set_to_one(kernel, bias):
    H, V, b = blocks(kernel, bias)
    b[1] = 1
    return V[:, :-H], V[:, -H:], b


@wrong(says="turned over")
def parts_turned(kernel, bias):
    H, V, b = blocks(kernel, bias)
    b[1] += 1
    return V[:, :-H].mT, V[:, -H:].mT, b


@wrong()
def one_added_to_the_weights(kernel, bias):
    H, V, b = blocks(kernel, bias)
    V[1] += 1
    return V[:, :-H], V[:, -H:], b
