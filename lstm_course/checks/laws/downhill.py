"""Law 5: one training step on one batch lowers its loss, for a small enough rate."""

import numpy as np

from .as_numpy import plain
from .finding import Finding
from .trouble import Trouble, Unsteady, called, what
from .words import judged

RATES = [10.0**-k for k in range(7)]
# A float32 loss is right to one unit in 10^7, so a change under one in 10^6 may be rounding. The
# smallest rate whose change is above that decides: at a larger one even a right step may go too
# far, and rise again on the other side of the valley.
SEEN = 1e-6


@judged("downhill")
def downhill_of(begin):
    """From the same beginning, a single step at each rate. Only the first step is judged: later
    ones of Adam or momentum also go where the steps before them went.
    """
    changes = []
    for rate in RATES:
        before, after = _one_step(begin, rate)
        if abs(after - before) > SEEN * abs(before):
            changes.append((rate, before, after))
    if not changes:
        return Finding("downhill", "broken",
                       f"A step leaves the loss where it was, at {before:.4g}, whatever the rate")
    rate, before, after = changes[-1]
    if after < before:
        return Finding("downhill", "holds")
    if len({after for _, _, after in changes}) == 1:
        return Finding("downhill", "broken", f"A step raises the loss, {_told(before, after)}, and "
                                             "the rate that `begin` is given changes nothing")
    return Finding("downhill", "broken", f"Even at the rate {rate:g} a step raises the loss, "
                                         f"{_told(before, after)}")


def _one_step(begin, rate):
    """The loss before and after one step."""
    pair = called(begin, {"rate": rate}).raw
    if not isinstance(pair, tuple | list) or len(pair) != 2 or not all(map(callable, pair)):
        raise Trouble(f"returns {what(pair)}, expected two functions: loss() and step()")
    loss, step = pair
    before = _number(loss)
    if abs(_number(loss) - before) > SEEN * abs(before):
        raise Unsteady("asked twice before any step, `loss()` gives two values",
                       "Does it draw a new batch, is dropout on, or does something stay behind?")
    called(step, {})
    return before, _number(loss)


def _number(loss):
    value = called(loss, {}).raw
    number = np.asarray(plain(value))
    if number.size != 1 or number.dtype.kind not in "fiu":
        shown = f"an array of shape {number.shape}" if number.ndim else what(value)
        raise Trouble(f"has a `loss()` that returns {shown}, expected one number")
    if not np.isfinite(number).all():
        raise Trouble(f"has a `loss()` that returns {number.item()}, expected a finite number")
    return number.item()


def _told(a, b):
    """From a to b, with as many digits as it takes to tell them apart."""
    digits = next(n for n in range(4, 18) if f"{a:.{n}g}" != f"{b:.{n}g}")
    return f"from {a:.{digits}g} to {b:.{digits}g}"
