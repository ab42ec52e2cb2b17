"""Call the learner's function on one case and say what happened, whatever happens."""

import inspect
from dataclasses import dataclass

import numpy as np

from ..case import parts
from .limit import TooSlow, time_limit
from .misfit import misfit
from .own_numpy import as_on_the_page
from .plain import plain
from .quiet import quiet
from .raised import raised, told, unwritten


@dataclass
class Outcome:
    """What one call came to: a value, or the sentence that says why there is none.

    value    what was returned, as `plain` values
    raw      what was returned, as it came; only where the call was made in this process
    trouble  "" where there is a value; else "stub", "misfit", "raised", "endless" or "ended"
    error    the error that it stopped with: kind and text
    changed  input name -> the value that the call left there, for inputs that it changed
    recorded the values that the answer's own names took, where it was watched
    """

    value: object = None
    raw: object = None
    trouble: str = ""
    sentence: str = ""
    error: str = ""
    changed: dict | None = None
    recorded: tuple = ()


def call(fn, case, seconds=None):
    """Run fn on a copy of the case's arguments; what it prints is dropped.

    seconds: how long it may take, its result looked at; None where somebody else sees to that.
    A KeyboardInterrupt is somebody's at the keyboard, and passes through, where nobody else sees
    to the time; else it is the answer's own.
    """
    try:
        with quiet(), time_limit(seconds):
            return _called(fn, case)
    except TooSlow:
        return Outcome(trouble="endless")
    except KeyboardInterrupt as error:
        if seconds is not None:
            raise
        return _stopped(fn, case, error)
    except BaseException as error:
        try:
            with quiet(), time_limit(seconds):
                return _stopped(fn, case, error)
        except TooSlow:
            return Outcome(trouble="endless")


def _called(fn, case):
    args = case.copy()
    with as_on_the_page():
        value = fn(*args.values())
    return Outcome(plain(value), value, changed=_changed(case.args, args))


def _stopped(fn, case, error):
    kind = type(error)  # isinstance would ask its __class__, too
    if issubclass(kind, NotImplementedError):
        callee = unwritten(fn, error)
        if not callee:
            return Outcome(trouble="stub")
        said = f"calls `{callee}`, which is not written yet"
        return Outcome(trouble="raised", sentence=said)
    if issubclass(kind, TypeError) and _at_the_call(error):
        if sentence := misfit(fn, [*case.args]):
            return Outcome(trouble="misfit", sentence=sentence)
    return Outcome(trouble="raised", sentence=raised(fn, error), error=told(error))


def _at_the_call(error):
    """Raised by the call itself, before any line of the function ran."""
    *_, last = inspect.getinnerframes(error.__traceback__, 0) or [None]
    return last is None or last.function == _called.__name__


def _changed(before, after):
    found = {}
    for name in before:
        for (label, old), (_, new) in zip(parts(name, before[name]), parts(name, after[name]),
                                          strict=False):
            if isinstance(old, np.ndarray) and (
                    old.shape != new.shape or not np.array_equal(old, new, equal_nan=True)):
                found[label] = plain(new)
    return found
