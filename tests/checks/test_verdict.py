"""What a verdict shows: text, HTML, plain values."""

import importlib
import json
import xml.etree.ElementTree as ElementTree

import pytest

from lstm_course import check
from lstm_course.exercises import exercises

judging = importlib.import_module("lstm_course.checks.judge")  # the package has its function


def right(f, i, g, c):
    return f * c + i * g


def test_a_right_answer():
    verdict = check("cell_update", right)
    assert str(verdict) == repr(verdict) == "✓ cell_update: 8 of 8 cases"
    assert verdict.passed and bool(verdict)
    assert verdict.cases == (8, 8) and verdict.diagnosis is None


def test_a_wrong_answer():
    verdict = check("cell_update", lambda f, i, g, c: f * c + g)
    assert str(verdict).startswith("✗ cell_update: equation (5), the cell state: ")
    assert not verdict and verdict.diagnosis.edit == "return f * c + g"


def test_the_html_is_well_formed_and_escaped():
    def broken(f, i, g, c):
        raise ValueError("<script> & `code`")

    page = check("cell_update", broken)._repr_html_()
    tree = ElementTree.fromstring(page)
    assert "<script> & code" in "".join(tree.itertext())
    assert tree.get("role") == "status"


def test_plain_values_survive_json():
    verdict = check("cell_update", lambda f, i, g, c: f * c + g)
    again = json.loads(json.dumps(verdict.to_dict()))
    assert again["exercise"] == "cell_update" and again["diagnoses"][0]["equation"] == 5


@pytest.mark.parametrize("number", [2 ** 2000, -10 ** 500])
def test_a_whole_number_beyond_every_float_gets_a_verdict(number):
    said = str(check("count_rnn", lambda n, m, T: number))
    digits = len(str(abs(number)))
    assert "wrong in 6 of 6 cases" in said
    assert f"yours a whole number of {digits} digits, expected 18" in said


def test_a_diagnosis_that_fails_leaves_the_plain_verdict(monkeypatch):
    """Tests see its error; a learner, who can do nothing about it, does not."""
    def failing(*_):
        raise ZeroDivisionError("a fault of the diagnosis")

    def overwriting(f, i, g, c):
        c[...] = f * c + i * g
        return c.copy()

    answers = {
        "c_new is wrong in 8 of 8 cases": lambda f, i, g, c: f * c + g,
        "returns c_new of shape (5, 3), expected (3, 5)": lambda f, i, g, c: (f * c + i * g).T,
        "stops with ZeroDivisionError: division by zero": lambda f, i, g, c: 1 / 0,
        "the numbers are right, but an input is overwritten": overwriting,
    }
    monkeypatch.setattr(judging, "Inquiry", failing)
    monkeypatch.setattr(judging, "overwritten", failing)
    for answer in answers.values():
        with pytest.raises(ZeroDivisionError, match="fault of the diagnosis"):
            judging.judge(exercises()["cell_update"], answer)
    monkeypatch.delenv(judging.STRICT)
    for words, answer in answers.items():
        verdict = judging.judge(exercises()["cell_update"], answer)
        assert not verdict and words in verdict.message
