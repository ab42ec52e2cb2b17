"""check(f): is the learner's function right, and if not, which equation went wrong?"""

import os
from dataclasses import replace

from .. import progress
from ..checks import judge
from .registry import find


def check(fn, answer=None):
    """The verdict on an answer: check(lstm_step), or check("lstm_step", some_function).

    The exercise is found by the function's name. What the function prints is dropped while it is
    checked. For the exercises that it builds on, the check lends the course's own functions, so
    that a slip in one exercise is counted there and nowhere else. A right answer is noted in the
    learner's record (`lstm_course.progress`).

    Raises LookupError for a name that is no exercise's, TypeError for a name alone and, while
    nbgrader grades, AssertionError with the verdict's first line where the answer is wrong.
    """
    if answer is None and isinstance(fn, str):
        raise TypeError(f"check({fn!r}) has no function to check: write check({fn}), no quotes")
    if answer is None:
        answer, fn = fn, getattr(fn, "__name__", fn)
    exercise = find(fn)
    verdict = judge(exercise, answer)
    if verdict.passed:
        remark = progress.not_kept(exercise.name, exercise.page)
        verdict = replace(verdict, remark=remark) if remark else verdict
    if not verdict.passed and os.environ.get("NBGRADER_EXECUTION"):
        raise AssertionError(str(verdict).split("\n")[0])
    return verdict
