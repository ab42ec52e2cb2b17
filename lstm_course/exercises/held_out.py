"""Answers that nobody tunes on: how well does a check name the mistakes of strangers?

``tests/held_out/EXERCISE.py`` holds answers written from the learner's page alone, by people who
had not seen the checks: functions ``right_1`` …, which must pass, and ``wrong_1`` …, each with a
docstring that says its slip and was written first. Whether a verdict says that slip no program can
tell: a marker reads both, and the grade that he gave stands in ``grades.json`` beside the words
that he read. Where a check has other words today, his grade counts no more until he has read them.
"""

import inspect
import json
import runpy
from collections import Counter
from dataclasses import dataclass

from ..checks import judge
from .registry import find

FOLDER = "tests/held_out"
GRADES = "grades.json"
NAMED = "named"        # the verdict says the slip
LED = "led"            # it leads to the very line, equation, gate or step
REFUSED = "refused"    # it says that the answer is wrong, and not where
FALSE = "false"        # it points to something that is right
# Today's rates, below which lint fails. They may only get better: aim at 0.9, 0.98 and 0.01.
LEAST_NAMED, LEAST_PLACED, MOST_FALSE = 0.66, 0.88, 0.034


@dataclass(frozen=True)
class HeldOut:
    """One answer and what the check says of it; grade is "" until a marker has read these words."""

    exercise: str
    answer: str
    slip: str
    passed: bool
    said: str
    grade: str

    @property
    def right(self):
        return self.answer.startswith("right")


@dataclass(frozen=True)
class Rates:
    """Counts over held-out answers; `grades` counts the wrong ones that a marker has read."""

    right: int
    accepted: int
    wrong: int
    refused: int
    grades: dict

    @property
    def read(self):
        return sum(self.grades.values())

    def share(self, *grades):
        """The share of the answers read that got one of these grades."""
        return sum(self.grades.get(g, 0) for g in grades) / max(self.read, 1)


def measure(root, names=None):
    """The held-out answers of the checkout `root`, to these exercises or all, each judged."""
    folder = root / FOLDER
    grades = _grades(folder)
    for path in sorted(folder.glob("*.py")):
        if names is None or path.stem in names:
            yield from _judged(path, grades.get(path.stem, {}))


def _judged(path, grades):
    exercise = find(path.stem)
    for name, fn in runpy.run_path(str(path)).items():
        if not name.startswith(("right_", "wrong_")):
            continue
        verdict = judge(exercise, fn)
        read = grades.get(name, {})
        grade = read["grade"] if read.get("said") == verdict.message else ""
        yield HeldOut(path.stem, name, inspect.getdoc(fn) or "", verdict.passed, verdict.message,
                      grade)


def rates(measured):
    """The Rates of some HeldOut."""
    right, wrong = ([m for m in measured if m.right is kind] for kind in (True, False))
    return Rates(len(right), sum(m.passed for m in right), len(wrong),
                 sum(not m.passed for m in wrong), dict(Counter(m.grade for m in wrong if m.grade)))


def below(found):
    """A sentence for each of these Rates that is worse than it was; none before all are read."""
    if not found.read or found.read < found.wrong:
        return
    named, placed = found.share(NAMED), found.share(NAMED, LED)
    if named < LEAST_NAMED:
        yield f"held out: {named:.1%} are named, expected {LEAST_NAMED:.1%} at least"
    if placed < LEAST_PLACED:
        yield f"held out: {placed:.1%} are named or led, expected {LEAST_PLACED:.1%} at least"
    if found.share(FALSE) > MOST_FALSE:
        yield f"held out: {found.share(FALSE):.1%} are misled, expected {MOST_FALSE:.1%} at most"


def _grades(folder):
    path = folder / GRADES
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
