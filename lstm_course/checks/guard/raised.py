"""The error that an answer stopped with, in words: its kind, its text and its line."""

import re
import traceback

from .limit import TooSlow
from .naming import clean, name_of_type

LONGEST = 2000  # letters of an error's text that are kept


def told(error):
    """An error's kind and text on one line, the same at every run."""
    try:
        text = str(error)
    except (TooSlow, KeyboardInterrupt):
        raise
    except BaseException:  # its own __str__ is broken
        text = ""
    text = re.sub(r" at 0x[0-9a-fA-F]+", "", clean(text, LONGEST))  # addresses differ at every run
    return f"{name_of_type(error)}: {text}" if text else name_of_type(error)


def raised(fn, error):
    """A sentence on the error, without a subject."""
    kind, colon, text = told(error).partition(": ")
    said = f"stops with {kind}{colon}" + (text if len(text) <= 160 else text[:157] + "…")
    line = _line(fn, error)
    return said + (f" (line {line} of your function)" if line else "")


def unwritten(fn, error):
    """The name of the function that is not written yet; "" where it is `fn` itself."""
    *_, (frame, _) = traceback.walk_tb(error.__traceback__)
    return "" if frame.f_code is _code(fn, frame.f_code) else frame.f_code.co_name


def _line(fn, error):
    """Which line of the learner's function, counted from its def, the error came from."""
    code = _code(fn, None)
    lines = [n for frame, n in traceback.walk_tb(error.__traceback__) if frame.f_code is code]
    return lines[-1] - code.co_firstlineno + 1 if lines else None


def _code(fn, otherwise):
    """The compiled body of a function or method."""
    return getattr(getattr(fn, "__func__", fn), "__code__", otherwise)
