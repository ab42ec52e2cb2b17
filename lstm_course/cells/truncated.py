"""Truncated backpropagation through time: the state goes on, the gradient is cut every K steps.

Forward, nothing changes: each chunk of K steps begins with the state that the last one ended with.
Backward, each chunk is on its own: no gradient crosses the cut, so none is more than K steps old.

Source: Williams & Peng 1990, "An efficient gradient-based algorithm for on-line training of
recurrent network trajectories", BPTT(h; h') with h = h' = K.
"""

import numpy as np

from . import scan


def chunks(T, K):
    """The slices of K steps, the last perhaps shorter, into which T steps fall.

    Raises ValueError where K is not a whole number of at least 1.
    """
    if K != int(K) or K < 1:
        raise ValueError(f"K is {K}, expected a whole number of steps, at least 1")
    return [slice(t, t + K) for t in range(0, T, K)]


def backward(cell, p, dH, ds, tape, K):
    """As scan.backward, with the tape of one scan.forward, but cut every K steps."""
    dX, dp = [], type(p)(*map(np.zeros_like, p))
    for k in chunks(len(tape), K)[::-1]:
        dx, ds0, dp_k = scan.backward(cell, p, dH[k], ds, tape[k])
        ds = None  # the cut
        dX.append(dx)
        for total, part in zip(dp, dp_k, strict=True):
            total += part
    return np.concatenate(dX[::-1]), ds0, dp
