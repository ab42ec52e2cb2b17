"""Early stopping: train as long as the validation loss keeps finding a new lowest value."""

import math


class EarlyStopping:
    """Told the validation loss after each epoch, it says whether to stop.

    best_epoch  the epoch (from 0) with the lowest loss so far, None before the first
    best_loss   that loss
    epochs      how many losses it has seen

    Source: Prechelt 1998, "Early stopping — but when?", whose third criterion (UP) counts rises;
    this one counts epochs without a new lowest loss, as is usual today.
    """

    def __init__(self, patience):
        if patience < 1:
            raise ValueError(f"patience is {patience}, expected at least 1 epoch")
        self.patience = patience
        self.best_epoch, self.best_loss, self.epochs = None, math.inf, 0

    def see(self, loss):
        """Notes a loss; True where it is the lowest so far. NaN never is."""
        self.epochs += 1
        if loss < self.best_loss:
            self.best_epoch, self.best_loss = self.epochs - 1, float(loss)
            return True
        return False

    @property
    def stop(self):
        """Whether `patience` epochs in a row have brought no new lowest loss."""
        since = self.epochs - 1 - (-1 if self.best_epoch is None else self.best_epoch)
        return since >= self.patience

    def notes(self):
        """All that it knows, as plain numbers for a checkpoint."""
        return [self.best_epoch, self.best_loss, self.epochs]

    def restore(self, notes):
        """Goes on from another's notes."""
        self.best_epoch, self.best_loss, self.epochs = notes
