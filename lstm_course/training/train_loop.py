"""The training loop: look at a batch, measure the loss, go one step downhill, repeat."""

import numpy as np

from ..datasets.encoding import one_hot
from .optimisers import Adam, clip
from .readout_model import loss_and_gradients, weights


def train(model, batch, updates, rate=0.01, limit=1.0):
    """Changes the model's weights in place; returns the loss (in nats a word) at every update.

    batch() gives word numbers (T + 1, B): the first T rows are read, the last T are to be guessed,
    each word from those before it. Every batch starts from a zero state.
    """
    D = model.V.shape[1]
    optimiser = Adam(weights(model), rate)
    losses = np.empty(updates)
    for n in range(updates):
        words = batch()
        losses[n], gradients = loss_and_gradients(model, one_hot(words[:-1], D), words[1:])
        clip(gradients, limit)
        optimiser.step(gradients)
    return losses
