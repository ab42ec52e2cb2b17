"""The corpus of the two central exercises is large. What it holds is judged in `test_lint.py`."""

from pathlib import Path

import pytest

from lstm_course.exercises import exercises
from lstm_course.exercises.answer_corpus import answers

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("name", "most"), [("lstm_step", 30), ("lstm_forward", 10)])
def test_the_corpus_is_large_enough(name, most):
    kept = [a for a in answers(ROOT, exercises()[name]) if not a.right]
    assert len(kept) >= most
    assert sum(a.nameable for a in kept) >= 0.9 * len(kept)
