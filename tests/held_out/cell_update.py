"""Answers to cell_update, written from the learner's page alone."""

import numpy as np
from numpy import tanh


def sigmoid(z):
    return 0.5 * (1 + tanh(0.5 * z))


def right_1(f, i, g, c):
    return f * c + i * g


def right_2(f, i, g, c):
    new = np.empty(c.shape)
    for b in range(c.shape[0]):
        for k in range(c.shape[1]):
            new[b, k] = f[b, k] * c[b, k] + i[b, k] * g[b, k]
    return new


def right_3(f, i, g, c):
    return np.einsum("kbh,kbh->bh", np.stack([i, f]), np.stack([g, c]))


def wrong_1(f, i, g, c):
    """The gates have changed places: i keeps the old state and f lets the candidate in."""
    return i * c + f * g


def wrong_2(f, i, g, c):
    """The forget gate is left out: all of the old cell state is kept, as in the LSTM of 1997."""
    return c + i * g


def wrong_3(f, i, g, c):
    """The caller's c is changed in place by *= and +=; a new array was asked for."""
    c *= f
    c += i * g
    return c


def wrong_4(f, i, g, c):
    """1 - f stands where i belongs, as in a GRU: the input gate isn't used."""
    keep = f * c
    write = (1 - f) * g
    return keep + write


def wrong_5(f, i, g, c):
    """The new cell state is squashed by tanh; that comes only in the hidden state."""
    c_t = tanh(f * c + i * g)
    return c_t


def wrong_6(f, i, g, c):
    """A bracket too many: the forget gate multiplies the new part as well."""
    return f * (c + i * g)


def wrong_7(f, i, g, c):
    """The gates are squashed a second time: f and i have been through the sigmoid already."""
    return sigmoid(f) * c + sigmoid(i) * g


def wrong_8(f, i, g, c):
    """The matrix product @ in place of entry by entry: (B, H) @ (B, H) raises."""
    return f @ c + i @ g


def wrong_9(f, i, g, c):
    """The products are summed up over the hidden units (dot products): one number a sequence, (B,)."""
    return np.einsum("bh,bh->b", f, c) + np.einsum("bh,bh->b", i, g)


class Zelle:
    c = None

    def update(self, f, i, g, c):
        if self.c is None or self.c.shape != c.shape:
            self.c = c
        self.c = f * self.c + i * g
        return self.c


zelle = Zelle()


def wrong_10(f, i, g, c):
    """The cell remembers its own state from the last call: from the second call on, the c that is given isn't used."""
    return zelle.update(f, i, g, c)


def wrong_11(f, i, g, c):
    """Two slips: f is read as the share that is forgotten, so 1 - f is kept, and the candidate goes through tanh once more."""
    alt = (1 - f) * c
    neu = i * tanh(g)
    return alt + neu


def wrong_12(f, i, g, c):
    """Two slips: the input gate is left out, and the result is clipped to -1 … 1."""
    return np.clip(f * c + g, -1, 1)
