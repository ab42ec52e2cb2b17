"""The values that an answer made, to be found by their numbers."""

import numpy as np

from ..compare import tolerance

FEW = 8      # so many entries of a first axis may be gates, or steps
BLOCKS = (2, 3, 4)  # so many gates may stand side by side along the last axis
LARGE = 20_000  # entries; no value of a small case has more
BITS = 16    # whole numbers and yes or no prove something from so many bits on


def tells(value):
    """Whether these numbers say where they come from: no constant, no count, no 0, 1, 2, …"""
    value = np.asarray(value)
    if value.dtype.kind not in "biuf" or value.size == 0:
        return False
    if value.size == 1:
        number = float(value.item(0))
        return bool(np.isfinite(number)) and abs(number * 1000 - round(number * 1000)) > 1e-6
    flat = value.ravel().astype(float)
    if not np.isfinite(flat).any():
        return False
    if (flat == np.round(flat)).all():
        even = (np.diff(flat) == flat[1] - flat[0]).all()
        return not even and value.size * np.log2(len(np.unique(flat))) >= BITS
    return bool(np.ptp(flat) > 1e-12)


def form(value):
    """The shape without axes of length 1: (1, 5) holds what (5,) holds."""
    return tuple(n for n in np.shape(value) if n != 1)


class Values:
    """A bag of arrays and numbers, each with what it is known by.

    few: of arrays with at most so many entries along their first axis each entry is looked for
    too, and so are the blocks of the last axis, where gates stand packed together.
    """

    def __init__(self, few=FEW):
        self.few = few
        self._raw, self._packed = {}, {}

    def add(self, value, tag):
        """Take in a value; `find` gives (tag, which of its parts) back. The whole is part 0."""
        if type(value) not in (bool, int, float) and not isinstance(value, np.ndarray | np.generic):
            return
        value = np.asarray(value)
        if value.dtype.kind not in "biuf" or value.size > LARGE:
            return
        for k, part in enumerate(self.parts(value)):
            self._raw.setdefault(form(part), []).append((part, (tag, k)))
            self._packed.pop(form(part), None)

    def find(self, value):
        """The tags of all values equal to this one, in the order of their coming."""
        shape = form(value)
        if shape not in self._raw:
            return []
        if shape not in self._packed:
            flat = [np.asarray(v, dtype=float).ravel() for v, _ in self._raw[shape]]
            self._packed[shape] = np.array(flat).reshape(len(flat), -1)
        value = np.asarray(value)
        rtol, atol = tolerance(value, self._raw[shape][0][0])
        flat = value.astype(float).ravel()
        with np.errstate(all="ignore"):
            off = np.abs(self._packed[shape] - flat) <= atol + rtol * np.abs(flat)
            off |= np.isnan(self._packed[shape]) & np.isnan(flat)
        tags = [self._raw[shape][k][1] for k in np.flatnonzero(off.all(1))]
        return list(dict.fromkeys(tags))

    def alike(self, shape):
        """(value, tag) of everything of this form."""
        return self._raw.get(tuple(n for n in shape if n != 1), [])

    def parts(self, value):
        """An array and those of its parts that are looked for too."""
        yield value
        if value.ndim > 1:
            if len(value) <= self.few:
                yield from value
                if value.ndim > 3:
                    yield from (v for entry in value for v in entry)
            for n in BLOCKS:
                if value.shape[-1] % n == 0 and value.shape[-1] > n:
                    yield from np.split(value, n, axis=-1)
