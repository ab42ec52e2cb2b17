"""Three hints in turn, then the first again."""

import pytest

from lstm_course import hint
from lstm_course.exercises import exercises
from lstm_course.exercises.hint import _given


def candidate(p, x, h):
    """A learner's stub: a hint is found by its name."""


def test_hints_come_in_turn():
    _given.clear()
    given = [hint(candidate) for _ in range(4)]
    assert [h.number for h in given] == [1, 2, 3, 1]
    assert [h.text for h in given[:3]] == list(exercises()["candidate"].hints)
    assert str(given[0]).startswith("Hint 1 of 3 for candidate: ")
    assert "Hint 1 of 3" in given[0]._repr_html_()


def test_a_name_will_do_and_an_unknown_one_is_refused():
    assert hint("lstm_step").exercise == "lstm_step"
    with pytest.raises(LookupError, match="no exercise called 'gru'"):
        hint("gru")
