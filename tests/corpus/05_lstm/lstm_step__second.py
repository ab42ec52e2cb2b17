"""A second set, by a marker who did not know the checker; expectations were added later.

40 wrong answers and 12 right ones. When they were written, 24 of the wrong ones were named;
what the others taught is in the edits and the teacher's sentences now.
"""

import math
from functools import partial

import numpy as np
from numpy import tanh

from lstm_course.exercises.answer_corpus import right, wrong


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@wrong(1, 2, 5, says="weights are taken from each other's place")
def wrong_01(p, x, h, c):
    """(1),(2): reads the packing as f, i, g, o, so input and forget gate use each other's
    weights.
    """
    zf, zi, zg, zo = x @ p.W + h @ p.U + p.b
    i, f, g, o = sigmoid(zi), sigmoid(zf), tanh(zg), sigmoid(zo)
    c_new = f * c + i * g
    return o * tanh(c_new), c_new


@wrong(3, 4, says="order i, f, o, g")
def wrong_02(p, x, h, c):
    """(3),(4): reads the packing as i, f, o, g, so candidate and output gate use each other's
    weights.
    """
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    o = sigmoid(x @ p.W[2] + h @ p.U[2] + p.b[2])
    g = np.tanh(x @ p.W[3] + h @ p.U[3] + p.b[3])
    c = f * c + i * g
    h = o * np.tanh(c)
    return h, c


@wrong(says="wrong order: `h_new` comes first")
def wrong_03(p, x, h, c):
    """returns (c, h) instead of (h, c)."""
    i, f, g, o = x @ p.W + h @ p.U + p.b
    c = sigmoid(f) * c + sigmoid(i) * tanh(g)
    return c, sigmoid(o) * tanh(c)


@wrong(6, says="`tanh` is left out")
def wrong_04(p, x, h, c):
    """(6): no tanh around the cell state."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = sigmoid(zf) * c + sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * c_new, c_new


@wrong(6, says="old cell state")
def wrong_05(p, x, h, c):
    """(6): the hidden state is made from the old cell state."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = sigmoid(zf) * c + sigmoid(zi) * tanh(zg)
    h_new = sigmoid(zo) * tanh(c)
    return h_new, c_new


@wrong(3, says="`sigmoid` stands where `tanh` belongs")
def wrong_06(p, x, h, c):
    """(3): one loop puts the sigmoid on all four, the candidate too."""
    gates = []
    for k in range(4):
        gates.append(sigmoid(x @ p.W[k] + h @ p.U[k] + p.b[k]))
    i, f, g, o = gates
    c_new = f * c + i * g
    return o * np.tanh(c_new), c_new


@wrong(4, says="`p.U[2]` stands where `p.U[3]` belongs")
def wrong_07(p, x, h, c):
    """(4): U of the candidate pasted into the output gate (U[2] for U[3])."""
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    g = np.tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    o = sigmoid(x @ p.W[3] + h @ p.U[2] + p.b[3])
    c_new = f * c + i * g
    return o * np.tanh(c_new), c_new


@wrong(3, says="`p.b[1]` stands where `p.b[2]` belongs")
def wrong_08(p, x, h, c):
    """(3): bias of the forget gate pasted into the candidate (b[1] for b[2])."""
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    g = np.tanh(x @ p.W[2] + h @ p.U[2] + p.b[1])
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])
    c_new = f * c + i * g
    return o * np.tanh(c_new), c_new


@wrong(4, says="`h @ p.U[3]` is missing")
def wrong_09(p, x, h, c):
    """(4): the output gate forgets the recurrent term h U."""
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    g = np.tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    o = sigmoid(x @ p.W[3] + p.b[3])
    c_new = f * c + i * g
    return o * np.tanh(c_new), c_new


@wrong(1, says=("`p.b` is missing", "each gate"))
def wrong_10(p, x, h, c):
    """(1)-(4): no bias anywhere."""
    zi, zf, zg, zo = x @ p.W + h @ p.U
    c_new = sigmoid(zf) * c + sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(5, says="`1 - i` stands where `f` belongs")
def wrong_11(p, x, h, c):
    """(5): GRU update: old state scaled by 1 - i instead of f."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    i, _f, g, o = sigmoid(zi), sigmoid(zf), tanh(zg), sigmoid(zo)
    c_new = (1 - i) * c + i * g
    return o * tanh(c_new), c_new


@wrong(5, says="forget gate is missing")
def wrong_12(p, x, h, c):
    """(5): the 1997 cell, without a forget gate: c + i g."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    i, g, o = sigmoid(zi), tanh(zg), sigmoid(zo)
    c_new = c + i * g
    return o * tanh(c_new), c_new


