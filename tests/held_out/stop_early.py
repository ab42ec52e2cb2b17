"""Answers to stop_early, written from the learner's page alone."""

import numpy as np


def right_1(losses, patience):
    best = 0
    for epoch in range(len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        if epoch - best >= patience:
            return best, epoch
    return best, len(losses) - 1


def right_2(losses, patience):
    """Without a loop."""
    losses = np.asarray(losses, dtype=float)
    N = len(losses)
    before = np.concatenate([[np.inf], np.minimum.accumulate(losses)[:-1]])
    lowest = losses < before
    since = np.maximum.accumulate(np.where(lowest, np.arange(N), 0))
    waited = np.arange(N) - since
    stops = np.flatnonzero(waited >= patience)
    last = int(stops[0]) if stops.size else N - 1
    return int(np.argmin(losses[:last + 1])), last


def right_3(losses, patience):
    """A counter that is set back, in a while loop."""
    bester_wert, beste, geduld, e = float("inf"), None, 0, -1
    while e + 1 < len(losses) and geduld < patience:
        e += 1
        if losses[e] < bester_wert:
            bester_wert, beste, geduld = losses[e], e, 0
        else:
            geduld += 1
    return beste, e


def wrong_1(losses, patience):
    """The loss is compared with that of the epoch before, not with the best so far."""
    best, wait = 0, 0
    for t in range(1, len(losses)):
        if losses[t] < losses[t - 1]:
            best = t
            wait = 0
        else:
            wait += 1
        if wait == patience:
            return best, t
    return best, len(losses) - 1


def wrong_2(losses, patience):
    """It stops one epoch late: the count has to exceed the patience (>) where reaching it (>=) is enough."""
    best_loss = np.inf
    best = 0
    waited = 0
    for epoch, loss in enumerate(losses):
        if loss < best_loss:
            best_loss, best, waited = loss, epoch, 0
        else:
            waited += 1
            if waited > patience:
                return best, epoch
    return best, len(losses) - 1


def wrong_3(losses, patience):
    """The best epoch is looked for among all losses, also those after the stop, which are never seen."""
    best = int(np.argmin(losses))
    low = losses[0]
    waited = 0
    last = len(losses) - 1
    for k in range(1, len(losses)):
        if losses[k] < low:
            low = losses[k]; waited = 0
        else:
            waited += 1
        if waited >= patience:
            last = k
            break
    return best, last


def wrong_4(losses, patience):
    """The counter is not set back to 0 when there is a new best, so all bad epochs are counted and not those in a row."""
    best, schlecht = 0, 0
    for i, l in enumerate(losses):
        if i > 0 and l >= losses[best]:
            schlecht += 1
        elif i > 0:
            best = i
        if schlecht >= patience:
            return best, i
    return best, len(losses) - 1


def wrong_5(losses, patience):
    """The lowest loss itself is returned, not the epoch in which it came."""
    best = float("inf")
    wait = 0
    for epoch in range(len(losses)):
        if losses[epoch] < best:
            best = losses[epoch]
            wait = 0
        else:
            wait += 1
        if wait >= patience: break
    return best, epoch


def wrong_6(losses, patience):
    """The loop ends without a stop and nothing is returned: None where the last epoch is that of the list."""
    best = 0
    for epoch, loss in enumerate(losses):
        if loss < losses[best]:
            best = epoch
        elif epoch - best == patience:
            return best, epoch


def wrong_7(losses, patience):
    """Where the patience never runs out, argmax of a mask without any true gives 0, and the run stops in epoch 0."""
    l = np.asarray(losses)
    run = np.minimum.accumulate(l)
    lowest = np.r_[True, l[1:] < run[:-1]]
    n = np.arange(len(l))
    waited = n - np.maximum.accumulate(n * lowest)
    last = np.argmax(waited >= patience)
    best = np.argmin(l[:last + 1])
    return int(best), int(last)


class EarlyStopping:
    best, best_loss, waited = 0, float("inf"), 0

    @classmethod
    def update(cls, epoch, loss):
        if loss < cls.best_loss:
            cls.best, cls.best_loss, cls.waited = epoch, loss, 0
        else:
            cls.waited += 1


def wrong_8(losses, patience):
    """The best loss and the count of waiting are kept from one call to the next, so that only the first run is judged rightly."""
    for epoch in range(len(losses)):
        EarlyStopping.update(epoch, losses[epoch])
        if EarlyStopping.waited >= patience:
            return EarlyStopping.best, epoch
    return EarlyStopping.best, len(losses) - 1


def wrong_9(losses, patience):
    """Two slips: the epochs are counted from 1 instead of from 0, and it waits for more than `patience` epochs (>) before it stops."""
    best = 1
    for epoch in range(1, len(losses) + 1):
        if losses[epoch - 1] < losses[best - 1]:
            best = epoch
        if epoch - best > patience:
            break
    return best, epoch


def wrong_10(losses, patience):
    """An equal loss counts as a new best (<=); it has to be lower than all before."""
    b, w = 0, 0
    for k in range(1, len(losses)):
        if losses[k] <= losses[b]:
            b, w = k, 0
        else:
            w += 1
        if w == patience:
            return b, k
    return b, len(losses) - 1


def wrong_11(losses, patience):
    """Two slips: the best loss starts at 0, below every loss, so no epoch is ever a new best, and last and best are returned in exchanged order."""
    best_loss = 0
    best = 0
    bad = 0
    for epoch, loss in enumerate(losses):
        if loss < best_loss:
            best_loss, best, bad = loss, epoch, 0
        else:
            bad += 1
        if bad == patience:
            return epoch, best
    return len(losses) - 1, best


def wrong_12(losses, patience):
    """The whole list is gone through without a stop; the index losses[epoch + 1] runs over its end and raises."""
    best = 0
    wait = 0
    for epoch in range(len(losses)):
        if losses[epoch + 1] < losses[best]:
            best = epoch + 1
            wait = 0
        else:
            wait += 1
        if wait >= patience:
            last = epoch + 1
    return best, last
