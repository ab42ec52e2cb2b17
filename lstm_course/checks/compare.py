"""Is one result the other? Shapes, types and numbers, within a tolerance by precision."""

import numpy as np

from .case import parts

# room for another order of summation, far below what any slip changes
RTOL = {np.dtype(np.float64): 1e-8, np.dtype(np.float32): 1e-3}
ATOL = {np.dtype(np.float64): 1e-10, np.dtype(np.float32): 1e-5}

NUMBERS = "fiubc"


def close(mine, theirs):
    """A boolean array: where `mine` is `theirs` (the expected one), NaN being equal to NaN."""
    mine, theirs = np.asarray(mine), np.asarray(theirs)
    if not _numbers(mine, theirs):  # a whole number too large for 64 bits
        return np.asarray(mine == theirs)
    with np.errstate(all="ignore"):
        return np.isclose(mine, theirs, *tolerance(mine, theirs), equal_nan=True)


def tolerance(x, y):
    """Relative and absolute, of the coarser of two arrays."""
    return (max(RTOL.get(x.dtype, 0), RTOL.get(y.dtype, 0)),
            max(ATOL.get(x.dtype, 0), ATOL.get(y.dtype, 0)))


def equal(mine, theirs):
    """Two whole results of the same structure, shapes and numbers."""
    a, b = parts("", mine), parts("", theirs)
    if len(a) != len(b):
        return False
    return all(np.shape(x) == np.shape(y) and _same(x, y)
               for (_, x), (_, y) in zip(a, b, strict=True))


def _same(x, y):
    x, y = np.asarray(x), np.asarray(y)
    if x.size == 0 or not _numbers(x, y):
        return bool(np.array_equal(x, y))
    # one number tells most results apart, at a tenth of the cost
    u, v = x.item(0), y.item(0)
    rtol, atol = tolerance(x, y)
    if abs(u - v) > atol + rtol * abs(v):
        return False
    return bool(close(x, y).all())


def _numbers(x, y):
    return x.dtype.kind in NUMBERS and y.dtype.kind in NUMBERS
