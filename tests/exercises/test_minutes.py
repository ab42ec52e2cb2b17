"""The time that a page asks for is the sum of its exercises' minutes."""

import re
from pathlib import Path

import pytest

from lstm_course.exercises.registry import PAGES

COURSE = Path(__file__).parents[2] / "course"
TIMES = {page.PAGE: re.search(r"(\d+)\s+minutes\s+at\s+most",
                              (COURSE / f"{page.PAGE}.exercise.md").read_text(encoding="utf-8"))
         for page in PAGES}


@pytest.mark.parametrize("page", [page for page in PAGES if TIMES[page.PAGE]],
                         ids=lambda page: page.PAGE)
def test_the_head_states_the_sum_of_the_minutes(page):
    total = sum(exercise.minutes for exercise in page.EXERCISES)
    assert total <= int(TIMES[page.PAGE][1]) < total + 5  # rounded up to five minutes


def test_the_heads_of_the_first_half_state_it():
    assert {name[:2] for name, time in TIMES.items() if time} >= {f"{n:02}" for n in range(6)}
