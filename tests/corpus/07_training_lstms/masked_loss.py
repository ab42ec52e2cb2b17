"""Answers to masked_loss as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def fetched_by_the_mask(y, t, real):
    error = y[real] - t[real]
    dy = np.zeros_like(y)
    dy[real] = 2 * error / error.size
    return np.mean(error**2), dy


@right
def word_by_word(y, t, real):
    dy, total = np.zeros(y.shape, y.dtype), 0.0
    for k, b in np.argwhere(real):
        total += (y[k, b] - t[k, b]) ** 2
        dy[k, b] = 2 * (y[k, b] - t[k, b]) / real.sum()
    return total / real.sum(), dy


@right
def with_where(y, t, real):
    error = np.where(real, y - t, 0)
    return (error * error).sum() / real.sum(), 2 * error / real.sum()


@wrong(says="mean over words and padding")
def no_mask(y, t, real):
    return np.mean((y - t) ** 2), 2 * (y - t) / y.size


@wrong(2, says="divided by all T · B steps")
def divided_by_all(y, t, real):
    return np.mean(real * (y - t) ** 2), 2 * real * (y - t) / y.size


@wrong(4, says="the gradient is not masked")
def gradient_not_masked(y, t, real):
    n = real.sum()
    return np.sum(real * (y - t) ** 2) / n, 2 * (y - t) / n


@wrong(4, says="by all steps, the loss by the words")
def two_counts(y, t, real):
    return np.sum(real * (y - t) ** 2) / real.sum(), 2 * real * (y - t) / y.size


@wrong(says="this is the mean of the texts' means, in loss and gradient")
def text_by_text(y, t, real):
    n = real.sum(axis=0)
    loss = np.mean(np.sum(real * (y - t) ** 2, axis=0) / n)
    return loss, 2 * real * (y - t) / n / len(n)


@wrong(4, says="the 2 is missing")
def no_two(y, t, real):
    n = real.sum()
    return np.sum(real * (y - t) ** 2) / n, real * (y - t) / n


@wrong(1, says="uphill")
def uphill(y, t, real):
    n = real.sum()
    return np.sum(real * (t - y) ** 2) / n, 2 * real * (t - y) / n


@wrong(says="mask the *error*")
def masks_the_output(y, t, real):
    error, n = real * y - t, real.sum()
    return np.sum(error**2) / n, 2 * error / n


@wrong(2, says="the sum, not the mean")
def sums(y, t, real):
    return np.sum(real * (y - t) ** 2), 2 * real * (y - t)


@wrong(2, says="by the number of texts")
def divided_by_texts(y, t, real):
    B = y.shape[1]
    return np.sum(real * (y - t) ** 2) / B, 2 * real * (y - t) / B


@wrong(2, says="by the number of steps")
def divided_by_steps(y, t, real):
    T = len(y)
    return np.sum(real * (y - t) ** 2) / T, 2 * real * (y - t) / T


@wrong(4, says="gradient of a mean")
def gradient_of_the_sum(y, t, real):
    return np.sum(real * (y - t) ** 2) / real.sum(), 2 * real * (y - t)


@wrong(3, says="the root")
def root(y, t, real):
    n = real.sum()
    return np.sqrt(np.sum(real * (y - t) ** 2) / n), 2 * real * (y - t) / n


@wrong(says="the order is `dy, loss`")
def gradient_first(y, t, real):
    n = real.sum()
    return 2 * real * (y - t) / n, np.sum(real * (y - t) ** 2) / n
