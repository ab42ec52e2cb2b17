"""What an exercise is, as far as the engine needs to know."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from .mistakes import Mistake


@dataclass(frozen=True)
class Exercise:
    """A function that the learner writes, and all that judging and teaching it takes.

    reference   the right answer, one equation a line, each bearing its number: ``# (5)``
    outputs     the names of what it returns
    cases       seed -> the calls that an answer is judged by
    probes      seed -> calls with equal sizes, where a mistake in shapes gives numbers, not errors
    hints       three: a question, the equation, the line's shape
    equations   number -> the equation's name
    sentences   the line that a mistake amounts to -> what a teacher would say to it
    uses        name -> reference of the exercises that this one builds on; lent while it is judged
    mistakes    wrong functions with what a teacher would say to them, see `mistakes`
    inside      name -> the equations of what it uses, for answers that write them out instead
    """

    name: str
    page: str
    reference: Callable
    outputs: tuple[str, ...]
    cases: Callable
    hints: tuple[str, str, str]
    difficulty: int
    minutes: int
    lines: int
    points: int = 1
    probes: Callable = lambda seed: []
    equations: Mapping[int, str] = field(default_factory=dict)
    sentences: Mapping[str, str] = field(default_factory=dict)
    uses: Mapping[str, Callable] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()
    inside: Mapping[str, Callable] = field(default_factory=dict)
