"""What a run of a cell asks of its arguments. What doesn't fit is a ValueError of one sentence.

NumPy alone would stretch some of these over the batch without a word.
"""

import numpy as np


def check_inputs(cell, p, X):
    """p is of the cell's Params, and X has the shape (T, B, D) with T ≥ 1 and the D of p.W."""
    check_kind("p", p, cell.Params)
    D = p.W.shape[-2]
    if not isinstance(X, np.ndarray):
        raise ValueError(f"X is {type(X).__name__}, expected an array (T, B, {D})")
    if X.ndim != 3 or len(X) == 0 or X.shape[2] != D:
        raise ValueError(f"X has shape {X.shape}, expected (T, B, {D}) with T at least 1")


def check_gradient(dH, expected):
    """dH has this shape, that of all h_t."""
    if dH.shape != expected:
        raise ValueError(f"dH has shape {dH.shape}, expected {expected} as all h_t have")


def state(name, s, default):
    """s, or the default where it is None. It has the default's fields and shapes."""
    if s is None:
        return default
    check_kind(name, s, type(default))
    for field, mine, other in zip(s._fields, s, default, strict=True):
        if mine.shape != other.shape:
            raise ValueError(f"{name}.{field} has shape {mine.shape}, expected {other.shape}")
    return s


def check_kind(name, a, kind):
    """a has the fields of this kind of named tuple."""
    found = getattr(a, "_fields", None)
    if found != kind._fields:
        found = "" if found is None else f"({', '.join(found)})"
        raise ValueError(f"{name} is {type(a).__name__}{found}, expected {kind.__name__}"
                         f"({', '.join(kind._fields)})")
