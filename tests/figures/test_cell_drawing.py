"""The drawing of the cell is well-formed, says its numbers, and changes with step and unit."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from lstm_course.cells import lstm, rnn
from lstm_course.datasets import childrens_book, encoding
from lstm_course.figures import Picture, cell_states, draw_cell, lstm_cell, read
from lstm_course.figures.cell_parts import OPENING, flow
from lstm_course.figures.svg import value
from lstm_course.layers import scan
from lstm_course.lessons.lesson_05_lstm.figures import draw_row
from lstm_course.training import readout_model as models

SVG = "{http://www.w3.org/2000/svg}"
WORDS = "Jane saw big old Spot . Doug saw".split()


@pytest.fixture(scope="module")
def model():
    rng = np.random.default_rng(0)
    model = models.init(rng, lstm, len(childrens_book.WORDS), 6)
    for w in model.p:
        w += rng.normal(size=w.shape)
    return model


@pytest.fixture(scope="module")
def reading(model):
    return read(model, WORDS)


def said(svg):
    """All words in the drawing, element by element."""
    return ["".join(e.itertext()) for e in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_a_reading_holds_what_the_scan_computes(model, reading):
    X = encoding.one_hot(childrens_book.numbers(WORDS)[:, None], len(childrens_book.WORDS))
    H, last, _ = scan.forward(lstm, model.p, X)
    np.testing.assert_allclose([step.h for step in reading.steps], H[:, 0], rtol=1e-12)
    np.testing.assert_allclose(cell_states(reading)[-1], last.c[0], rtol=1e-12)
    np.testing.assert_array_equal(reading.steps[3].c_before, reading.steps[2].c)
    np.testing.assert_allclose(reading.guesses.sum(1), 1)


@pytest.mark.parametrize("t", range(len(WORDS)))
def test_every_number_of_the_step_stands_in_the_drawing(reading, t):
    unit, step = 4, reading.steps[t]
    words = said(draw_cell(reading, t, unit))
    for part in "figo":
        assert f"{part} = {value(getattr(step, part)[unit])}" in words
    assert f"f · ct−1 = {value((step.f * step.c_before)[unit])}" in words
    assert f"i · g = {value((step.i * step.g)[unit])}" in words
    for name in ("c_before", "h_before", "c", "h"):
        assert value(getattr(step, name)[unit]) in words
    assert f"xt  is  “{WORDS[t]}”" in words


def test_the_drawing_has_a_title_a_description_and_a_role(reading):
    root = ElementTree.fromstring(draw_cell(reading, 2, 1))
    assert root.attrib["role"] == "img" and root.attrib["class"] == "lstm-cell"
    assert root.find(f"{SVG}title").text == "LSTM cell, step 3 of 8, unit 1"
    desc = root.find(f"{SVG}desc").text
    assert "“big”" in desc and value(reading.steps[2].c[1]) in desc
    assert root.attrib["aria-label"].endswith(desc)


def test_the_present_word_is_marked_by_more_than_colour(reading):
    root = ElementTree.fromstring(draw_cell(reading, 4, 0))
    bold = [e for e in root.iter(f"{SVG}text") if e.attrib["fill"] == "#FFFFFF"]
    assert ["".join(e.itertext()) for e in bold] == ["Spot"]
    assert bold[0].attrib["font-weight"] == "bold"


def test_step_and_unit_change_the_drawing(reading):
    pictures = {draw_cell(reading, t, unit) for t in range(len(WORDS)) for unit in range(6)}
    assert len(pictures) == len(WORDS) * 6
    assert draw_cell(reading, 3, 2) == draw_cell(reading, 3, 2)


def test_doors_stand_as_far_apart_as_the_gate_is_open():
    def gap(gate):
        found = ElementTree.fromstring(f"<svg>{lstm_cell.doors(0, 0, gate, '#D55E00')}</svg>")
        _, upper, lower = found.iter("rect")
        return float(lower.attrib["y"]) - float(upper.attrib["y"]) - float(upper.attrib["height"])

    for gate in (0.0, 0.25, 0.8, 1.0):
        assert gap(gate) == pytest.approx(OPENING * gate, abs=0.11)
    assert flow(0.0) < flow(0.3) < flow(0.9)


@pytest.mark.parametrize(("gate", "words"), [
    (0.02, "closed"), (0.5, "partly open"), (0.97, "open"),
])
def test_a_gate_in_words(gate, words):
    assert lstm_cell.how_open(gate) == words


def test_coordinates_are_short_and_the_file_is_ascii_or_utf8(reading):
    svg = draw_cell(reading, 1, 0)
    plain = svg.replace("DejaVu", "")
    numbers = re.findall(r'(?:x|y|width|height|d)="([^"]*)"', plain)
    assert not re.search(r"\d\.\d\d", " ".join(numbers))
    assert svg.encode().decode() == svg


def test_the_row_has_a_column_for_every_word(reading):
    svg = draw_row(reading, 3)
    words = said(svg)
    assert [w for w in words if w in {*WORDS}] == WORDS
    for step in reading.steps:
        assert value(step.c[3]) in words and value(step.h[3]) in words
    assert svg != draw_row(reading, 2)


def test_a_picture_carries_its_own_words(reading):
    picture = Picture(draw_cell(reading, 2, 1), "A caption <here>.")
    html = picture._repr_html_()
    assert repr(picture) in html and "A caption &lt;here&gt;." in html
    assert "data:image/svg+xml;base64," in html


@pytest.mark.parametrize(("v", "text"), [(0.0, "0.00"), (-0.001, "0.00"), (-1.239, "−1.24")])
def test_a_value_is_rounded_and_never_minus_zero(v, text):
    assert value(v) == text


@pytest.mark.parametrize(("call", "names"), [
    (lambda r: draw_cell(r, 8, 0), "step is 8, expected 0 to 7"),
    (lambda r: draw_cell(r, 0, 6), "unit is 6, expected 0 to 5"),
    (lambda r: draw_row(r, -1), "unit is -1"),
])
def test_bad_input_is_named(reading, call, names):
    with pytest.raises(ValueError, match=names):
        call(reading)


def test_only_an_lstm_can_be_read():
    other = models.init(np.random.default_rng(0), rnn, len(childrens_book.WORDS), 4)
    with pytest.raises(ValueError, match="expected the LSTM"):
        read(other, WORDS)
