"""What a function returned as plain values, which judging and printing can't stumble over.

Plain are None, bool, int, float, str, NumPy's numbers and arrays of numbers, and tuples and lists
of these. Everything else becomes an `Other`, which only says what it is. Whatever is looked at here
may be hostile: this runs under the time limit, and asks the type of a value, never its
``__class__``.
"""

import sys
from dataclasses import dataclass

import numpy as np

from .naming import a, clean, name_of_type

NUMBERS = "biufc"
array, asarray = np.array, np.asarray  # an answer may put something else in their place
# no answer of the course is nested deeper, is longer or has more parts
DEEP, LONG, MANY = 20, 1000, 2000
LARGE = 1_000_000      # entries in all; of a larger array only the shape is kept
DIGITS = 10_000        # bits of a whole number; Python prints up to 4300 decimal digits


@dataclass(frozen=True)
class Other:
    """What is no number, text, array of numbers, tuple or list.

    what: words with an article, such as "a dict"; array: whether it is an array, but not of numbers
    """

    what: str
    array: bool = False

    def __repr__(self):
        return self.what


def plain(value):
    """`value` as plain values that share no memory with it."""
    return _plain(value, _Room(), 0)


class _Room:
    """How many entries and parts there is still room for."""

    def __init__(self):
        self.entries, self.parts = LARGE, MANY


def _plain(value, room, depth):
    kind = type(value)
    if value is None or kind is bool:
        return value
    if issubclass(kind, np.ndarray):
        return _array(value, room)
    if issubclass(kind, np.generic):
        return value if value.dtype.kind in NUMBERS else Other(a(name_of_type(value)))
    if issubclass(kind, int):
        whole = int.__add__(value, 0)
        return whole if whole.bit_length() <= DIGITS else Other("a whole number beyond all bounds")
    if issubclass(kind, float):
        return float.__add__(value, 0.0)
    if issubclass(kind, str):
        return clean(str.__str__(value), LONG)
    if issubclass(kind, tuple | list):
        base = tuple if issubclass(kind, tuple) else list
        size = base.__len__(value)
        room.parts -= size
        if depth == DEEP or size > LONG or room.parts < 0:
            return Other(f"a {base.__name__} of {size} value{'s' if size != 1 else ''}")
        return base(_plain(v, room, depth + 1) for v in base.__iter__(value))
    if hasattr(kind, "detach") and hasattr(kind, "cpu"):
        return _tensor(value, room)
    return Other(a(name_of_type(value)))


def _array(value, room):
    masks = sys.modules.get("numpy.ma")  # NumPy loads it when somebody uses it
    if masks and issubclass(type(value), masks.MaskedArray) and (
            hidden := int(masks.getmaskarray(value).sum())):
        return Other(f"a masked array with {hidden} of {value.size} entries masked", array=True)
    value = asarray(value)  # a subclass may calculate as it likes
    if value.dtype.kind not in NUMBERS:
        return Other(f"an array of {clean(str(value.dtype), 60)}", array=True)
    room.entries -= value.size
    if room.entries < 0:
        return np.broadcast_to(np.zeros((), value.dtype), value.shape)
    return array(value, order="C")


def _tensor(value, room):
    """A torch tensor as an array; NumPy can't hold all that torch can."""
    try:
        value = value.detach().cpu()
        for lazy in ("resolve_conj", "resolve_neg"):
            value = getattr(value, lazy, lambda same=value: same)()
        made = value.numpy()
    except Exception:
        facts = (str(getattr(value, fact, "")) for fact in ("dtype", "layout", "device"))
        usual = ("", "torch.float64", "torch.float32", "torch.strided", "cpu")
        shown = ", ".join(clean(fact, 40) for fact in facts if fact not in usual)
        return Other(a(name_of_type(value)) + (f" ({shown})" if shown else ""))
    if not issubclass(type(made), np.ndarray):
        return Other(a(name_of_type(value)))
    return _array(made, room)
