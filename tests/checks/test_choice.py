"""Questions with options: each letter gets its own reply."""

import pytest

from lstm_course.checks import Choice, judge

QUESTION = Choice("why", "page", {"a": "That is a belief.", "b": "Yes, because.", "c": "No."}, "b",
                  ("?", "look", "leave"), 1, 2)


def test_the_right_letter_passes():
    verdict = judge(QUESTION, lambda: "b")
    assert verdict.passed and verdict.why == "Yes, because."
    assert str(verdict) == "✓ why: right. `check(why).why` says why"


def test_each_wrong_letter_has_its_reply():
    assert str(judge(QUESTION, lambda: "a")) == "✗ why: a: That is a belief."
    assert judge(QUESTION, lambda: " C ").diagnosis.sentence == "No."


def stub():
    raise NotImplementedError


@pytest.mark.parametrize(("answer", "said"), [
    (stub, '○ why: not answered yet: return one of "a", "b", "c".'),
    (lambda: "z", "✗ why: returns 'z', expected one of \"a\", \"b\", \"c\""),
    (lambda: None, "✗ why: returns None, expected one of \"a\", \"b\", \"c\""),
    (lambda: 1 / 0, "✗ why: stops with ZeroDivisionError: division by zero (line 1 of your "
                    "function)"),
])
def test_no_letter_gets_a_sentence(answer, said):
    assert str(judge(QUESTION, answer)) == said
