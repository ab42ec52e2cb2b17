"""More answers to masked_loss, written by somebody who had not seen what the check would say."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_np_average(y, t, real):
    loss = np.average((y - t) ** 2, weights=real)
    return loss, np.where(real, 2 * (y - t), 0) / np.count_nonzero(real)


@wrong(3, says="the loss counts the padding")
def loss_not_masked(y, t, real):
    n = real.sum()
    return np.sum((y - t) ** 2) / n, 2 * real * (y - t) / n


@wrong(1, says="uphill")
def gradient_uphill(y, t, real):
    n = real.sum()
    return np.sum(real * (y - t) ** 2) / n, 2 * real * (t - y) / n


@wrong(says="the mask is turned around")
def padding_alone(y, t, real):
    pad = ~real
    return np.sum(pad * (y - t) ** 2) / real.sum(), 2 * pad * (y - t) / real.sum()


@wrong(3, says="this is half of the loss")
def half(y, t, real):
    n = real.sum()
    return np.sum(real * (y - t) ** 2) / n / 2, real * (y - t) / n


@wrong(4, says="the sign of the error is lost")
def one_sign(y, t, real):
    n = real.sum()
    return np.sum(real * (y - t) ** 2) / n, 2 * real * np.abs(y - t) / n


@wrong(3, says="absolute")
def absolute(y, t, real):
    n = real.sum()
    return np.sum(real * np.abs(y - t)) / n, 2 * real * (y - t) / n


@wrong(says="one each")
def text_by_text_kept(y, t, real):
    n = real.sum(axis=0)
    return np.sum(real * (y - t) ** 2, axis=0) / n, 2 * real * (y - t) / n
