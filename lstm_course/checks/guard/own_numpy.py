"""NumPy as it was when the course was loaded, whatever a page has made of it since.

A line such as `np.exp = None`, outside of any function, changes NumPy for the check, too. So while
an answer is judged NumPy is its own, and only the answer itself runs with what its page says.
"""

import math
from contextlib import contextmanager

import numpy as np

_OWN = [(vars(module), dict(vars(module))) for module in (np, np.linalg, np.random, math)]
_GONE = object()
_put_aside = []         # of each check in progress, what its page had put in NumPy's place


@contextmanager
def own_numpy():
    """While the block runs NumPy is its own; gives the names that the page changed: `np.exp`, …"""
    changes = _changes()
    _put_back()
    _put_aside.append(changes)
    try:
        yield [f"{names['__name__'].replace('numpy', 'np')}.{name}" for names, name, _ in changes]
    finally:
        _put(_put_aside.pop())


@contextmanager
def as_on_the_page():
    """Within `own_numpy`: NumPy is as the page has it; what the block makes of it is undone."""
    if not _put_aside:
        yield
        return
    _put(_put_aside[-1])
    try:
        yield
    finally:
        _put_back()


def _changes():
    """(namespace, name, what stands there) of all that is not NumPy's own."""
    return [(names, name, names.get(name, _GONE)) for names, own in _OWN
            for name, value in own.items() if names.get(name, _GONE) is not value]


def _put(changes):
    for names, name, value in changes:
        if value is _GONE:
            names.pop(name, None)
        else:
            names[name] = value


def _put_back():
    for names, own in _OWN:
        names.update(own)