@wrong(1, 2, 4, says="peepholes")
def wrong_13(p, x, h, c):
    """(1),(2),(4): peepholes (weight one): input and forget gate also see c, the output gate
    sees c_new.
    """
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    i = sigmoid(zi + c)
    f = sigmoid(zf + c)
    c_new = f * c + i * tanh(zg)
    o = sigmoid(zo + c_new)
    return o * tanh(c_new), c_new


@wrong(3, says="GRU")
def wrong_14(p, x, h, c):
    """(3): GRU candidate: the forget gate scales h before U (reset gate)."""
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    g = np.tanh(x @ p.W[2] + (f * h) @ p.U[2] + p.b[2])
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])
    c_new = f * c + i * g
    return o * np.tanh(c_new), c_new


@wrong(5, says="`f * (c + i * g)`")
def wrong_15(p, x, h, c):
    """(5): bracket slip: the forget gate scales the sum, f * (c + i g)."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    i, f, g, o = sigmoid(zi), sigmoid(zf), tanh(zg), sigmoid(zo)
    c_new = f * (c + i * g)
    return o * tanh(c_new), c_new


@wrong(1, says="`sigmoid` is applied twice")
def wrong_16(p, x, h, c):
    """(1): sigmoid applied twice to the input gate (already squashed, squashed again in (5))."""
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    g = np.tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])
    c_new = f * c + sigmoid(i) * g
    return o * np.tanh(c_new), c_new


@wrong(5, says="an extra `tanh`")
def wrong_17(p, x, h, c):
    """(5): the squashed cell state is kept as the new cell state (h itself is right)."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c = sigmoid(zf) * c + sigmoid(zi) * tanh(zg)
    c = tanh(c)
    h = sigmoid(zo) * c
    return h, c


@wrong(5, says="overwritten")
def wrong_18(p, x, h, c):
    """(5): in-place *= and += change the caller's c; the numbers are right."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c *= sigmoid(zf)
    c += sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(c), c


@wrong(6, says="overwritten")
def wrong_19(p, x, h, c):
    """(6): writes the new hidden state into the caller's h; the numbers are right."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = sigmoid(zf) * c + sigmoid(zi) * tanh(zg)
    h[:] = sigmoid(zo) * tanh(c_new)
    return h, c_new


@wrong(4, says="was `h` overwritten")
def wrong_20(p, x, h, c):
    """(4): h is overwritten with tanh(c_new) before the output gate reads it."""
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    g = np.tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    c = f * c + i * g
    h = np.tanh(c)
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])
    return o * h, c


@wrong(1, says=("`p.U` is transposed", "each gate"))
def wrong_21(p, x, h, c):
    """(1)-(4): U transposed in all four (the PyTorch documentation's W_hh is stored the other
    way).
    """
    z = [x @ p.W[k] + h @ p.U[k].T + p.b[k] for k in range(4)]
    i, f, g, o = sigmoid(z[0]), sigmoid(z[1]), np.tanh(z[2]), sigmoid(z[3])
    c_new = f * c + i * g
    return o * np.tanh(c_new), c_new


@wrong(1, says="tears the gates apart")
def wrong_22(p, x, h, c):
    """(1)-(4): W (4, D, H) is reshaped to (D, 4H) without moving the gate axis first; U
    likewise.
    """
    D, H = x.shape[1], h.shape[1]
    z = x @ p.W.reshape(D, 4 * H) + h @ p.U.reshape(H, 4 * H) + p.b.reshape(4 * H)
    zi, zf, zg, zo = np.split(z, 4, axis=1)
    c_new = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return sigmoid(zo) * np.tanh(c_new), c_new


@wrong(1, says="mixes rows and gates")
def wrong_23(p, x, h, c):
    """(1)-(4): joined product (B, 4H) is right but cut into gates with reshape(4, B, H), which
    mixes rows and gates.
    """
    W, U = np.hstack(list(p.W)), np.hstack(list(p.U))
    z = x @ W + h @ U + p.b.reshape(-1)
    zi, zf, zg, zo = z.reshape(4, h.shape[0], h.shape[1])
    c_new = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return sigmoid(zo) * np.tanh(c_new), c_new


