"""What a variable holds, as single arrays and numbers with the names that a reader gives them."""

import numpy as np

DEEP, WIDE, MANY, LARGE = 3, 60, 300, 20_000
NUMBERS = (bool, int, float)


def leaves(names):
    """{"h": …, "p.W": …, "gates[0]": …} of variables by name; what is no number is left out.

    The values are what the variables hold, not copies.
    """
    found = {}
    for name, value in names.items():
        _add(found, name, value, 0)
    return found


def _add(found, name, value, depth):
    kind = type(value)  # what is looked at may be anything: only its type is asked
    if len(found) >= MANY:
        return
    if issubclass(kind, np.ndarray):
        if value.size <= LARGE and value.dtype.kind in "biuf":
            found[name] = value
    elif kind in NUMBERS or issubclass(kind, np.generic) or _is_tensor(kind):
        found[name] = value
    elif depth < DEEP and issubclass(kind, tuple | list):
        items = list(kind.__iter__(value)) if kind.__len__(value) <= WIDE else []
        fields = vars(kind).get("_fields", ())
        if type(fields) is not tuple or len(fields) != len(items):
            fields = ()
        for k, item in enumerate(items):
            _add(found, f"{name}.{fields[k]}" if fields else f"{name}[{k}]", item, depth + 1)
    elif depth < DEEP and kind is dict and len(value) <= WIDE:
        for key, item in value.items():
            if type(key) in (str, int):
                _add(found, f"{name}[{key!r}]", item, depth + 1)


def _is_tensor(kind):
    return hasattr(kind, "detach") and hasattr(kind, "cpu")


def signature(value):
    """Bytes that tell whether a leaf has changed, in place or otherwise."""
    if isinstance(value, np.ndarray):
        return (value.shape, value.dtype.str, value.tobytes())
    if isinstance(value, np.generic):
        return (type(value), value.tobytes())
    if type(value) in NUMBERS:
        return (type(value), repr(value))
    return id(value)
