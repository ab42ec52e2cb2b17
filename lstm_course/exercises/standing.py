"""How far the learner is: the record of passed exercises, held against the exercises there are."""

from .. import progress
from .registry import pages


def standing(passed=None):
    """A `progress.Standing` for each page of the course.

    passed: names of passed exercises; by default those of the learner's own record.
    """
    return progress.standing(progress.passed() if passed is None else passed, pages())
