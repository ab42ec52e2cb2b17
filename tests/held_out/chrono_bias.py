"""Answers to chrono_bias, written from the learner's page alone."""

import math

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def memory_left(b, k):
    return sigmoid(b) ** k


def bias_to_keep(share, k):
    f = share ** (1 / k)
    return np.log(f / (1 - f))


def right_1(u, T):
    U = 1 + u * (T - 2)
    bf = np.log(U)
    zero = np.zeros_like(bf)
    return np.stack([-bf, bf, zero, zero])[:, None, :]


def right_2(u, T):
    """Zeros, then two rows filled."""
    b = np.zeros((4, 1, len(u)))
    b[1, 0] = np.log1p((T - 2) * u)
    b[0] = -b[1]
    return b


def right_3(u, T):
    """Unit by unit, in plain Python."""
    rows = [[], [], [], []]
    for einzel in u:
        gross = 1 + float(einzel) * (T - 2)
        rows[0].append(-math.log(gross))
        rows[1].append(math.log(gross))
        rows[2].append(0.0)
        rows[3].append(0.0)
    return np.array([[row] for row in rows])


def wrong_1(u, T):
    """The 1 in front of u (T - 2) is left out, so the range starts at 0 instead of 1."""
    U = u * (T - 2)
    b_f = np.log(U)
    b_i = -b_f
    n = np.zeros(u.shape)
    return np.stack([b_i, b_f, n, n]).reshape(4, 1, -1)


def wrong_2(u, T):
    """The numbers are stretched by T - 1 instead of T - 2, so that 1 becomes T."""
    bf = np.log(1 + u * (T - 1))
    b = np.zeros((4, 1, u.size))
    b[0, 0] = -bf
    b[1, 0] = bf
    return b


def wrong_3(u, T):
    """The logarithm is left out: the biases are U and -U themselves."""
    U = 1 + u * (T - 2)
    return np.stack([-U, U, 0 * U, 0 * U])[:, np.newaxis]


def wrong_4(u, T):
    """The input and the forget gate are exchanged: row 0, the input gate's, has log U and row 1 has -log U."""
    H = len(u)
    log_U = np.log(1 + u * (T - 2))
    biases = np.zeros((4, 1, H))
    biases[0] = log_U
    biases[1] = -log_U
    return biases


def wrong_5(u, T):
    """The input gate's bias is left at 0 instead of -b_f."""
    b = np.zeros((4, 1, u.shape[0]))
    b[1] = np.log(1 + u * (T - 2))
    return b


def wrong_6(u, T):
    """Two slips: the logarithm is that of base 10, not the natural one, and u is stretched by T instead of T - 2."""
    lagen = 1 + u * T
    vergessen = np.log10(lagen)
    eingang = -vergessen
    nichts = np.zeros(len(u))
    return np.array([eingang, vergessen, nichts, nichts])[:, None]


def wrong_7(u, T):
    """The axis in the middle is missing: the result is (4, H) instead of (4, 1, H)."""
    bf = np.log(1 + u * (T - 2))
    return np.stack([-bf, bf, np.zeros_like(bf), np.zeros_like(bf)])


def wrong_8(u, T):
    """The array holds whole numbers, so the logarithms are cut off to integers when they are written in."""
    b = np.full((4, 1, len(u)), 0)
    b[1, 0, :] = np.log(1 + u * (T - 2))
    b[0, 0, :] = -np.log(1 + u * (T - 2))
    return b


def wrong_9(u, T):
    """The numbers u that are given are not used: new ones are drawn inside the function."""
    rng = np.random.default_rng()
    U = rng.uniform(1, T - 1, size=u.shape)
    bf = np.log(U)
    return np.stack([-bf, bf, np.zeros_like(u), np.zeros_like(u)])[:, None, :]


def wrong_10(u, T):
    """U is taken for a share to be kept over T steps and made into a bias with log f / (1 - f) as in exercise 9, instead of log U."""
    bf = bias_to_keep(u, T)
    b = np.zeros((4, 1, len(bf)))
    b[0], b[1] = -bf, bf
    return b


def wrong_11(u, T):
    """Two slips: the input gate gets +log U without the minus, and the candidate and the output gate get 1 instead of 0."""
    bf = np.log(1 + u * (T - 2))
    ones = np.ones_like(bf)
    out = [bf, bf, ones, ones]
    return np.stack([row[None] for row in out])


def wrong_12(u, T):
    """math.log takes a single number only; on the array of all units it raises."""
    U = 1 + u * (T - 2)
    b_f = math.log(U)
    b = np.zeros((4, 1, len(u)))
    b[1] = b_f
    b[0] = -b_f
    return b
