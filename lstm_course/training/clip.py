"""Clipping: a gradient that is too long is shortened and keeps its direction."""

import numpy as np


def clip(gradients, limit):
    """Shortens a list of arrays in place so that their common norm is at most limit.

    Returns the norm before. Source: Pascanu, Mikolov & Bengio 2013, "On the difficulty of training
    recurrent neural networks", Algorithm 1. Raises ValueError where limit is not positive.
    """
    if not limit > 0:
        raise ValueError(f"limit is {limit}, expected a number above 0")
    norm = np.sqrt(sum((g * g).sum() for g in gradients))
    if norm > limit:
        for g in gradients:
            g *= limit / norm
    return norm
