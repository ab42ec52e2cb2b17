"""Has a result the right form? One sentence for the first thing that is not as expected."""

import numpy as np

from .case import entry, parts
from .guard import Other


def fault(value, expected, names, of=""):
    """(kind, sentence) for what is wrong with the form of `value`, None where nothing is.

    kind is "type", "shape", "dtype" or "finite"; names are those of the outputs. of: the name of
    the output that `value` is, where it is one of several.
    """
    if value is None:
        return "type", "returns None: is the `return` line missing?"
    if isinstance(expected, tuple):
        if not isinstance(value, tuple | list) or len(value) != len(expected):
            where = f" for {of}" if of else ""
            return "type", f"returns {_what(value)}{where}, expected {_wanted(expected, names)}"
        for mine, theirs, name in zip(value, expected, names, strict=True):
            if found := _one(mine, theirs, name):
                return found
        return None
    return _one(value, expected, names[0])


def flat(value):
    """All arrays and numbers of a result, in order."""
    return [v for _, v in parts("", value)]


def _one(mine, theirs, name):
    if isinstance(theirs, tuple):
        return fault(mine, theirs, [label for label, _ in parts(name, theirs)], of=name)
    if isinstance(theirs, int):
        return _whole(mine, name)
    if np.ndim(theirs) == 0 and theirs.dtype.kind == "f" and _is_number(mine):
        mine = _float(mine)  # a count where a share is wanted: its value is what is wrong
    if isinstance(mine, Other) and mine.array:
        return "type", f"returns {mine.what} for {name}, expected numbers"
    if not isinstance(mine, np.ndarray | np.generic):
        shape = f" of shape {theirs.shape}"
        return "type", f"returns {_what(mine)} for {name}, expected a NumPy array{shape}"
    if mine.dtype.kind == "c":
        return "type", f"returns complex numbers for {name}, expected real ones"
    if mine.shape != theirs.shape:
        return "shape", f"returns {name} of shape {mine.shape}, expected {theirs.shape}"
    if not _fits(mine.dtype, theirs.dtype):
        return "dtype", f"returns {name} as {mine.dtype}, expected {theirs.dtype}"
    if np.isfinite(theirs).all() and not np.isfinite(mine).all():
        first = tuple(int(k) for k in np.argwhere(~np.isfinite(mine))[0])
        what = "NaN" if np.isnan(mine[first]) else "infinity"
        return "finite", f"gives {what} at {entry(name, first)}, expected a finite number"
    return None


def _is_number(value):
    return isinstance(value, int | float | np.integer) and not isinstance(value, bool | np.floating)


def _float(whole):
    try:
        return np.float64(whole)
    except OverflowError:
        return np.float64(np.inf)


def _fits(mine, theirs):
    """More precision than asked for is no mistake: np.zeros makes float64 from anything."""
    if theirs.kind == "f":
        return mine.kind == "f" and mine.itemsize >= theirs.itemsize
    return mine.kind in "iub"


def _whole(mine, name):
    if isinstance(mine, bool) or not isinstance(mine, int | np.integer):
        shown = f"{mine!r}, {_what(mine)}" if isinstance(mine, float) else _what(mine)
        return "type", f"returns {shown}, expected a whole number (int) for {name}"
    return None


def _wanted(expected, names):
    return f"{len(expected)} values: {', '.join(names)}"


def _what(value):
    if isinstance(value, Other):
        return value.what
    if isinstance(value, np.ndarray):
        return f"one array of shape {value.shape}"
    if isinstance(value, tuple | list):
        kind = "tuple" if isinstance(value, tuple) else "list"
        return f"a {kind} of {len(value)} value{'s' if len(value) != 1 else ''}"
    if value is None:
        return "None"
    kind = type(value).__name__
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
