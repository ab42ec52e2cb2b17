"""One call of an exercise's function: a label for the reader and the arguments."""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Case:
    """Arguments by name, in the order of the parameters; the label says what is tried."""

    label: str
    args: dict

    def copy(self):
        """The arguments again, sharing no memory with the first ones."""
        return {name: copied(value) for name, value in self.args.items()}


def copied(value):
    """A deep copy of arrays, numbers and (named) tuples of them."""
    if isinstance(value, tuple):
        return rebuilt(value, map(copied, value))
    return value.copy() if isinstance(value, np.ndarray) else value


def rebuilt(like, values):
    """A tuple of the same type as `like` with other values."""
    return type(like)(*values) if hasattr(like, "_fields") else tuple(values)


def as_tuple(value):
    """What a function returns, as the tuple of its outputs."""
    return value if isinstance(value, tuple) else (value,)


def entry(name, index):
    """One number of an array as a reader would write it: p.W[0, 2, 1]; a number has its name."""
    return f"{name}[{', '.join(map(str, index))}]" if index else name


def parts(name, value):
    """Every array or number in an argument with the name that a reader would give it: p.W, c, …"""
    if not isinstance(value, tuple):
        return [(name, value)]
    names = [f"{name}.{field}" for field in getattr(value, "_fields", ())]
    names = names or [f"{name}[{k}]" for k in range(len(value))]
    return [pair for n, v in zip(names, value, strict=True) for pair in parts(n, v)]
