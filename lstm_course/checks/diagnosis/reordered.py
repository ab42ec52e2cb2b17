"""Are the numbers right, but in another order?"""

import numpy as np

from ..compare import close


def reordered(mine, theirs, args):
    """A sentence where `mine` is `theirs` in another order along an axis, else "".

    args: the inputs by name; one of them may be what it was sorted by.
    """
    for axis, size in enumerate(theirs.shape):
        if size > 1 and mine.shape == theirs.shape:
            a, b = np.moveaxis(mine, axis, 0), np.moveaxis(theirs, axis, 0)
            same = [[bool(close(x, y).all()) for y in b] for x in a]
            order = [row.index(True) if True in row else -1 for row in same]
            if sorted(order) == list(range(size)):
                return (f"The numbers are right, but stand in another order along axis {axis}"
                        + _sorted_by(order, args) + ".")
    return ""


def _sorted_by(order, args):
    for name, value in args.items():
        if isinstance(value, np.ndarray) and value.shape == (len(order),):
            falls = np.diff(value[order])
            for words, fits in (("largest", (falls <= 0).all()), ("smallest", (falls >= 0).all())):
                if fits:
                    return (f": that of `{name}`, the {words} first. What was sorted has to be "
                            "put back")
    return ""