@wrong(1, says="every fourth column")
def wrong_24(p, x, h, c):
    """(1)-(4): joined product (B, 4H) is right but every fourth column is taken as one gate."""
    W, U = np.concatenate(p.W, axis=1), np.concatenate(p.U, axis=1)
    z = x @ W + h @ U + np.concatenate(p.b, axis=1)
    i, f, g, o = sigmoid(z[:, 0::4]), sigmoid(z[:, 1::4]), np.tanh(z[:, 2::4]), sigmoid(z[:, 3::4])
    c_new = f * c + i * g
    return o * np.tanh(c_new), c_new


@wrong(2, says="`p.b[0]` stands in every gate")
def wrong_25(p, x, h, c):
    """(2),(3),(4): the bias of the input gate is added to all four sums (p.b[0] broadcasts)."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b[0]
    c_new = sigmoid(zf) * c + sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(1, says="minus sign were lost")
def wrong_26(p, x, h, c):
    """(1),(2),(4): own sigmoid has the wrong sign: 1 / (1 + exp(z))."""
    def sig(z):
        return 1 / (1 + np.exp(z))
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = sig(zf) * c + sig(zi) * np.tanh(zg)
    return sig(zo) * np.tanh(c_new), c_new


@wrong(2, says="1 is added")
def wrong_27(p, x, h, c):
    """(2): Keras' unit_forget_bias: 1 is added to the forget gate's sum inside the step."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    i, f, g, o = sigmoid(zi), sigmoid(zf + 1.0), tanh(zg), sigmoid(zo)
    c_new = f * c + i * g
    return o * tanh(c_new), c_new


@wrong(5, says="hidden state `h` stands where the cell state `c` belongs")
def wrong_28(p, x, h, c):
    """(5): the new cell state is built on the old hidden state: f * h + i * g."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = sigmoid(zf) * h + sigmoid(zi) * tanh(zg)
    h_new = sigmoid(zo) * tanh(c_new)
    return h_new, c_new


@wrong(5, says="old cell state is missing")
def wrong_29(p, x, h, c):
    """(5): the cell state is reset to zeros inside the step, so the given c is never used."""
    c = np.zeros_like(c)
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c = sigmoid(zf) * c + sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(c), c


@wrong()
def wrong_30(p, x, h, c):
    """(1)-(4): loop over the batch with the return inside it: only the first row is computed,
    the rest stays zero.
    """
    h_new, c_new = np.zeros_like(h), np.zeros_like(c)
    for b in range(len(x)):
        i = sigmoid(x[b] @ p.W[0] + h[b] @ p.U[0] + p.b[0, 0])
        f = sigmoid(x[b] @ p.W[1] + h[b] @ p.U[1] + p.b[1, 0])
        g = np.tanh(x[b] @ p.W[2] + h[b] @ p.U[2] + p.b[2, 0])
        o = sigmoid(x[b] @ p.W[3] + h[b] @ p.U[3] + p.b[3, 0])
        c_new[b] = f * c[b] + i * g
        h_new[b] = o * np.tanh(c_new[b])
        return h_new, c_new


@wrong()
def wrong_31(p, x, h, c):
    """(5),(6): loop over the units stops one early, so the last unit keeps zero."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    h_new, c_new = np.zeros_like(h), np.zeros_like(c)
    for j in range(h.shape[1] - 1):
        c_new[:, j] = sigmoid(zf[:, j]) * c[:, j] + sigmoid(zi[:, j]) * np.tanh(zg[:, j])
        h_new[:, j] = sigmoid(zo[:, j]) * np.tanh(c_new[:, j])
    return h_new, c_new


@wrong(says="returns c_new as int64")
def wrong_32(p, x, h, c):
    """(5): the buffer for the new cell state has integer dtype, so its entries are cut to
    whole numbers.
    """
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = np.zeros(c.shape, dtype=int)
    c_new[:] = sigmoid(zf) * c + sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(1, says="`p.b` is added twice")
def wrong_33(p, x, h, c):
    """(1)-(4): the bias is added twice, once with W and once with U, as PyTorch's two biases."""
    z = (x @ p.W + p.b) + (h @ p.U + p.b)
    i, f, g, o = sigmoid(z[0]), sigmoid(z[1]), np.tanh(z[2]), sigmoid(z[3])
    c_new = f * c + i * g
    return o * np.tanh(c_new), c_new


@wrong(1, says="two joined orders")
def wrong_34(p, x, h, c):
    """(1)-(4): [x, h] is multiplied by U on top of W: the joined order does not fit."""
    xh = np.concatenate((x, h), axis=1)
    V = np.concatenate((p.U, p.W), axis=1)
    zi, zf, zg, zo = xh @ V + p.b
    c_new = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return sigmoid(zo) * np.tanh(c_new), c_new


