"""What a verdict shows: text, HTML, plain values."""

import json
import xml.etree.ElementTree as ElementTree

from lstm_course import check


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
