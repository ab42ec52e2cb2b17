"""What does a wrong gradient look like? Told from its numbers alone, as a reviewer would guess.

The guesses: the sign, a constant factor, another variable's gradient, a factor or a term that is
missing, too much or exchanged. Factors and terms are made of arrays that are known by name.
"""

from itertools import product

import numpy as np

SAME = 1e-6  # of the largest entry; nudging is right to about 1e-9


def same(a, b):
    """Two arrays of one shape, equal but for the error of an oracle that nudges."""
    return np.shape(a) == np.shape(b) and distance(a, b) <= SAME


def distance(mine, theirs):
    """The largest difference, in parts of the largest entry of theirs."""
    with np.errstate(all="ignore"):
        far = np.max(np.abs(mine - theirs), initial=0)
        return float(far / max(np.max(np.abs(theirs), initial=0), 1e-300))


def likeness(mine, theirs, gradients, known):
    """Words for how `mine` differs from `theirs`.

    gradients: the gradients of other variables; known: arrays that the formula may be made of.
    Both are mappings from names.
    """
    if mine.shape != theirs.shape:
        return _shape(mine, theirs)
    if not np.isfinite(mine).all():
        return "it holds NaN or infinity"
    if not mine.any():
        return "it is 0 everywhere"
    near = {name: np.asarray(v, dtype=float) for name, v in known.items()
            if np.shape(v) == theirs.shape}
    return (_whole(mine, theirs, gradients, near) or _factor(mine, theirs, near)
            or _term(mine, theirs, near) or _exchanged(mine, theirs, near)
            or _beside_a_term(mine, theirs, near) or _entries(mine, theirs))


def _shape(mine, theirs):
    if mine.ndim > 1 and same(mine.swapaxes(-1, -2), theirs):
        return "it is transposed"
    for axis in range(mine.ndim):
        for keep in (True, False):
            if same(mine.sum(axis, keepdims=keep), theirs):
                return f"a sum over axis {axis} is missing"
    if mine.size == theirs.size and same(mine.reshape(theirs.shape), theirs):
        return f"the numbers are right, but the shape is {mine.shape}, expected {theirs.shape}"
    return f"its shape is {mine.shape}, expected {theirs.shape}"


def _whole(mine, theirs, gradients, near):
    """All of it is another thing, or the right one scaled."""
    if same(mine, -theirs):
        return "the sign is turned"
    scale = float((mine * theirs).sum() / max((theirs * theirs).sum(), 1e-300))
    if same(mine, scale * theirs):
        return f"it is {scale:.3g} times as large as it should be"
    if mine.ndim > 1 and same(mine.swapaxes(-1, -2), theirs):
        return "it is transposed"
    for name, value in near.items():
        if same(mine, value):
            return f"it is {name} itself"
    for name, other in gradients.items():
        if same(mine, other):
            return f"it is d{name}"
    return ""


def _factor(mine, theirs, near):
    for words, factor in _factors(near):
        if same(mine * factor, theirs):
            return f"the factor {words} is missing"
        if same(mine, theirs * factor):
            return f"the factor {words} is too much"
    return ""


def _term(mine, theirs, near):
    for name, value in near.items():
        if same(mine + value, theirs):
            return f"the term {name} is missing"
        if same(mine - value, theirs):
            return f"the term {name} is too much"
    return ""


def _exchanged(mine, theirs, near):
    every = list(_factors(near))
    for (a, one), (b, other) in product(every, every):
        if same(mine * one, theirs * other):
            return f"{b} stands where {a} belongs"
    return ""


def _beside_a_term(mine, theirs, near):
    """One term is right, and the rest is a factor off."""
    for name, term in near.items():
        a, b = mine - term, theirs - term
        if words := _factor(a, b, near) or _exchanged(a, b, near):
            return f"beside the term {name}, {words}"
    return ""


def _factors(near):
    """Each known array, what it leaves of 1, and the slopes of tanh and of the sigmoid there.

    Those with a 0 in them are left out: whatever is multiplied by it looks alike.
    """
    for name, v in near.items():
        for words, factor in ((name, v), (f"1 - {name}", 1 - v),
                              (f"1 - {name} * {name}", 1 - v * v),
                              (f"{name} * (1 - {name})", v * (1 - v))):
            if factor.all():
                yield words, factor


def _entries(mine, theirs):
    """The one index of an axis where all is wrong, or the entry that is furthest off."""
    far = np.abs(mine - theirs)
    off = far > SAME * np.abs(theirs).max()
    for axis, size in enumerate(off.shape):
        hit = off.any(axis=tuple(a for a in range(off.ndim) if a != axis))
        if size > 1 and hit.sum() == 1:
            return f"only index {int(hit.argmax())} of axis {axis} is wrong"
    at = np.unravel_index(far.argmax(), far.shape)
    where = ", ".join(str(int(k)) for k in at)
    return f"most at [{where}]: it is {mine[at]:.3g}, expected {theirs[at]:.3g}"
