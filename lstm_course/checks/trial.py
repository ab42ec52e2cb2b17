"""One case, what the reference gives on it, what the learner's function did, and the trouble."""

import numpy as np

from .compare import close
from .form import fault, flat


class Trial:
    """outcome: what the answer made of the case.

    kind is "" where nothing is wrong, else one of judge.ORDER; sentence says what, where words are
    ready.
    """

    def __init__(self, exercise, case, outcome):
        self.case, self.outcome = case, outcome
        with np.errstate(all="ignore"):
            self.expected = exercise.reference(*case.copy().values())
        outcome.value = _tuples(outcome.value, self.expected)
        self.kind, self.sentence = self._trouble(exercise.outputs)

    def _trouble(self, outputs):
        if self.outcome.trouble:
            return self.outcome.trouble, self.outcome.sentence
        if found := fault(self.outcome.value, self.expected, outputs):
            return found
        if not all(close(mine, theirs).all() for mine, theirs in self.outputs):
            return "values", ""
        return ("changed", "") if self.outcome.changed else ("", "")

    @property
    def outputs(self):
        """Pairs (the learner's, the expected) of all arrays and numbers returned."""
        return list(zip(flat(self.outcome.value), flat(self.expected), strict=True))


def _tuples(mine, expected):
    """[h, c] for (h, c) is no mistake, at any depth."""
    if not isinstance(expected, tuple) or not isinstance(mine, tuple | list):
        return mine
    more = expected + (None,) * (len(mine) - len(expected))
    return tuple(map(_tuples, mine, more))
