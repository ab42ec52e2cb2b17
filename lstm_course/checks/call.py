"""Call the learner's function on one case and say what happened, whatever happens."""

import contextlib
import io
import re
import traceback
import warnings
from dataclasses import dataclass

import numpy as np

from .case import parts, rebuilt
from .limit import TooSlow, time_limit


@dataclass
class Outcome:
    """What one call came to: a value, or the sentence that says why there is none.

    trouble  "" where there is a value; else "stub", "endless" or "raised"
    error    the error that it stopped with: kind and text
    changed  input name -> the value that the call left there, for inputs that it changed
    """

    value: object = None
    trouble: str = ""
    sentence: str = ""
    error: str = ""
    changed: dict | None = None


def call(fn, case, seconds):
    """Run fn on a copy of the case's arguments; what it prints is dropped."""
    args = case.copy()
    try:
        with (contextlib.redirect_stdout(_Nothing()), contextlib.redirect_stderr(_Nothing()),
              warnings.catch_warnings(), np.errstate(all="ignore")):
            warnings.simplefilter("ignore")
            with time_limit(seconds):
                value = fn(*args.values())
    except TooSlow:
        return Outcome(trouble="endless")
    except NotImplementedError as error:
        return _unwritten(fn, error)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return Outcome(trouble="raised", sentence=_raised(fn, error), error=told(error))
    return Outcome(plain(value), changed=_changed(case.args, args))


def plain(value):
    """Torch tensors and their like as NumPy arrays; everything else as it came."""
    if isinstance(value, tuple):
        return rebuilt(value, map(plain, value))
    if hasattr(value, "detach") and hasattr(value, "cpu"):
        return value.detach().cpu().numpy()
    return value


def _changed(before, after):
    found = {}
    for name in before:
        for (label, old), (_, new) in zip(parts(name, before[name]), parts(name, after[name]),
                                          strict=False):
            if isinstance(old, np.ndarray) and (
                    old.shape != new.shape or not np.array_equal(old, new, equal_nan=True)):
                found[label] = new
    return found


def _unwritten(fn, error):
    """The stub itself, or a function that the answer calls and that is still one."""
    *_, (frame, _) = traceback.walk_tb(error.__traceback__)
    if frame.f_code is getattr(fn, "__code__", frame.f_code):
        return Outcome(trouble="stub")
    return Outcome(trouble="raised", sentence=f"calls `{frame.f_code.co_name}`, which is not "
                                              "written yet")


def told(error):
    """An error's kind and text on one line, the same at every run."""
    text = " ".join(str(error).split())
    text = re.sub(r" at 0x[0-9a-fA-F]+", "", text)  # addresses differ at every run
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _raised(fn, error):
    kind, colon, text = told(error).partition(": ")
    said = f"stops with {kind}{colon}" + (text if len(text) <= 160 else text[:157] + "…")
    line = _line(fn, error)
    return said + (f" (line {line} of your function)" if line else "")


def _line(fn, error):
    """Which line of the learner's function, counted from its def, the error came from."""
    code = getattr(fn, "__code__", None)
    lines = [n for frame, n in traceback.walk_tb(error.__traceback__) if frame.f_code is code]
    return lines[-1] - code.co_firstlineno + 1 if lines else None


class _Nothing(io.TextIOBase):
    """A file that forgets, so that an endless print takes no memory."""

    def write(self, text):
        return len(text)
