"""Answers to page 07, batches of texts and their training."""

import numpy as np

from .told import slip


@slip("masked_loss", "the gradient is not divided by the number of words", 4)
def not_divided(y, t, real):
    diff = (y - t) * real
    words = real.sum()
    loss = (diff ** 2).sum() / words
    return loss, 2 * diff


@slip("masked_loss", "the mean runs over all places", 2)
def over_all(y, t, real):
    err = np.where(real, y - t, 0)
    n = real.size
    return (err ** 2).sum() / n, 2 * err / n


@slip("masked_loss", "loss by absolute value, gradient without the 2", 3, 4)
def absolute(y, t, real):
    e = y - t
    n = real.sum()
    loss = np.abs(e[real]).sum() / n
    return loss, real * e / n


@slip("trim_and_pad", "the first words are kept", 1)
def first_kept(sequences, most):
    short = [s[:most] for s in sequences]
    T = max(len(s) for s in short)
    out = np.zeros((T, len(short)), dtype=int)
    for b, s in enumerate(short):
        out[:len(s), b] = s
    return out


@slip("trim_and_pad", "padded in front", 3)
def in_front(sequences, most):
    cut = [s[-most:] for s in sequences]
    T = max(len(s) for s in cut)
    out = np.zeros((T, len(cut)), dtype=int)
    for b, s in enumerate(cut):
        out[T - len(s):, b] = s
    return out


@slip("last_states", "one step too late: H[lengths % T]; both lines are in one expression, so that "
      "no value tells them apart", says="last is wrong")
def one_late(H, lengths):
    T, B, _ = H.shape
    return np.stack([H[lengths[b] % T, b] for b in range(B)])


@slip("masked_step", "c is not held at padding", 3)
def cell_runs_on(p, x, h, c, real):
    h2, c2 = lstm_step(p, x, h, c)  # noqa: F821
    keep = real[:, None]
    return np.where(keep, h2, h), c2


@slip("masked_step", "padding and words exchanged for h", 2)
def the_other_way(p, x, h, c, real):
    new_h, new_c = lstm_step(p, x, h, c)  # noqa: F821
    r = real[:, None].astype(float)
    return (1 - r) * new_h + r * h, r * new_c + (1 - r) * c


@slip("both_ends", "the back reader's state at the end, not at the start", 2)
def both_at_the_end(H, G, lengths):
    rows = np.arange(len(lengths))
    fwd = H[lengths - 1, rows]
    bwd = G[lengths - 1, rows]
    return np.concatenate([fwd, bwd], axis=-1)


@slip("stop_early", "waits for more than patience epochs", 3)
def waits_too_long(losses, patience):
    best, waited = 0, 0
    for k in range(len(losses)):
        if losses[k] < losses[best] or k == 0:
            best, waited = k, 0
        else:
            waited += 1
        if waited > patience:
            return best, k
    return best, len(losses) - 1
