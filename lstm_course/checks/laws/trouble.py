"""One call of the learner's function, and one sentence where it gives nothing to judge."""

from ..case import Case
from ..guard import call
from .as_numpy import plain

SECONDS = 5.0  # for one call


class Trouble(Exception):
    """The model can't be judged; the text is one sentence that says why, without a subject."""


class Unsteady(Trouble):
    """Asked the same again, it answers otherwise, so no law can be told. hint: why that may be."""

    def __init__(self, said, hint):
        super().__init__(said)
        self.hint = hint


def called(fn, given):
    """One call of the learner's function on a copy of what is given, as `checks.guard` tells it.

    Raises Trouble where there is no value.
    """
    outcome = call(fn, Case("", given), SECONDS)
    try:
        plain(outcome.raw)
    except Exception as error:  # a tensor of a type that NumPy does not have, say
        raise Trouble(f"returns what NumPy can't read ({type(error).__name__})") from None
    if outcome.trouble == "endless":
        raise Trouble(f"did not end within {SECONDS:g} seconds")
    if outcome.trouble == "stub":
        raise Trouble("is not written yet")
    if outcome.trouble:
        beginning = given.get("s", "") is None
        raise Trouble(outcome.sentence + (" (before the first step, `s` is None)" if beginning
                                          else ""))
    return outcome


def what(value):
    """A value in two or three words, for a sentence."""
    if value is None:
        return "None"
    kind = type(value).__name__
    many = ""
    if isinstance(value, tuple | list | dict):
        many = f" of {len(value)} value{'s' if len(value) != 1 else ''}"
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}{many}"
