"""How far the learner is: the record of passed exercises, held against the exercises there are."""

from .. import progress
from .registry import exercises


def so_far(passed=None):
    """A `progress.Standing` for each page of the course.

    passed: names of passed exercises; by default those of the learner's own record.
    """
    pages = {}
    for exercise in exercises().values():
        pages.setdefault(exercise.page, []).append(exercise.name)
    return progress.standing(progress.passed() if passed is None else passed, pages)
