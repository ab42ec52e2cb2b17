"""Training any of the hunts, and beginning it anew at another learning rate."""

import numpy as np


def train(hunt, updates=300, seed=0):
    """A new model of the module `hunt` after so many batches -> the model, its losses (updates,).

    The loss of an update is that of its batch before the weights change.
    """
    rng = np.random.default_rng(seed)
    model = hunt.Model(rng)
    return model, np.array([model.update(*hunt.batch(rng)) for _ in range(updates)])


def falls(losses):
    """How far the loss has come, in words: means of the first and of the last ten updates."""
    return f"loss {losses[:10].mean():.2f} at first, {losses[-10:].mean():.2f} in the end"


def begin(hunt, seed=0):
    """begin(rate) -> (loss, step) for the law of the training step: a new model and one batch."""
    def begun(rate):
        rng = np.random.default_rng(seed)
        model, batch = hunt.Model(rng, rate), hunt.batch(rng)
        return lambda: model.loss(*batch), lambda: model.update(*batch)

    return begun
