"""What no forked process can do, though this one could: a graphics card, and autograd's threads.

Only an error that a child of the guard's own stops with, too, counts: never the words of an answer,
which can say anything.
"""

import sys

from .call import Outcome
from .child import Child
from .raised import told

SECONDS = 2.0


def only_here(error):
    """Whether an answer's error, kind and text, is the fork's fault. It costs a fork or two."""
    torch = sys.modules.get("torch")
    if torch is None or not error.startswith("RuntimeError"):
        return False
    return any(_forked(attempt) == error and not _error(attempt) for attempt in _attempts(torch))


def _attempts(torch):
    """What works in this process, and not in a fork of it once it has been used here."""
    cuda = getattr(torch, "cuda", None)
    if cuda and cuda.is_initialized():
        yield cuda.init
    yield lambda: torch.ones(1, requires_grad=True).sum().backward()


def _forked(attempt):
    """The error of an attempt in a child; "" where it has none."""
    try:
        child = Child(lambda _: Outcome(error=_error(attempt)), SECONDS)
    except OSError:
        return ""
    try:
        return child.ask(0).error
    finally:
        child.close()


def _error(attempt):
    try:
        attempt()
    except Exception as error:
        return told(error)
    return ""
