"""Answers to lstm_step as learners write them."""

import numpy as np
import torch

from lstm_course.exercises.answer_corpus import right, wrong


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gates(p, x, h):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    return sigmoid(zi), sigmoid(zf), np.tanh(zg), sigmoid(zo)


# Right, each in its own way.

@right
def packed(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = f * c + i * g
    return o * np.tanh(c), c


@right
def einsum(p, x, h, c):
    z = np.einsum("bd,kdh->kbh", x, p.W) + np.einsum("bj,kjh->kbh", h, p.U) + p.b
    i, f, o = (sigmoid(z[k]) for k in (0, 1, 3))
    c_t = np.multiply(f, c) + np.multiply(i, np.tanh(z[2]))
    return np.multiply(o, np.tanh(c_t)), c_t


@right
def concatenated_weights(p, x, h, c):
    hx = np.concatenate([h, x], axis=1)
    V = np.concatenate([p.U, p.W], axis=1)
    i, f, g, o = [hx @ V[k] + p.b[k] for k in range(4)]
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c


@right
def a_loop_over_gates(p, x, h, c):
    values = []
    for k in range(4):
        z = np.dot(x, p.W[k]) + np.dot(h, p.U[k]) + p.b[k]
        values.append(np.tanh(z) if k == 2 else sigmoid(z))
    i, f, g, o = values
    c_next = i * g
    c_next += f * c
    return [o * np.tanh(c_next), c_next]


@right
def in_torch(p, x, h, c):
    W, U, b, x, h, c = (torch.from_numpy(a) for a in (*p, x, h, c))
    i, f, g, o = x @ W + h @ U + b
    c = torch.sigmoid(f) * c + torch.sigmoid(i) * torch.tanh(g)
    return torch.sigmoid(o) * torch.tanh(c), c


@right
def row_by_row(p, x, h, c):
    H, C = np.empty_like(h), np.empty_like(c)
    for n in range(len(x)):
        i, f, g, o = gates(p, x[n:n + 1], h[n:n + 1])
        C[n] = (f * c[n] + i * g)[0]
        H[n] = (o * np.tanh(C[n]))[0]
    return H, C


@right
def sigmoid_by_tanh(p, x, h, c):
    half = lambda z: (np.tanh(z / 2) + 1) / 2  # noqa: E731
    z = [x @ p.W[k] + h @ p.U[k] + p.b[k] for k in range(4)]
    c = half(z[1]) * c + half(z[0]) * np.tanh(z[2])
    return half(z[3]) * np.tanh(c), c


# Wrong.

@wrong(5, says="`f` and `i` have changed places")
def i_and_f_exchanged_in_the_update(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = i * c + f * g
    return o * np.tanh(c), c


@wrong(1, 2, 5, says="weights are taken from each other's place")
def weights_of_i_and_f_swapped(p, x, h, c):
    zf, zi, zg, zo = x @ p.W + h @ p.U + p.b
    c = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return sigmoid(zo) * np.tanh(c), c


@wrong(6, says="`tanh` is left out")
def tanh_left_out(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = f * c + i * g
    return o * c, c


@wrong(6, says="old cell state")
def old_c_shown(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    h = o * np.tanh(c)
    c = f * c + i * g
    return h, c


@wrong(2, says="order i, g, f, o")
def order_of_old_tensorflow(p, x, h, c):
    zi, zg, zf, zo = x @ p.W + h @ p.U + p.b
    c = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return sigmoid(zo) * np.tanh(c), c


@wrong(1, 2, 3, 4, says="order i, o, f, g")
def order_of_onnx(p, x, h, c):
    zi, zo, zf, zg = x @ p.W + h @ p.U + p.b
    c = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return sigmoid(zo) * np.tanh(c), c


@wrong(1, says=("`p.b` is missing", "each gate"))
def bias_left_out(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U
    c = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return sigmoid(zo) * np.tanh(c), c


@wrong(1, says=("`p.b` is added twice", "each gate"))
def bias_added_twice(p, x, h, c):
    zi, zf, zg, zo = (x @ p.W + p.b) + (h @ p.U + p.b)
    c = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return sigmoid(zo) * np.tanh(c), c


@wrong(2, says="`p.b[1]` is missing")
def bias_of_one_gate_left_out(p, x, h, c):
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1])
    g = np.tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])
    c = f * c + i * g
    return o * np.tanh(c), c


@wrong(1, says=("`p.U` is transposed", "each gate"))
def u_transposed(p, x, h, c):
    i, f, g, o = (x @ p.W[k] + h @ p.U[k].T + p.b[k] for k in range(4))
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c


@wrong(1, says=("`p.W` is transposed", "each gate"))
def w_transposed(p, x, h, c):
    i, f, g, o = (x @ p.W[k].T + h @ p.U[k] + p.b[k] for k in range(4))
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c


@wrong(1, says=("`h` stands where `x` belongs", "each gate"))
def h_for_x(p, x, h, c):
    zi, zf, zg, zo = h @ p.W + h @ p.U + p.b
    c = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return sigmoid(zo) * np.tanh(c), c


@wrong(1, says=("`c` stands where `h` belongs", "each gate"))
def c_for_h_in_the_gates(p, x, h, c):
    i, f, g, o = gates(p, x, c)
    c = f * c + i * g
    return o * np.tanh(c), c


@wrong(5, says="overwritten")
def c_updated_in_place(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c *= f
    c += i * g
    return o * np.tanh(c), c


@wrong(5, says="hidden state `h` stands where the cell state `c` belongs")
def h_forgotten_instead_of_c(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = f * h + i * g
    return o * np.tanh(c), c


@wrong(5, says="input gate is missing")
def input_gate_not_used(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = f * c + g
    return o * np.tanh(c), c


@wrong(5, says="forget gate is missing")
def forget_gate_not_used(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = c + i * g
    return o * np.tanh(c), c


@wrong(6, says="output gate is missing")
def output_gate_not_used(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = f * c + i * g
    return np.tanh(c), c


@wrong(3, says="`sigmoid` stands where `tanh` belongs")
def candidate_by_sigmoid(p, x, h, c):
    i, f, g, o = sigmoid(x @ p.W + h @ p.U + p.b)
    c = f * c + i * g
    return o * np.tanh(c), c


@wrong(3, says="`tanh` is left out")
def candidate_not_squashed(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c = sigmoid(zf) * c + sigmoid(zi) * zg
    return sigmoid(zo) * np.tanh(c), c


@wrong(1, says="`tanh` stands where `sigmoid` belongs")
def every_gate_by_tanh(p, x, h, c):
    i, f, g, o = np.tanh(x @ p.W + h @ p.U + p.b)
    c = f * c + i * g
    return o * np.tanh(c), c


@wrong(4, says="`tanh` stands where `sigmoid` belongs")
def output_gate_by_tanh(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return np.tanh(zo) * np.tanh(c), c


@wrong(6, says="goes around the product")
def tanh_around_the_product(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = f * c + i * g
    return np.tanh(o * c), c


@wrong(6, says="`sigmoid` stands where `tanh` belongs")
def sigmoid_of_the_cell_state(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = f * c + i * g
    return o * sigmoid(c), c


@wrong(5, says="an extra `tanh`")
def cell_state_squashed(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = np.tanh(f * c + i * g)
    return o * np.tanh(c), c


@wrong(5, says="coupled gates")
def coupled_gates(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = f * c + (1 - f) * g
    return o * np.tanh(c), c


@wrong(5, says="`1 - f` stands where `f` belongs")
def forget_gate_the_wrong_way_round(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = (1 - f) * c + i * g
    return o * np.tanh(c), c


@wrong(5, says="`f + c` stands where `f * c` belongs")
def plus_for_times(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = (f + c) + i * g
    return o * np.tanh(c), c


@wrong(says="wrong order: `h_new` comes first")
def returned_the_wrong_way_round(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = f * c + i * g
    return c, o * np.tanh(c)


@wrong(1, says=("`h @ p.U` is missing", "each gate"))
def old_hidden_state_left_out(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + p.b
    c = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return sigmoid(zo) * np.tanh(c), c


@wrong(1, says=("`x @ p.W` is missing", "each gate"))
def input_left_out(p, x, h, c):
    zi, zf, zg, zo = h @ p.U + p.b
    c = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return sigmoid(zo) * np.tanh(c), c


@wrong(4, says="`p.W[0]` stands where `p.W[3]` belongs")
def copied_line_not_edited(p, x, h, c):
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    g = np.tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    o = sigmoid(x @ p.W[0] + h @ p.U[3] + p.b[3])
    c = f * c + i * g
    return o * np.tanh(c), c


@wrong(says="`h_new` stands where `c_new` belongs")
def hidden_state_put_in_the_cell(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    h = o * np.tanh(f * c + i * g)
    return h, h


@wrong(4, says="`c_new` stands where `h` belongs")
def output_gate_sees_the_cell(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = f * c + i * g
    o = sigmoid(x @ p.W[3] + c @ p.U[3] + p.b[3])
    return o * np.tanh(c), c


@wrong(5, 6, says=("have changed places", "`tanh` is left out"))
def two_mistakes_swap_and_no_tanh(p, x, h, c):
    i, f, g, o = gates(p, x, h)
    c = i * c + f * g
    return o * c, c


@wrong(2, 3, says=("`p.b[1]` is missing", "`sigmoid` stands where `tanh` belongs"))
def two_mistakes_bias_and_sigmoid(p, x, h, c):
    i, f, g, o = sigmoid(np.stack([x @ p.W[k] + h @ p.U[k] + (k != 1) * p.b[k] for k in range(4)]))
    c = f * c + i * g
    return o * np.tanh(c), c


@wrong()
def softmax_over_the_gates(p, x, h, c):
    z = np.exp(x @ p.W + h @ p.U + p.b)
    i, f, g, o = z / z.sum(0)
    c = f * c + i * g
    return o * np.tanh(c), c


@wrong(says="`p` holds `p.W`, `p.U`, `p.b`")
def weights_by_letter(p, x, h, c):
    i, f, g, o = p.Wi, p.Wf, p.Wg, p.Wo
    return o * np.tanh(f * c + i * g), f * c + i * g
