"""Every answer of the corpus is judged as it should be, and its mistake is named."""

from pathlib import Path

import pytest

from lstm_course.checks import judge
from lstm_course.exercises import exercises
from lstm_course.exercises.corpus import answers

ROOT = Path(__file__).parents[2]
KEPT = [(e, a) for e in exercises().values() for a in answers(ROOT, e)]


@pytest.mark.parametrize(("exercise", "answer"), KEPT,
                         ids=[f"{e.name}-{a.name}" for e, a in KEPT])
def test_answer(exercise, answer):
    verdict = judge(exercise, answer.fn)
    assert verdict.passed == answer.right, str(verdict)
    if not answer.right:
        assert answer.named(verdict), str(verdict)


@pytest.mark.parametrize(("name", "most"), [("lstm_step", 30), ("lstm_forward", 10)])
def test_the_corpus_is_large_enough(name, most):
    kept = [a for a in answers(ROOT, exercises()[name]) if not a.right]
    assert len(kept) >= most
    assert sum(a.nameable for a in kept) >= 0.9 * len(kept)
