"""What a model returned, as arrays of our own: it may write into its own ones later."""

import numpy as np

from .as_numpy import plain
from .trouble import Trouble, what


def state_arrays(state):
    """Copies of all arrays and tensors in a state, whatever tuples, lists or dicts hold them."""
    if isinstance(state, dict):
        state = list(state.values())
    if isinstance(state, tuple | list):
        return [a for part in state for a in state_arrays(part)]
    state = plain(state)
    return [state.copy()] if isinstance(state, np.ndarray) else []


def as_array(value):
    """An answer as an array of numbers; a list of arrays is stacked. Raises Trouble."""
    if isinstance(value, list):
        try:
            value = np.array([np.asarray(plain(v)) for v in value])
        except ValueError:
            raise Trouble(f"returns {what(value)} of different shapes, expected an array") from None
    value = plain(value)
    if not isinstance(value, np.ndarray):
        more = ": is the `return` line missing?" if value is None else ""
        raise Trouble(f"returns {what(value)}, expected an array{more}")
    if value.dtype.kind not in "fiubc":
        raise Trouble(f"returns an array of {value.dtype}, expected numbers")
    return value.copy()
