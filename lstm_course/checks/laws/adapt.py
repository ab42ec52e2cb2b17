"""Models as functions of arrays: a cell under the scan, a module of PyTorch."""

import sys
from functools import partial

import numpy as np


def scanned(scan, cell, p):
    """carry(X, s) -> (H, s) from a cell and its weights p.

    scan is `lstm_course.layers.scan`, or anything whose forward(cell, p, X, s) returns the hidden
    states, the last state and perhaps more.
    """
    return partial(_scan, scan, cell, p)


def tensors(module, call=None):
    """A function of arrays from a module of PyTorch, or from `call`, a method of it, say.

    Arrays become tensors on the module's device: real numbers of the type of its weights, whole
    numbers int64. The module stays in the mode that it is in: call `module.eval()` first where it
    has dropout. Raises TypeError where `module` is none.
    """
    if not is_module(module):
        raise TypeError(f"tensors got {type(module).__name__}, expected a module of PyTorch")
    return partial(_ask, module, module if call is None else call)


def is_module(value):
    """Whether it is a module of PyTorch. If so, PyTorch is imported already: not by us."""
    return "torch" in sys.modules and isinstance(value, sys.modules["torch"].nn.Module)


def _scan(scan, cell, p, X, s):
    return tuple(scan.forward(cell, p, X, s)[:2])


def _ask(module, call, *args):
    with sys.modules["torch"].no_grad():
        return call(*(_tensor(module, a) if isinstance(a, np.ndarray) else a for a in args))


def _tensor(module, array):
    made = sys.modules["torch"].from_numpy(np.ascontiguousarray(array))
    weight = next(module.parameters(), None)
    if weight is None:
        return made
    return made.to(weight) if made.is_floating_point() else made.to(weight.device)
