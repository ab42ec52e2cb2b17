"""Wrong answers whose slip was written first: each verdict names its place, or leads there."""

from importlib import import_module

import pytest
from checks.departures.told import Slip

from lstm_course.checks import judge
from lstm_course.exercises import exercises

PAGES = ("02", "03", "04", "05", "06", "07", "08", "09")
SLIPS = [v for page in PAGES
         for v in vars(import_module(f"checks.departures.page_{page}")).values()
         if isinstance(v, Slip)]
NAMED = 0.75  # of them are named by an edit that gives all their results


def verdict_on(slip):
    return judge(exercises()[slip.exercise], slip.fn, trusted=True)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda s: f"{s.exercise}-{s.fn.__name__}")
def test_the_place_of_a_slip_is_told(slip):
    verdict = verdict_on(slip)
    assert not verdict.passed
    for number in slip.equations:
        assert f"({number})" in verdict.message, verdict
    for words in slip.says:
        assert words in verdict.message, verdict
    assert "Still possible" not in verdict.message, verdict


def test_most_slips_are_named():
    named = [s for s in SLIPS if verdict_on(s).diagnoses]
    assert len(SLIPS) >= 80 and len(named) >= NAMED * len(SLIPS)


def test_the_same_answer_gets_the_same_words_in_a_process_of_its_own():
    slip = SLIPS[0]
    own = judge(exercises()[slip.exercise], slip.fn)
    assert str(own) == str(verdict_on(slip))
