"""Answers to from_old_tensorflow as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def gate_by_gate(kernel, bias):
    H = kernel.shape[1] // 4
    D = kernel.shape[0] - H
    i, j, f, o = np.split(kernel, 4, axis=1)
    bi, bj, bf, bo = np.split(bias, 4)
    W = np.array([i[:D], f[:D], j[:D], o[:D]])
    U = np.array([i[D:], f[D:], j[D:], o[D:]])
    b = np.array([bi, bf + 1, bj, bo])[:, None, :]
    return W, U, b


@right
def by_columns(kernel, bias):
    H = bias.size // 4
    blocks = {gate: slice(k * H, (k + 1) * H) for k, gate in enumerate("ijfo")}
    D = len(kernel) - H
    W = np.stack([kernel[:D, blocks[g]] for g in "ifjo"])
    U = np.stack([kernel[D:, blocks[g]] for g in "ifjo"])
    b = np.stack([bias[blocks[g]].reshape(1, H) for g in "ifjo"])
    b[1] = b[1] + 1.0
    return W, U, b


@right
def by_reshape(kernel, bias):
    H = len(bias) // 4
    V = kernel.reshape(len(kernel), 4, H).transpose(1, 0, 2)[[0, 2, 1, 3]]
    b = bias.reshape(4, 1, H).copy()
    b[2] += 1
    return V[:, :len(kernel) - H], V[:, len(kernel) - H:], b[[0, 2, 1, 3]]


def _start(kernel, bias, order=(0, 2, 1, 3)):
    H = len(bias) // 4
    V = np.stack(np.split(kernel, 4, axis=1))[list(order)]
    return H, V, bias.reshape(4, 1, H)[list(order)]


@wrong(5, says="forget bias is missing")
def forget_bias_forgotten(kernel, bias):
    H, V, b = _start(kernel, bias)
    return V[:, :-H], V[:, -H:], b


@wrong(1, says="old order")
def order_left_as_it_was(kernel, bias):
    H, V, b = _start(kernel, bias, (0, 1, 2, 3))
    b[1] += 1
    return V[:, :-H], V[:, -H:], b


@wrong(3, 4, says="[h, x]")
def old_state_first(kernel, bias):
    H, V, b = _start(kernel, bias)
    b[1] += 1
    return V[:, H:], V[:, :H], b


@wrong(3, 4, says="exchanged")
def returned_in_the_wrong_order(kernel, bias):
    H, V, b = _start(kernel, bias)
    b[1] += 1
    return V[:, -H:], V[:, :-H], b


@wrong(5, says=("added to the candidate", "in the file"))
def one_added_before_the_exchange(kernel, bias):
    H = len(bias) // 4
    plus = bias.copy()
    plus[H:2 * H] += 1
    _, V, b = _start(kernel, plus)
    return V[:, :-H], V[:, -H:], b


@wrong(5, says="all four")
def one_added_to_all(kernel, bias):
    H, V, b = _start(kernel, bias)
    return V[:, :-H], V[:, -H:], b + 1


@wrong(5, says="subtracted")
def one_taken_away(kernel, bias):
    H, V, b = _start(kernel, bias)
    b[1] -= 1
    return V[:, :-H], V[:, -H:], b


@wrong(2, says="only the bias is reordered")
def weights_left_in_the_old_order(kernel, bias):
    H, V, _ = _start(kernel, bias, (0, 1, 2, 3))
    _, _, b = _start(kernel, bias)
    b[1] += 1
    return V[:, :-H], V[:, -H:], b


@wrong(5, says="bias still stands in the old order")
def bias_left_in_the_old_order(kernel, bias):
    H, V, _ = _start(kernel, bias)
    b = bias.reshape(4, 1, H).copy()
    b[1] += 1
    return V[:, :-H], V[:, -H:], b


@wrong(2, says="tears")
def kernel_reshaped(kernel, bias):
    H = len(bias) // 4
    _, _, b = _start(kernel, bias)
    b[1] += 1
    V = kernel.reshape(4, -1, H)[[0, 2, 1, 3]]
    return V[:, :-H], V[:, -H:], b


@wrong(2, says="every fourth column")
def columns_interleaved(kernel, bias):
    H, _, b = _start(kernel, bias)
    b[1] += 1
    V = np.stack([kernel[:, k::4] for k in (0, 2, 1, 3)])
    return V[:, :-H], V[:, -H:], b


@wrong(5, says="middle axis")
def bias_without_its_axis(kernel, bias):
    H, V, b = _start(kernel, bias)
    b[1] += 1
    return V[:, :-H], V[:, -H:], b[:, 0]


@wrong(1, says="ONNX")
def read_as_onnx(kernel, bias):
    H, V, b = _start(kernel, bias, (0, 2, 3, 1))
    b[1] += 1
    return V[:, :-H], V[:, -H:], b


@wrong(says="is overwritten")
def bias_changed_in_place(kernel, bias):
    H = len(bias) // 4
    bias[2 * H:3 * H] += 1
    _, V, b = _start(kernel, bias)
    return V[:, :-H], V[:, -H:], b


@wrong(1, 5, says=("weights and bias still stand in the old order", "the third block"))
def nothing_reordered_and_one_on_a_copy(kernel, bias):
    H = len(bias) // 4
    V = np.stack(np.split(kernel, 4, axis=1))
    b = bias.reshape(4, 1, H).copy()
    b[2] += 1
    return V[:, :-H], V[:, -H:], b
