"""Answers of strangers: right ones pass, wrong ones don't, and the rates of naming may not fall."""

import json
from pathlib import Path

import pytest

from lstm_course.checks import judge
from lstm_course.exercises import held_out
from lstm_course.exercises.registry import find

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / held_out.FOLDER
EXERCISES = sorted(path.stem for path in FOLDER.glob("*.py"))


def test_thirty_exercises_have_answers_of_strangers():
    assert len(EXERCISES) >= 30


@pytest.mark.parametrize("name", EXERCISES)
def test_right_ones_pass_and_wrong_ones_do_not(name):
    measured = list(held_out.measure(ROOT, {name}))
    assert sum(m.right for m in measured) >= 3 and sum(not m.right for m in measured) >= 12
    assert [m.answer for m in measured if m.passed != m.right] == []
    assert [m.answer for m in measured if not m.right and not m.slip] == []


def test_a_grade_counts_for_the_words_that_were_read_only(tmp_path):
    folder = tmp_path / held_out.FOLDER
    folder.mkdir(parents=True)
    (folder / "cell_update.py").write_text(
        'def wrong_1(f, i, g, c):\n    """The input gate is left out."""\n    return f * c + g\n',
        encoding="utf-8")
    said = judge(find("cell_update"), lambda f, i, g, c: f * c + g).message
    for words, grade in ((said, "named"), ("other words", "")):
        grades = {"cell_update": {"wrong_1": {"grade": "named", "said": words}}}
        (folder / held_out.GRADES).write_text(json.dumps(grades), encoding="utf-8")
        [measured] = held_out.measure(tmp_path)
        assert (measured.grade, measured.slip) == (grade, "The input gate is left out.")
    assert held_out.rates([measured]).read == 0


def test_rates_that_get_worse_are_told_once_all_are_read():
    def rates(**grades):
        return held_out.Rates(0, 0, 100, 100, grades)

    assert list(held_out.below(rates(named=66, led=22, refused=9, false=3))) == []
    assert list(held_out.below(rates(named=1, false=98))) == []         # one is not read yet
    named, placed, misled = held_out.below(rates(named=65, led=22, refused=9, false=4))
    assert "65.0% are named, expected 66.0%" in named
    assert "87.0% are named or led, expected 88.0%" in placed
    assert "4.0% are misled, expected 3.4% at most" in misled


def test_grades_are_of_answers_that_are_there():
    grades = json.loads((FOLDER / held_out.GRADES).read_text(encoding="utf-8"))
    known = {held_out.NAMED, held_out.LED, held_out.REFUSED, held_out.FALSE}
    for name, read in grades.items():
        source = (FOLDER / f"{name}.py").read_text(encoding="utf-8")
        for answer, row in read.items():
            assert f"def {answer}(" in source and row["grade"] in known
