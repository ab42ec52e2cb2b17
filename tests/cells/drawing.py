"""What the tests of the cells start from: all cells there are, and random numbers, none zero."""

from importlib import import_module
from pkgutil import walk_packages

import numpy as np

from lstm_course import cells

T, B, D, H = 7, 3, 4, 6
MODULES = [import_module(m.name) for m in walk_packages(cells.__path__, "lstm_course.cells.")]
CELLS = [module for module in MODULES if hasattr(module, "State")]


def name(cell):
    """The last part of a module's name, for pytest's ids."""
    return cell.__name__.split(".")[-1]


def params(cell, rng, dtype=np.float64, **settings):
    """Parameters of the shapes that init makes, all numbers drawn from the normal distribution."""
    p = cell.init(rng, D, H, **settings)
    return type(p)(*(rng.standard_normal(w.shape).astype(dtype) for w in p))


def state(cell, p, rng, dtype=np.float64):
    """A state, or the gradient by one."""
    rows = cell.shapes(p) if hasattr(cell, "shapes") else [(H,)] * len(cell.State._fields)
    return cell.State(*(rng.standard_normal((B, *row)).astype(dtype) for row in rows))


def drawn(cell, seed, dtype=np.float64, **settings):
    """Parameters, inputs, first state, and the loss's gradients by all h_t and the last state."""
    rng = np.random.default_rng(seed)
    p = params(cell, rng, dtype, **settings)
    X = rng.standard_normal((T, B, D)).astype(dtype)
    s, ds = state(cell, p, rng, dtype), state(cell, p, rng, dtype)
    dH = rng.standard_normal((T, *s.h.shape)).astype(dtype)
    return p, X, s, dH, ds
