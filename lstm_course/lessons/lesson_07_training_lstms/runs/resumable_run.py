"""A training run that can be stopped at the end of any epoch and go on later as if nothing were."""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.training import readout_model as models
from lstm_course.training.early_stopping import EarlyStopping
from lstm_course.training.optimisers import Adam, clip

from . import sentiment


class RatingRun:
    """Teaches a cell to rate texts: batches in random order, an epoch being all of them once.

    train, valid: lists of Batches; D: how many words there are. The seed decides about the first
    weights and all orders. `model` is what is being trained, `losses` holds a pair (training,
    validation) for each epoch, `best` the weights at the lowest validation loss.
    """

    def __init__(self, train, valid, D, cell=lstm, hidden=16, rate=0.01, seed=1, patience=5,
                 read=sentiment.last_word):
        self.train, self.valid, self.read = train, valid, read
        self.rng = np.random.default_rng(seed)
        self.model = models.init(self.rng, cell, D, hidden, K=1)
        self.optimiser = Adam(models.weights(self.model), rate)
        self.stopping = EarlyStopping(patience)
        self.losses = []
        self.best = [w.copy() for w in models.weights(self.model)]

    def epoch(self):
        """Reads all batches once; returns the loss in training and on the validation texts."""
        seen = []
        for n in self.rng.permutation(len(self.train)):
            loss, gradients = sentiment.loss_and_gradients(self.model, self.train[n],
                                                                 self.read)
            clip(gradients, 1.0)
            self.optimiser.step(gradients)
            seen.append(loss)
        self.losses.append((float(np.mean(seen)),
                            sentiment.loss_of(self.model, self.valid, self.read)))
        if self.stopping.see(self.losses[-1][1]):
            self.best = [w.copy() for w in models.weights(self.model)]
        return self.losses[-1]

    def fit(self, most):
        """Epochs until early stopping says stop, `most` at most; the model takes the best weights.

        Returns all losses so far, an array (epochs, 2).
        """
        while len(self.losses) < most and not self.stopping.stop:
            self.epoch()
        self.take(self.best)
        return np.array(self.losses)

    def take(self, weights):
        """The model's weights become copies of these."""
        for w, new in zip(models.weights(self.model), weights, strict=True):
            w[:] = new

    def state(self):
        """(arrays, notes) for a checkpoint: all that decides how the run goes on."""
        parts = {"weights": models.weights(self.model), "best": self.best,
                 "m": self.optimiser.m, "v": self.optimiser.v}
        arrays = {f"{name}.{k}": w for name, part in parts.items() for k, w in enumerate(part)}
        notes = {"t": self.optimiser.t, "generator": self.rng.bit_generator.state,
                 "stopping": self.stopping.notes(), "losses": self.losses}
        return arrays, notes

    def restore(self, arrays, notes, optimiser=True, generator=True):
        """Goes on from another run's state; a part that is not restored stays as it is."""
        def part(name):
            return [arrays[f"{name}.{k}"] for k in range(len(self.best))]

        self.take(part("weights"))
        self.best = part("best")
        self.stopping.restore(notes["stopping"])
        self.losses = [tuple(pair) for pair in notes["losses"]]
        if optimiser:
            self.optimiser.t = notes["t"]
            for mine, kept in zip((self.optimiser.m, self.optimiser.v), (part("m"), part("v")),
                                  strict=True):
                for a, b in zip(mine, kept, strict=True):
                    a[:] = b
        if generator:
            self.rng.bit_generator.state = notes["generator"]
