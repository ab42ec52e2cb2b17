"""Answers to clip_by_norm, written from the learner's page alone."""

import numpy as np


def right_1(dW, dU, db, limit):
    norm = np.sqrt((dW**2).sum() + (dU**2).sum() + (db**2).sum())
    scale = min(1, limit / norm)
    return scale * dW, scale * dU, scale * db


def right_2(dW, dU, db, limit):
    """One long vector."""
    lang = np.concatenate([g.ravel() for g in (dW, dU, db)])
    laenge = np.linalg.norm(lang)
    if laenge <= limit:
        return dW.copy(), dU.copy(), db.copy()
    return tuple(g * limit / laenge for g in (dW, dU, db))


def right_3(dW, dU, db, limit):
    """Sums by hand, entry by entry; divided by max(1, norm / limit)."""
    total = 0.0
    for array in [dW, dU, db]:
        for v in array.flat:
            total += v * v
    by = max(1.0, total**0.5 / limit)
    return dW / by, dU / by, db / by


def wrong_1(dW, dU, db, limit):
    """Each array is clipped by its own norm, not by the norm of all three together."""
    def clip(g):
        n = np.sqrt(np.sum(g**2))
        return g * min(1, limit / n)
    return clip(dW), clip(dU), clip(db)


def wrong_2(dW, dU, db, limit):
    """Each entry is clipped to between -limit and limit: that's clipping by value and changes the direction."""
    return tuple(np.clip(g, -limit, limit) for g in (dW, dU, db))


def wrong_3(dW, dU, db, limit):
    """The min with 1 is missing, so gradients that are short already are stretched to the limit."""
    norm = np.sqrt((dW**2).sum() + (dU**2).sum() + (db**2).sum())
    scale = limit / norm
    return scale * dW, scale * dU, scale * db


def wrong_4(dW, dU, db, limit):
    """The square root of the norm is left out."""
    norm = np.sum(dW**2) + np.sum(dU**2) + np.sum(db**2)
    scale = np.minimum(1, limit / norm)
    return scale * dW, scale * dU, scale * db


def wrong_5(dW, dU, db, limit):
    """The norms of the three are added up, where the squares should be summed before the one root."""
    norm = 0
    for g in (dW, dU, db):
        norm += np.linalg.norm(g)
    s = min(1, limit / norm)
    return s * dW, s * dU, s * db


def wrong_6(dW, dU, db, limit):
    """The bias's gradient is left out of the norm."""
    n = np.sqrt((dW * dW).sum() + (dU * dU).sum())
    k = 1 if n <= limit else limit / n
    return k * dW, k * dU, k * db


def wrong_7(dW, dU, db, limit):
    """Where it is too long it is made a unit vector, of length 1: the limit is forgotten in the scale."""
    norm = np.sqrt(sum((g**2).sum() for g in [dW, dU, db]))
    if norm > limit:
        return dW / norm, dU / norm, db / norm
    else:
        return dW, dU, db


def wrong_8(dW, dU, db, limit):
    """The arrays that are given are scaled in place by *=, where new ones should be returned."""
    norm = np.sqrt((dW**2).sum() + (dU**2).sum() + (db**2).sum())
    if norm > limit:
        dW *= limit / norm
        dU *= limit / norm
        db *= limit / norm
    return dW, dU, db


def wrong_9(dW, dU, db, limit):
    """The norm is taken of an array of all three, which have different shapes, and it raises."""
    alle = np.array([dW, dU, db])
    norm = np.sqrt((alle**2).sum())
    scale = min(1, limit / norm)
    return tuple(scale * alle)


def wrong_10(dW, dU, db, limit):
    """Only the norm is returned, as clip_grad_norm_ does in PyTorch, and not the three arrays."""
    norm = float(np.sqrt((dW**2).sum() + (dU**2).sum() + (db**2).sum()))
    coef = limit / (norm + 1e-6)
    if coef < 1:
        dW, dU, db = dW * coef, dU * coef, db * coef
    return norm


def wrong_11(dW, dU, db, limit):
    """Two slips: max stands where min should, and the fraction is upside down: norm / limit."""
    sq = [np.square(g).sum() for g in (dW, dU, db)]
    norm = np.sqrt(sum(sq))
    scale = max(1, norm / limit)
    return dW * scale, dU * scale, db * scale


def wrong_12(dW, dU, db, limit):
    """Two slips: the norm is a root of means, not of sums, and only dW and dU are scaled, db is handed through."""
    norm = np.sqrt(np.mean(dW**2) + np.mean(dU**2) + np.mean(db**2))
    scale = min(1.0, limit / norm)
    dWc = scale * dW
    dUc = scale * dU
    return dWc, dUc, db
