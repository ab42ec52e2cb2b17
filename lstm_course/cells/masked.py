"""Any cell, for a batch of sequences of unequal length that padding has made equally long.

    s' = step(x, s)     as long as a sequence lasts
    s' = s              on its padding: the state is carried to the end as it is

So the last state is that of each sequence's own end, and so is the last h_t. Nothing that stands in
the padding has any effect (it has to be finite), and the gradient by it is 0.
"""

from collections import namedtuple
from types import SimpleNamespace

import numpy as np


def cell(inner, lengths):
    """The cell `inner` (a module of this package) for sequences of these lengths, integers (B,).

    Its State has one more field, t (B, 1): how many steps were taken. The first state has t = 0.
    Raises ValueError where a batch has not one row for each length.
    """
    lengths = np.asarray(lengths)
    State = namedtuple("State", (*inner.State._fields, "t"))

    def forward(p, x, s):
        if len(x) != len(lengths):
            raise ValueError(f"x has {len(x)} rows, expected {len(lengths)}, one for each length")
        *old, t = s
        lasts = t[:, 0] < lengths
        new, cache = inner.forward(p, x, inner.State(*old))
        return State(*choose(lasts, new, old), t + 1), (*cache, lasts)

    def backward(p, d, cache):
        *cache, lasts = cache
        *d, dt = d
        none = [np.zeros_like(a) for a in d]
        dx, ds, dp = inner.backward(p, inner.State(*choose(lasts, d, none)), cache)
        return dx, State(*choose(lasts, ds, d), dt), dp

    def shapes(p):
        row = (p.W.shape[-1],)
        own = inner.shapes(p) if hasattr(inner, "shapes") else (row,) * len(inner.State._fields)
        return (*own, (1,))

    return SimpleNamespace(Params=inner.Params, State=State, init=inner.init, shapes=shapes,
                           forward=forward, backward=backward, lengths=lengths)


def choose(lasts, these, those):
    """Rows of `these` arrays where a sequence lasts, rows of `those` where it is over."""
    return [np.where(lasts.reshape(-1, *[1] * (a.ndim - 1)), a, b)
            for a, b in zip(these, those, strict=True)]
