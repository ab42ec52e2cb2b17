"""Marks for wrong answers whose departure a verdict has to tell; the slip is written first."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Slip:
    """An answer to `exercise`. equations: all of them must be named or pointed at; says: words."""

    exercise: str
    slip: str
    fn: object
    equations: tuple = ()
    says: tuple = ()


def slip(exercise, what, *equations, says=()):
    """Mark a wrong answer: which exercise, what is wrong in plain words, where that is."""
    says = (says,) if isinstance(says, str) else tuple(says)
    return lambda fn: Slip(exercise, what, fn, equations, says)
