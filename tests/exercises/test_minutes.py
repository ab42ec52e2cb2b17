"""The time that a page asks for is the sum of its exercises' minutes."""

import re
from pathlib import Path

import pytest

from lstm_course.exercises.registry import load, pages

COURSE = Path(__file__).parents[2] / "course"
TIMES = {page: re.search(r"(\d+)\s+minutes\s+at\s+most",
                              (COURSE / f"{page}.exercise.md").read_text(encoding="utf-8"))
         for page in pages()}


@pytest.mark.parametrize("page", [page for page in TIMES if TIMES[page]])
def test_the_head_states_the_sum_of_the_minutes(page):
    total = sum(load(name).minutes for name in pages()[page])
    assert total <= int(TIMES[page][1]) < total + 5  # rounded up to five minutes


def test_the_heads_of_the_first_half_state_it():
    assert {name[:2] for name, time in TIMES.items() if time} >= {f"{n:02}" for n in range(6)}
