"""Any cell, for a batch of sequences of unequal length that padding has made equally long.

    s' = the cell's s'    as long as a sequence lasts
    s' = s                on its padding

So the state is carried on unchanged, the last one is that of each sequence's own end, and H[-1] has
each one's own last h. What stands in the padding (anything, even NaN) has no effect, and the
gradient by it is zero.

To the last bit, a sequence gives what it gives without padding in a batch of the same size. In a
batch of another size the last digits may differ: a matrix product may add in another order there.
"""

from collections import namedtuple
from types import SimpleNamespace

import numpy as np

from . import scan


def cell(inner, lengths):
    """The cell `inner` for sequences of these lengths, an array (B,) of whole numbers.

    A length of 0 is all padding; one above T says that the sequence goes on in another part. Its
    State has one more field, t (B, 1): how many steps were taken, 0 before the first.
    Raises ValueError where a length is negative or not a whole number, and where a batch has not
    one row for each length.
    """
    lengths = whole(lengths)
    State = namedtuple("State", (*inner.State._fields, "t"))

    def forward(p, x, s):
        if len(x) != len(lengths):
            raise ValueError(f"x has {len(x)} rows, expected {len(lengths)}, one for each length")
        *old, t = s
        lasts = t[:, 0] < lengths
        new, cache = inner.forward(p, np.where(lasts[:, None], x, 0), inner.State(*old))
        return State(*choose(lasts, new, old), t + 1), (*cache, lasts)

    def backward(p, d, cache):
        *cache, lasts = cache
        *d, dt = d
        seen = choose(lasts, d, [np.zeros_like(a) for a in d])
        dx, ds, dp = inner.backward(p, inner.State(*seen), cache)
        return dx, State(*choose(lasts, ds, d), dt), dp

    def shapes(p):
        return (*scan.shapes(inner, p), (1,))

    return SimpleNamespace(Params=inner.Params, State=State, init=inner.init, shapes=shapes,
                           forward=forward, backward=backward, lengths=lengths)


def whole(lengths):
    """The lengths as an array (B,) of integers."""
    found = np.asarray(lengths)
    if found.ndim != 1 or found.dtype.kind not in "iu":
        raise ValueError(f"lengths has shape {found.shape} and numbers of {found.dtype}, expected "
                         "one whole number for each sequence")
    if (found < 0).any():
        raise ValueError(f"a length is {found.min()}, expected 0 or more")
    return found.astype(int)


def choose(lasts, these, those):
    """Of each pair of arrays, the rows of the first where a sequence lasts, else of the second."""
    return [np.where(lasts.reshape(-1, *[1] * (a.ndim - 1)), a, b)
            for a, b in zip(these, those, strict=True)]
