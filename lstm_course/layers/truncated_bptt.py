"""Truncated backpropagation through time: the state goes on, the gradient is cut every K steps.

Forward, nothing changes: each chunk of K steps begins in the state in which the last one ended.
Backward, each chunk is on its own: what a step does to a later chunk goes unseen.

Source: Williams & Peng 1990, "An efficient gradient-based algorithm for on-line training of
recurrent network trajectories", where it is BPTT(h; h') with h = h' = K.
"""

import numpy as np

from . import scan, validation


def chunks(T, K):
    """The slices of K steps into which T steps fall; the last may be shorter.

    To change the parameters after each chunk, as one does on long sequences, run one at a time:

        for k in chunks(len(X), K):
            H, s, tape = scan.forward(cell, p, X[k], s)

    Raises ValueError where K is below 1.
    """
    if K < 1:
        raise ValueError(f"K is {K}, expected at least 1 step")
    return [slice(t, t + K) for t in range(0, T, K)]


def backward(cell, p, dH, ds, tape, K):
    """As scan.backward, of the tape of one scan.forward, but cut into chunks of K steps.

    Raises ValueError where scan.backward does, and where K is below 1.
    """
    validation.check_gradient(dH, scan.shape_of(cell, p, tape))
    dX, dp = [], type(p)(*map(np.zeros_like, p))
    for k in reversed(chunks(len(tape), K)):
        dx, ds_0, dp_k = scan.backward(cell, p, dH[k], ds, tape[k])
        ds = None  # the cut
        dX.append(dx)
        for total, part in zip(dp, dp_k, strict=True):
            total += part
    return np.concatenate(dX[::-1]), ds_0, dp
