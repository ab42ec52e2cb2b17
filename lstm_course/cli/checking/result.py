"""How a learner's page came out."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Exercise:
    """How one exercise came out, and what its check said."""

    name: str
    passed: bool
    text: str


@dataclass(frozen=True)
class Result:
    """How a page came out: a line an exercise, notes about its cells; an error where it has none.

    error says why a file could not be judged at all.
    """

    page: str
    exercises: tuple = ()
    notes: tuple = ()
    error: str = ""

    @property
    def passed(self):
        return not self.error and all(exercise.passed for exercise in self.exercises)

    def to_dict(self):
        return {**asdict(self), "passed": self.passed}
