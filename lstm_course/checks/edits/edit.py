"""One slip in the reference: what stands in the place of which lines, and the words for it."""

import re
from dataclasses import dataclass


@dataclass(eq=False)
class Edit:
    """Statements that stand in the place of others, and the words for it.

    line: what the changed line reads, where it is one, in the learner's names. raw: in the
    reference's, or the words where no line is changed; a teacher's sentence is found by it.
    rank: the smaller, the likelier.
    """

    words: str
    changes: dict
    equations: tuple = ()
    line: str = ""
    rank: int = 1
    kind: str = ""
    raw: str = ""
    taught: bool = False

    @property
    def places(self):
        return self.changes.keys()


RANK = {"exchanged": 0, "other": 1, "complement": 1, "missing": 2, "activation": 2, "order": 2,
        "operator": 3, "transposed": 3, "twice": 3, "other complement": 3}


# a name that only the reference has: no message quotes it
OWN = re.compile(r"(?<!\w)_[A-Za-z]")
