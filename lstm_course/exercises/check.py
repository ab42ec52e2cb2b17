"""check(f): is the learner's function right, and if not, which equation went wrong?"""

import os
import sys
from dataclasses import replace

from .. import progress
from ..checks import judge
from ..checks.guard import callable_name, own_numpy, told
from .refusal import CheckStopped, NotChecked
from .registry import find, name_of, names

_ALONE = object()


def check(fn, answer=_ALONE):
    """The verdict on an answer: check(lstm_step), or check("lstm_step", some_function).

    The exercise is found by the function's name, or where that is no exercise's, as with
    `twice = lambda x: …`, by the name that it has on the page. What the function prints is dropped
    while it is checked. On Linux it runs in a process of its own, which is ended when its time is
    over, so that what it does to Python or the kernel is undone; elsewhere a loop outside of
    Python, such as `sum(itertools.repeat(1))`, ends only with the kernel. For the exercises that it
    builds on, the check lends the course's own functions, so that a slip in one exercise is counted
    there and nowhere else. A right answer is noted in the learner's record, see
    `lstm_course.progress`.

    Raises LookupError for a name that is no exercise's, TypeError for a name alone, and for what
    is no function or has no name, RuntimeError where the check itself stops, as it may once a page
    has changed Python; on a page each is one sentence, without a traceback. While
    nbgrader grades, an AssertionError with the verdict's first line says that the answer is wrong.
    """
    if answer is _ALONE and isinstance(fn, str):
        name = find(fn).name
        raise NotChecked(f"check({name!r}) has no function to check: write check({name}), "
                         "no quotes")
    if answer is _ALONE:
        answer, fn = fn, _known_as(fn, sys._getframe(1).f_globals) or name_of(fn, "check")
    exercise = find(fn)
    verdict = _judged(exercise, answer)
    if verdict.passed:
        remark = progress.not_kept(exercise.name, exercise.page)
        verdict = replace(verdict, remark=remark) if remark else verdict
    if not verdict.passed and os.environ.get("NBGRADER_EXECUTION"):
        raise AssertionError(str(verdict).split("\n")[0])
    return verdict


def _judged(exercise, answer):
    """The verdict by NumPy's own means, on an answer that runs with what its page made of them."""
    try:
        with own_numpy() as changed:
            verdict = judge(exercise, answer)
    except Exception as error:
        raise CheckStopped(
            f"the check of {exercise.name} itself stopped with {told(error)}. A cell of this page "
            "may have changed Python or a library: restart the kernel and run the page again; if "
            "it stops all the same, the course has a fault") from error
    if verdict.passed or not changed:
        return verdict
    names = ", ".join(f"`{name}`" for name in changed[:3]) + (", …" if len(changed) > 3 else "")
    return replace(verdict, remark=f"A cell of this page gave another meaning to {names}: take "
                                   "that line out, and restart the kernel.")


def _known_as(fn, page):
    """The exercise's name under which a page knows a function that bears none or another; or ""."""
    if not callable(fn) or callable_name(fn) in names():
        return ""
    return next((name for name in names() if page.get(name) is fn), "")
