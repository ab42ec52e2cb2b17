"""What a walk beside an answer finds: the steps of the reference, and where the answer departs."""

from dataclasses import dataclass, field

FOUND, ABSENT, DEPARTED, SUSPECT = "found", "absent", "departed", "suspect"


class Stuck(Exception):
    """A line of the reference does not run on the answer's values."""


@dataclass(eq=False)
class Step:
    """One line of the reference in one pass of its loop."""

    statement: object
    at: tuple
    parents: set
    state: str = ""     # "" for what proves nothing
    values: dict = field(default_factory=dict, repr=False)  # those that prove something, by name
    before: dict = field(default_factory=dict, repr=False)  # the variables that the line finds


@dataclass
class Departure:
    """A line whose value the answer does not have, though it has all that goes into it.

    labels  what differs, in the reference's names; own: the learner's name for it, where it has one
    edit    what was made of the line instead, None where that is not known
    call    what a function that was lent is given instead, a `Handed`
    region  the lines one of which must be to blame, where the answer names no value in between
    """

    step: Step
    labels: tuple = ()
    own: str = ""
    edit: object = None
    value: object = None
    expected: object = None
    call: object = None
    region: tuple = ()


@dataclass
class Found:
    """The end of a walk. fits: whether the outputs are the answer's, with all departures in."""

    steps: list = field(default_factory=list)
    departures: list = field(default_factory=list)
    fits: bool = False
    changes: dict = field(default_factory=dict)

    def behind(self, step, through=lambda step: True):
        """The numbers of the steps that a step's value is made of, by way of those that `through`
        lets pass."""
        found, todo = set(), list(step.parents)
        while todo:
            k = todo.pop()
            if k not in found and through(self.steps[k]):
                found.add(k)
                todo += self.steps[k].parents
        return found


def unseen(step):
    """Whether nothing clears a step, and nothing accuses it."""
    return step.state in ("", ABSENT)
