"""Answers to peephole_step, written from the learner's page alone."""

import numpy as np
from numpy import tanh


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def right_1(p, x, h, c):
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.v[0] * c + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.v[1] * c + p.b[1])
    g = tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    c_new = f * c + i * g
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.v[2] * c_new + p.b[3])
    return o * tanh(c_new), c_new


def right_2(p, x, h, c):
    """All sums at once, then the peepholes."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vi, vf, vo = p.v
    c_new = sigmoid(zf + vf * c) * c + sigmoid(zi + vi * c) * np.tanh(zg)
    h_new = sigmoid(zo + vo * c_new) * np.tanh(c_new)
    return h_new, c_new


def right_3(p, x, h, c):
    """The peepholes as diagonal matrices, with einsum."""
    summe = np.einsum("bd,kdh->kbh", x, p.W) + np.einsum("bj,kjh->kbh", h, p.U) + p.b
    blick = lambda k, zelle: zelle @ np.diag(p.v[k, 0])
    ein, vergessen = (1 / (1 + np.exp(-(summe[k] + blick(k, c)))) for k in range(2))
    neu = vergessen * c
    neu = neu + ein * tanh(summe[2])
    aus = 1 / (1 + np.exp(-(summe[3] + blick(2, neu))))
    return aus * tanh(neu), neu


def wrong_1(p, x, h, c):
    """The output gate looks at the old cell state; it has to see the new one."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    i = sigmoid(zi + p.v[0] * c)
    f = sigmoid(zf + p.v[1] * c)
    o = sigmoid(zo + p.v[2] * c)
    g = tanh(zg)
    c_new = f * c + i * g
    return o * tanh(c_new), c_new


def wrong_2(p, x, h, c):
    """The peepholes are taken by the gates' index in W: the output gate asks for p.v[3], and there is none, so it raises."""
    def pre(k):
        return x @ p.W[k] + h @ p.U[k] + p.b[k]
    i = sigmoid(pre(0) + p.v[0] * c)
    f = sigmoid(pre(1) + p.v[1] * c)
    g = tanh(pre(2))
    c_t = f * c + i * g
    o = sigmoid(pre(3) + p.v[3] * c_t)
    return o * tanh(c_t), c_t


def wrong_3(p, x, h, c):
    """A matrix product c @ v.T adds the whole cell state up to one number for each sequence; each unit has to see its own cell only, v * c."""
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + c @ p.v[0].T + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + c @ p.v[1].T + p.b[1])
    g = tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    c1 = f * c + i * g
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + c1 @ p.v[2].T + p.b[3])
    h1 = o * tanh(c1)
    return h1, c1


def wrong_4(p, x, h, c):
    """The candidate has got a peephole as well, that of the output gate; it has none."""
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.v[0] * c + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.v[1] * c + p.b[1])
    g = tanh(x @ p.W[2] + h @ p.U[2] + p.v[2] * c + p.b[2])
    c_new = f * c + i * g
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.v[2] * c_new + p.b[3])
    h_new = o * tanh(c_new)
    return h_new, c_new


def wrong_5(p, x, h, c):
    """The peepholes of the input and the forget gate are exchanged."""
    vf, vi, vo = p.v
    Wi, Wf, Wg, Wo = p.W
    Ui, Uf, Ug, Uo = p.U
    bi, bf, bg, bo = p.b
    i_t = sigmoid(x @ Wi + h @ Ui + vi * c + bi)
    f_t = sigmoid(x @ Wf + h @ Uf + vf * c + bf)
    g_t = tanh(x @ Wg + h @ Ug + bg)
    c_t = f_t * c + i_t * g_t
    o_t = sigmoid(x @ Wo + h @ Uo + vo * c_t + bo)
    return o_t * tanh(c_t), c_t


def wrong_6(p, x, h, c):
    """Two slips: the forget gate has no peephole, v_f * c is left out of its sum, and the output gate looks at the old cell state instead of the new one."""
    z = [x @ p.W[k] + h @ p.U[k] + p.b[k] for k in range(4)]
    i = sigmoid(z[0] + p.v[0] * c)
    f = sigmoid(z[1])
    g = tanh(z[2])
    c_new = f * c + i * g
    o = sigmoid(z[3] + p.v[2] * c)
    return o * tanh(c_new), c_new


def wrong_7(p, x, h, c):
    """The peepholes are added after the sigmoid instead of inside of it."""
    a = x @ p.W + h @ p.U + p.b
    ein = sigmoid(a[0]) + p.v[0] * c
    verg = sigmoid(a[1]) + p.v[1] * c
    kand = tanh(a[2])
    c_neu = verg * c + ein * kand
    aus = sigmoid(a[3]) + p.v[2] * c_neu
    return aus * tanh(c_neu), c_neu


def wrong_8(p, x, h, c):
    """The gates look at the squashed cell state, tanh(c), instead of at c itself."""
    m = tanh(c)
    zi, zf, zg, zo = np.matmul(x, p.W) + np.matmul(h, p.U) + p.b
    i = sigmoid(zi + p.v[0] * m)
    f = sigmoid(zf + p.v[1] * m)
    c_new = f * c + i * tanh(zg)
    m_new = tanh(c_new)
    o = sigmoid(zo + p.v[2] * m_new)
    return o * m_new, c_new


def wrong_9(p, x, h, c):
    """The output gate's peephole is multiplied by the old hidden state h instead of by the new cell state."""
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.v[0] * c + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.v[1] * c + p.b[1])
    g = tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    c_new = f * c + i * g
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.v[2] * h + p.b[3])
    return o * tanh(c_new), c_new


def wrong_10(p, x, h, c):
    """Two slips: the new hidden state is o * c_new without the tanh, and the states are returned as c, h instead of h, c."""
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    i, f = sigmoid(zi + p.v[0] * c), sigmoid(zf + p.v[1] * c)
    c_new = f * c + i * tanh(zg)
    h_new = sigmoid(zo + p.v[2] * c_new) * c_new
    return c_new, h_new


def wrong_11(p, x, h, c):
    """c is overwritten by i * g before the forget gate is computed, which then looks at and keeps this instead of the old cell state."""
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.v[0] * c + p.b[0])
    g = tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    c = i * g
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.v[1] * c + p.b[1])
    c = f * c + c
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.v[2] * c + p.b[3])
    h = o * tanh(c)
    return h, c


def wrong_12(p, x, h, c):
    """The weights are unpacked in the order i, f, o, g, so that candidate and output gate have each other's; the order is i, f, g, o."""
    i, f, o, g = x @ p.W + h @ p.U + p.b
    i = sigmoid(i + p.v[0] * c)
    f = sigmoid(f + p.v[1] * c)
    g = tanh(g)
    c_new = f * c + i * g
    o = sigmoid(o + p.v[2] * c_new)
    return o * tanh(c_new), c_new
