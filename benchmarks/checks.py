"""How long a check takes: right answers, one mistake, two mistakes, mistakes without a name.

Run: ``python benchmarks/checks.py`` (one thread, from the checkout). Each answer of the corpus is
judged once to make the exercise's table of edits, then three times; the median counts. "cold" is
the very first wrong answer of a session, the table of edits included. These are called in this
process; "its process" is what it takes to make and end the one that a learner's answer runs in.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import statistics
import time
from pathlib import Path

from lstm_course.checks import Choice, judge
from lstm_course.checks.diagnosis.known import known
from lstm_course.exercises import exercises
from lstm_course.exercises.answer_corpus import answers

ROOT = Path(__file__).parents[1]


def seconds(exercise, answer):
    """(verdict, median time of three checks)."""
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        verdict = judge(exercise, answer.fn, trusted=True)
        times.append(time.perf_counter() - begun)
    return verdict, statistics.median(times)


def guarded():
    """Seconds that a right answer takes in a process of its own, less those that it takes here."""
    exercise = exercises()["cell_update"]
    times = {trusted: [] for trusted in (False, True)}
    for _ in range(50):
        for trusted, taken in times.items():
            begun = time.perf_counter()
            judge(exercise, exercise.reference, trusted=trusted)
            taken.append(time.perf_counter() - begun)
    return [a - statistics.median(times[True]) for a in times[False]]


def main():
    found = {"right": [], "one mistake": [], "two mistakes": [], "no name": [], "cold": [],
             "its process": guarded()}
    for exercise in exercises().values():
        if isinstance(exercise, Choice):
            continue
        begun = time.perf_counter()
        known(exercise)
        made = time.perf_counter() - begun
        for answer in answers(ROOT, exercise):
            verdict, took = seconds(exercise, answer)
            if verdict.passed:
                found["right"].append(took)
            elif len(verdict.diagnoses) == 1:
                found["one mistake"].append(took)
                found["cold"].append(took + made)
            else:
                found["two mistakes" if verdict.diagnoses else "no name"].append(took)
    print(f"{'answers':14}{'count':>6}{'median s':>10}{'most s':>10}")
    for name, times in found.items():
        print(f"{name:14}{len(times):6}{statistics.median(times):10.3f}{max(times):10.3f}")


if __name__ == "__main__":
    main()
