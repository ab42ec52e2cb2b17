"""Mistakes that deserve a teacher's sentence: each a small wrong function beside its exercise.

    @mistake(5, "`f` and `i` have changed places: the forget gate scales the old cell state")
    def swapped(f, i, g, c):
        return i * c + f * g

An answer that gives a mistake's results on every case is told its sentence.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .compare import equal


@dataclass(frozen=True)
class Mistake:
    """function gives what the mistake gives; equations: the numbers that it belongs to."""

    name: str
    function: Callable
    equations: tuple[int, ...]
    sentence: str

    def gives(self, cases, outcomes, raised):
        """Whether it comes to these outcomes on the cases; `raised` stands for an error."""
        return all(self._same(case, outcome, raised)
                   for case, outcome in zip(cases, outcomes, strict=True))

    def _same(self, case, outcome, raised):
        try:
            with np.errstate(all="ignore"):
                mine = self.function(*case.copy().values())
        except Exception:
            mine = raised
        if mine is raised or outcome is raised:
            return mine is outcome
        return equal(outcome, mine)


def mistake(*said):
    """Mark a wrong function: the numbers of the equations that go wrong in it, then the sentence.

    Raises TypeError where the last of `said` is no sentence or another no number.
    """
    *equations, sentence = said or ("",)
    if not sentence or not isinstance(sentence, str) or not all(type(n) is int for n in equations):
        raise TypeError(f"expected numbers of equations and then a sentence, got {said!r:.200}")
    return lambda fn: Mistake(fn.__name__, fn, tuple(equations), sentence)


def mistakes_in(namespace):
    """All mistakes among the names of a module, in their order: `mistakes_in(globals())`."""
    return tuple(v for v in namespace.values() if isinstance(v, Mistake))
