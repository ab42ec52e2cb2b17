"""A cell that reads a sentence of long_range_word and is asked for its last word only.

The loss stands at the end, so all that the cell can learn about the cue has to come back through
`lag` steps. Nothing but the cell, the lag, the optimiser, the budget and the seed decides the
result.
"""

import numpy as np

from ..datasets import long_range_word as task
from ..datasets.encoding import one_hot
from ..layers import scan
from . import readout_model as models
from .losses import cross_entropy
from .optimisers import SGD, clip

GUESS = 1 / len(task.CLOUDS)  # who forgot the cue still knows the frame, which has four answers


def train_recall(cell, lag, updates=300, optimiser=SGD, rate=0.3, hidden=16, batch=32,
                 seed=1, enough=0.0, backward=scan.backward):
    """Trains on fresh sentences at one lag; gradients are clipped at norm 1.

    cell: a module of lstm_course.cells, or a cell that was `started` from one. Training ends
    earlier where the mean loss of 50 updates is below `enough`. backward: another way back over the
    steps, called as the scan's is. Returns the model and the loss in
    nats at every update made, an array of length `updates` at most.
    """
    rng = np.random.default_rng(seed)
    model = models.init(rng, cell, len(task.WORDS), hidden)
    pool = task.batch(rng, lag, 3000)
    steps = optimiser(models.weights(model), rate)
    losses = np.empty(updates)
    for n in range(updates):
        words = pool[:, rng.integers(pool.shape[1], size=batch)]
        losses[n], gradients = recall_gradients(model, words, backward)
        clip(gradients, 1.0)
        steps.step(gradients)
        if n >= 50 and losses[n - 49 : n + 1].mean() < enough:
            return model, losses[: n + 1]
    return model, losses


def recall_gradients(model, words, backward=scan.backward):
    """Sentences (T + 1, B) as word numbers -> the loss at the last word, gradients as weights."""
    H, s, tape = scan.forward(model.cell, model.p, one_hot(words[:-1], len(task.WORDS)))
    loss, dz = cross_entropy(s.h @ model.V + model.a, words[-1])
    dH = np.zeros_like(H)
    dH[-1] = dz @ model.V.T
    _, _, dp = backward(model.cell, model.p, dH, None, tape)
    return loss, [*dp, s.h.T @ dz, dz.sum(0, keepdims=True)]


def share_right(rng, model, lag, sentences=500):
    """The share of fresh sentences at this lag whose last word gets the highest score."""
    words = task.batch(rng, lag, sentences)
    _, s, _ = scan.forward(model.cell, model.p, one_hot(words[:-1], len(task.WORDS)))
    return float(((s.h @ model.V + model.a).argmax(-1) == words[-1]).mean())
