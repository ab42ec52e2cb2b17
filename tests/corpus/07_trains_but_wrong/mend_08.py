"""Answers to mend_08, normalising over the hidden units, as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong

# Right, each in its own way.


@right
def by_var(h):
    return (h - h.mean(-1, keepdims=True)) / np.sqrt(h.var(-1, keepdims=True) + 1e-5)


@right
def by_squares(h):
    away = h - np.sum(h, axis=-1, keepdims=True) / h.shape[-1]
    return away / np.sqrt(np.mean(away**2, axis=-1, keepdims=True) + 1e-5)


@right
def flat_rows(h):
    rows = h.reshape(-1, h.shape[-1])
    rows = np.stack([(r - r.mean()) * (r.std() ** 2 + 1e-5) ** -0.5 for r in rows])
    return rows.reshape(h.shape)


@right
def by_torch(h):
    import torch

    x = torch.from_numpy(h.astype(np.float64))
    return torch.nn.functional.layer_norm(x, x.shape[-1:])


# Wrong.


@wrong(says="along axis 1, which is the batch")
def axis_one(h):
    spread = np.sqrt(h.var(1, keepdims=True) + 1e-5)
    return (h - h.mean(1, keepdims=True)) / spread


@wrong(says="along axis 0, which is the time")
def axis_zero(h):
    return (h - h.mean(0)) / np.sqrt(h.var(0) + 1e-5)


@wrong(says="one mean and one variance are taken of everything")
def of_everything(h):
    return (h - h.mean()) / np.sqrt(h.var() + 1e-5)


@wrong(says="that is batch normalisation")
def batch_normalisation(h):
    rows = h.reshape(-1, h.shape[-1])
    return (h - rows.mean(0)) / np.sqrt(rows.var(0) + 1e-5)


@wrong(1, says="the mean is not taken off")
def not_centred(h):
    return h / np.sqrt(h.var(-1, keepdims=True) + 1e-5)


@wrong(2, says="divided by H - 1")
def sample_variance(h):
    variance = h.var(-1, keepdims=True, ddof=1)
    return (h - h.mean(-1, keepdims=True)) / np.sqrt(variance + 1e-5)


@wrong(2, says="this is the mean square")
def mean_square(h):
    square = (h**2).mean(-1, keepdims=True)
    return (h - h.mean(-1, keepdims=True)) / np.sqrt(square + 1e-5)


@wrong(3, says="nothing is divided by the spread")
def centred_only(h):
    return h - h.mean(-1, keepdims=True)


@wrong(3, says="the square root is missing")
def no_root(h):
    return (h - h.mean(-1, keepdims=True)) / (h.var(-1, keepdims=True) + 1e-5)


@wrong(3, says="1e-5 is missing")
def no_epsilon(h):
    return (h - h.mean(-1, keepdims=True)) / h.std(-1, keepdims=True)


@wrong(3, says="outside the root")
def epsilon_outside(h):
    return (h - h.mean(-1, keepdims=True)) / (h.std(-1, keepdims=True) + 1e-5)


@wrong(3, says="brackets are missing")
def brackets_missing(h):
    return h - h.mean(-1, keepdims=True) / np.sqrt(h.var(-1, keepdims=True) + 1e-5)


# Wrong, from a second round.


@wrong(1, says="only the variance over the units")
def mean_along_the_batch(h):
    return (h - h.mean(1, keepdims=True)) / np.sqrt(h.var(-1, keepdims=True) + 1e-5)


@wrong(1, 2, says="`keepdims=True` is missing")
def axes_not_kept(h):
    return (h - h.mean(-1)) / np.sqrt(h.var(-1) + 1e-5)


@wrong(3, says="this is the softmax")
def softmax(h):
    e = np.exp(h - h.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


@wrong(3, says="the length 1")
def of_length_one(h):
    return h / np.sqrt((h * h).sum(-1, keepdims=True) + 1e-5)


@wrong(3, says="1e-8 is added")
def another_epsilon(h):
    return (h - h.mean(-1, keepdims=True)) / np.sqrt(h.var(-1, keepdims=True) + 1e-8)


@wrong()
def between_zero_and_one(h):
    low, high = h.min(-1, keepdims=True), h.max(-1, keepdims=True)
    return (h - low) / (high - low + 1e-5)
