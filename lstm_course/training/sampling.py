"""Letting a trained cell write: draw a word, feed it back, draw the next."""

import numpy as np

from ..datasets.encoding import one_hot
from .losses import softmax
from .readout_model import forward


def write(rng, model, first, length):
    """Starts B texts with the word numbers first (B,) and adds words up to length -> (length, B).

    Each word is drawn with the probability that the model gives it, by one uniform number from
    rng, a numpy Generator.
    """
    D = model.V.shape[1]
    words, s = [np.asarray(first)], None
    while len(words) < length:
        z, s, _, _ = forward(model, one_hot(words[-1][None], D), s)
        up_to = softmax(z[0]).cumsum(-1)
        drawn = (rng.random((len(up_to), 1)) >= up_to[:, :-1]).sum(-1)
        words.append(drawn)
    return np.stack(words)
