"""Softmax and cross-entropy: how surprised the reader is by the word that really came."""

import numpy as np


def softmax(z):
    """Scores (..., D) -> probabilities (..., D) that sum to 1; large scores can't overflow."""
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def cross_entropy(z, y):
    """Scores z (T, B, D) and the right words y (T, B) as numbers -> the mean loss in nats, dz.

    Source: Bridle 1990, "Probabilistic interpretation of feedforward classification network
    outputs". Raises ValueError where y has not the shape of z without its last axis.
    """
    if y.shape != z.shape[:-1]:
        raise ValueError(f"y has shape {y.shape}, expected {z.shape[:-1]} as the scores have")
    shifted = z - z.max(-1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    right = y[..., None]
    loss = -np.take_along_axis(log_p, right, -1).mean()
    dz = np.exp(log_p)
    np.put_along_axis(dz, right, np.take_along_axis(dz, right, -1) - 1, -1)
    return loss, dz / y.size
