"""A cell that reads a text and rates it: an output at every step, and a say for each of them.

    (A)  y_t  = h_t V + a                      how good it finds the film, 3 stars being 0
    (B)  loss = Σ w_tb (y_tb - target_b)²      the sum over all steps t and all texts b

The weights w (T, B) sum to 1. They say which outputs count: the ones at each text's last word,
those at every word, or whatever stands in the last column. Where w is 0, nothing is learned.

Shapes: ids (T, B), lengths (B,), target (B, 1), y (T, B, 1); V (H, 1), a (1, 1).
"""

import numpy as np

from lstm_course.datasets.encoding import one_hot
from lstm_course.training import readout_model as models
from lstm_course.training.batching import mask, pad


def last_column(lengths, T):
    """The weights of the last step of the array, be it a word or padding."""
    w = np.zeros((T, len(lengths)))
    w[-1] = 1 / len(lengths)
    return w


def last_word(lengths, T):
    """The weights of each text's last word."""
    w = np.zeros((T, len(lengths)))
    w[lengths - 1, np.arange(len(lengths))] = 1 / len(lengths)
    return w


def every_word(lengths, T):
    """The weights of all words, each as large as the others; padding has none."""
    real = mask(lengths, T)
    return real / real.sum()


def forward(model, ids):
    """ids (T, B) -> outputs y (T, B, 1), all h_t, tape. Padding is a word like any other."""
    X = one_hot(ids, model.p.W.shape[-2])
    y, _, H, tape = models.forward(model, X)           # (A)
    return y, H, tape


def loss_and_gradients(model, batch, read):
    """A Batch, and one of the three ways to weigh its steps -> the loss, gradients as weights."""
    y, H, tape = forward(model, batch.ids)
    w = read(batch.lengths, len(batch.ids))[..., None]
    loss = np.sum(w * (y - batch.target) ** 2)         # (B)
    dy = 2 * w * (y - batch.target)                    # (B)
    return float(loss), models.backward(model, H, dy, tape)


def loss_of(model, batches, read):
    """The mean loss over a list of Batches, every text counting alike; a plain float."""
    total = count = 0
    for batch in batches:
        y, _, _ = forward(model, batch.ids)
        w = read(batch.lengths, len(batch.ids))[..., None]
        total += len(batch.lengths) * np.sum(w * (y - batch.target) ** 2)
        count += len(batch.lengths)
    return float(total / count)


def rate(model, sequences, size=100):
    """Arrays of word numbers -> the output at each one's last word (N,), 3 stars being 0."""
    found = []
    for k in range(0, len(sequences), size):
        ids, lengths = pad(sequences[k : k + size])
        y, _, _ = forward(model, ids)
        found.append(y[lengths - 1, np.arange(len(lengths)), 0])
    return np.concatenate(found)