@wrong(1, says="`np.dot` puts the gates on the middle axis")
def wrong_35(p, x, h, c):
    """(1)-(4): np.dot taken for @: its result is (B, 4, H), and the batch axis is unpacked as
    gates (crashes unless B = 4).
    """
    zi, zf, zg, zo = np.dot(x, p.W) + np.dot(h, p.U) + p.b[:, 0]
    c_new = sigmoid(zf) * c + sigmoid(zi) * np.tanh(zg)
    return sigmoid(zo) * np.tanh(c_new), c_new


@wrong(4, says=("`tanh` stands where `sigmoid` belongs", "`tanh` is left out"))
def wrong_36(p, x, h, c):
    """two slips: (4) tanh on the output gate, and (6) no tanh around the cell state."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    i, f, g, o = sigmoid(zi), sigmoid(zf), tanh(zg), tanh(zo)
    c_new = f * c + i * g
    return o * c_new, c_new


@wrong(1, says=("`p.b[0]` is missing", "`p.U[0]` stands where `p.U[1]` belongs"))
def wrong_37(p, x, h, c):
    """two slips: (1) bias missing, and (2) U of the input gate pasted into the forget gate
    (U[0] for U[1]).
    """
    i = sigmoid(x @ p.W[0] + h @ p.U[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[0] + p.b[1])
    g = np.tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])
    c_new = f * c + i * g
    return o * np.tanh(c_new), c_new


@wrong(3, says=("`sigmoid` stands where `tanh` belongs", "wrong order"))
def wrong_38(p, x, h, c):
    """two slips: (3) sigmoid for tanh, and the results returned as (c, h)."""
    i, f, g, o = sigmoid(x @ p.W + h @ p.U + p.b)
    c_new = f * c + i * g
    h_new = o * np.tanh(c_new)
    return c_new, h_new


@wrong(5, says=("have changed places", "old cell state"))
def wrong_39(p, x, h, c):
    """two slips: (5) i and f exchanged, and (6) the old cell state is shown."""
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    g = np.tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])
    h_new = o * np.tanh(c)
    c_new = i * c + f * g
    return h_new, c_new


@wrong(1, says=("is added after",))
def wrong_40(p, x, h, c):
    """(1)-(4): the bias stands outside the squashing function in all four."""
    zi, zf, zg, zo = x @ p.W + h @ p.U
    i, f, o = sigmoid(zi) + p.b[0], sigmoid(zf) + p.b[1], sigmoid(zo) + p.b[3]
    g = np.tanh(zg) + p.b[2]
    c_new = f * c + i * g
    return o * np.tanh(c_new), c_new


@right
def right_01(p, x, h, c):
    """the six lines in their order."""
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    g = np.tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])
    c_new = f * c + i * g
    h_new = o * np.tanh(c_new)
    return h_new, c_new


@right
def right_02(p, x, h, c):
    """one joined matrix [h, x] V."""
    V = np.concatenate((p.U, p.W), axis=1)
    i, f, g, o = np.concatenate((h, x), axis=1) @ V + p.b
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c


@right
def right_03(p, x, h, c):
    """einsum."""
    z = np.einsum("bd,kdh->kbh", x, p.W) + np.einsum("bj,kjh->kbh", h, p.U) + p.b
    s = sigmoid(z[[0, 1, 3]])
    c_new = s[1] * c + s[0] * np.tanh(z[2])
    return s[2] * np.tanh(c_new), c_new


@right
def right_04(p, x, h, c):
    """the sigmoid by tanh: (1 + tanh(z/2)) / 2."""
    z = x @ p.W + h @ p.U + p.b
    z[[0, 1, 3]] /= 2
    t = np.tanh(z)
    i, f, o = (1 + t[[0, 1, 3]]) / 2
    c = f * c + i * t[2]
    return o * np.tanh(c), c


@right
def right_05(p, x, h, c):
    """column convention, everything transposed."""
    xt, ht, ct = x.T, h.T, c.T
    def s(k):
        return p.W[k].T @ xt + p.U[k].T @ ht + p.b[k].T
    ct = ct / (1 + np.exp(-s(1))) + np.tanh(s(2)) / (1 + np.exp(-s(0)))
    return (np.tanh(ct) / (1 + np.exp(-s(3)))).T, ct.T


@right
def right_06(p, x, h, c):
    """three plain loops with math, no NumPy arithmetic."""
    B, D = x.shape
    H = h.shape[1]
    h_new, c_new = np.zeros((B, H)), np.zeros((B, H))
    for b in range(B):
        for j in range(H):
            z = []
            for k in range(4):
                s = float(p.b[k, 0, j])
                for d in range(D):
                    s += x[b, d] * p.W[k, d, j]
                for m in range(H):
                    s += h[b, m] * p.U[k, m, j]
                z.append(s)
            i, f, o = (0.5 + 0.5 * math.tanh(z[k] / 2) for k in (0, 1, 3))
            c_new[b, j] = f * c[b, j] + i * math.tanh(z[2])
            h_new[b, j] = o * math.tanh(c_new[b, j])
    return h_new, c_new


@right
def right_07(p, x, h, c):
    """torch.nn.LSTMCell with the weights loaded."""
    import torch
    D, H = x.shape[1], h.shape[1]
    cell = torch.nn.LSTMCell(D, H, dtype=torch.from_numpy(np.ascontiguousarray(x)).dtype)
    with torch.no_grad():
        cell.weight_ih.copy_(torch.from_numpy(np.concatenate([w.T for w in p.W])))
        cell.weight_hh.copy_(torch.from_numpy(np.concatenate([u.T for u in p.U])))
        cell.bias_ih.copy_(torch.from_numpy(p.b.reshape(-1)))
        cell.bias_hh.zero_()
        hn, cn = cell(torch.from_numpy(x), (torch.from_numpy(h), torch.from_numpy(c)))
    return hn.numpy(), cn.numpy()


@right
def right_08(p, x, h, c):
    """torch functions, no cell."""
    import torch
    W, U, b, x, h, c = (torch.as_tensor(v) for v in (p.W, p.U, p.b, x, h, c))
    z = torch.matmul(x, W) + torch.matmul(h, U) + b
    i, f, o = torch.sigmoid(z[0]), torch.sigmoid(z[1]), torch.sigmoid(z[3])
    c = torch.addcmul(f * c, i, torch.tanh(z[2]))
    return (o * torch.tanh(c)).numpy(), c.numpy()


@right
def right_09(p, x, h, c):
    """partial functions and a dictionary of gates."""
    def layer(squash, k):
        return squash(np.add(np.add(np.matmul(x, p.W[k]), np.matmul(h, p.U[k])), p.b[k]))
    gate = partial(layer, sigmoid)
    s = {name: gate(k) for name, k in {"i": 0, "f": 1, "o": 3}.items()}
    c_new = sum((s["f"] * c, s["i"] * layer(np.tanh, 2)))
    return np.multiply(s["o"], np.tanh(c_new)), c_new


@right
def right_10(p, x, h, c):
    """wide weights (D, 4H), cut by columns; sigmoid by logaddexp; works on copies in place."""
    H = h.shape[1]
    wide = np.hstack(list(p.W)), np.hstack(list(p.U)), np.hstack(list(p.b))
    z = x @ wide[0]
    z += h @ wide[1]
    z += wide[2]
    def sig(v):
        return np.exp(-np.logaddexp(0, -v))
    c = c.copy()
    c *= sig(z[:, H:2 * H])
    c += sig(z[:, :H]) * np.tanh(z[:, 2 * H:3 * H])
    out = np.tanh(c)
    out *= sig(z[:, 3 * H:])
    return out, c


@right
def right_11(p, x, h, c):
    """one row of the batch at a time, collected in lists."""
    hs, cs = [], []
    for xb, hb, cb in zip(x, h, c, strict=False):
        zi, zf, zg, zo = (xb @ W + hb @ U + b[0] for W, U, b in zip(p.W, p.U, p.b, strict=False))
        cb = cb * sigmoid(zf) + sigmoid(zi) * np.tanh(zg)
        hs.append(np.tanh(cb) * sigmoid(zo))
        cs.append(cb)
    return np.array(hs), np.array(cs)


@right
def right_12(p, x, h, c):
    """np.dot with its (B, 4, H) layout, read right, and 1 - sigmoid(-z) for the gates."""
    z = np.dot(x, p.W) + np.dot(h, p.U) + p.b[:, 0]
    i, f, g, o = np.moveaxis(z, 1, 0)
    keep = 1 - 1 / (1 + np.exp(f))
    c_new = c * keep + np.tanh(g) * (1 - 1 / (1 + np.exp(i)))
    return [np.tanh(c_new) * (1 - 1 / (1 + np.exp(o))), c_new]
