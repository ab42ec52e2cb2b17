"""Answers to masked_loss, written from the learner's page alone."""

import numpy as np


def make_mask(lengths, T):
    return np.arange(T)[:, None] < lengths


def right_1(y, t, real):
    e = y - t
    n = real.sum()
    loss = (real * e ** 2).sum() / n
    dy = 2 * real * e / n
    return loss, dy


def right_2(y, t, real):
    """By boolean indexing."""
    fehler = np.where(real, y - t, 0.0)
    woerter = np.count_nonzero(real)
    dy = np.zeros(y.shape)
    dy[real] = 2 / woerter * fehler[real]
    return float(np.mean(fehler[real] ** 2)), dy


def right_3(y, t, real):
    """Two loops."""
    total, count = 0.0, 0
    T, B = y.shape
    grad = np.zeros((T, B))
    for step in range(T):
        for b in range(B):
            if real[step, b]:
                diff = y[step, b] - t[step, b]
                total += diff * diff
                grad[step, b] = 2 * diff
                count += 1
    return total / count, grad / count


def wrong_1(y, t, real):
    """The sum is divided by the number of all steps, T B, instead of by the number of words."""
    e = (y - t) * real
    n = e.size
    return (e ** 2).sum() / n, 2 * e / n


def wrong_2(y, t, real):
    """The gradient is not masked: padded steps get a gradient, too."""
    e = y - t
    n = real.sum()
    L = np.sum(real * e**2) / n
    dy = 2 * e / n
    return L, dy


def wrong_3(y, t, real):
    """The mean is taken text by text and then over the texts, so words of short texts count more than those of long ones."""
    e = y - t
    n = real.sum(axis=0)
    B = y.shape[1]
    loss = np.mean((real * e ** 2).sum(axis=0) / n)
    dy = 2 * real * e / n / B
    return loss, dy


def wrong_4(y, t, real):
    """The 2 is missing in the gradient; the loss has no 1/2 to cancel it."""
    diff = y - t
    m = real.astype(float)
    n = m.sum()
    return (m * diff * diff).sum() / n, m * diff / n


def wrong_5(y, t, real):
    """The mask is turned around: the loss sees the padding and not the words."""
    e = y - t
    mask = ~real
    n = mask.sum()
    loss = (mask * e**2).sum() / n
    dy = 2 * mask * e / n
    return loss, dy


def wrong_6(y, t, real):
    """The gradient is that by the target, with the sign turned: t - y instead of y - t."""
    e = t - y
    n = np.sum(real)
    loss = np.sum(real * e ** 2) / n
    dy = 2 * real * e / n
    return loss, dy


def wrong_7(y, t, real):
    """The gradient is not divided by n: it belongs to the sum of the squares, the loss to their mean."""
    e = real * (y - t)
    n = real.sum()
    loss = np.sum(e * e) / n
    return loss, 2 * e


def wrong_8(y, t, real):
    """Two slips: the errors are summed first and then squared, instead of squared first and then summed, and the 2 is missing in the gradient."""
    e = y - t
    n = real.sum()
    L = (real * e).sum() ** 2 / n
    dy = real * e / n
    return L, dy


def wrong_9(y, t, real):
    """Only the outputs are masked, not the targets: at padding the target counts as an error, as e = y * real - t."""
    y_m = np.where(real, y, 0)
    e = y_m - t
    n = real.sum()
    loss = (e ** 2).sum() / n
    dy = 2 * e / n
    return loss, dy


def wrong_10(y, t, real):
    """The gradient holds the words only, as a flat array (n,), instead of (T, B) with zeros at padding."""
    e = (y - t)[real]
    n = len(e)
    L = sum(e ** 2) / n
    dy = 2 * e / n
    return L, dy


def wrong_11(y, t, real):
    """Two slips: the loss is the root of the mean squared error, and it is returned after the gradient instead of before it."""
    e = y - t
    n = real.sum()
    loss = np.sqrt((real * e ** 2).sum() / n)
    dy = 2 * real * e / n
    return dy, loss


def wrong_12(y, t, real):
    """NumPy has no minus for booleans: 1 - (-real) raises, the mask has to be multiplied as it is or turned with ~."""
    m = 1 - (-real)
    e = y - t
    n = m.sum()
    loss = (m * e ** 2).sum() / n
    dy = 2 * m * e / n
    return loss, dy
