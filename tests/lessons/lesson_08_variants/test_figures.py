"""Two cells at the same step: beside each other, and as one moves the sliders."""

from xml.etree import ElementTree

import numpy as np
import pytest
from cells.drawing import name

from lstm_course import cells
from lstm_course.datasets import childrens_book
from lstm_course.figures import draw_cell, read
from lstm_course.figures.svg import value
from lstm_course.lessons.lesson_08_variants.figures import draw_beside
from lstm_course.lessons.lesson_08_variants.widgets import SideBySide
from lstm_course.training import readout_model as models

SVG = "{http://www.w3.org/2000/svg}"
WORDS = "Jane saw big old Spot . Doug saw".split()


def drawn_model(cell):
    """A model with random weights, none of them zero."""
    rng = np.random.default_rng(1)
    model = models.init(rng, cell, len(childrens_book.WORDS), 5)
    for w in model.p:
        w += rng.normal(size=w.shape)
    return model


def said(svg):
    """All words in the drawing, element by element."""
    return ["".join(e.itertext()) for e in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_two_cells_one_above_the_other():
    readings = [read(drawn_model(c), WORDS) for c in (cells.coupled, cells.gru)]
    svg = draw_beside(*readings, 3, (1, 2))
    root = ElementTree.fromstring(svg)
    inner = root.findall(f"{SVG}svg")
    assert [e.attrib["y"] for e in inner] == ["0", "600"]
    assert all(e.attrib["aria-label"] in root.attrib["aria-label"] for e in inner)
    assert f"f = {value(readings[0].steps[3].f[1])}" in said(svg)
    assert f"z = {value(readings[1].steps[3].z[2])}" in said(svg)
    with pytest.raises(ValueError, match="unit is 9"):
        draw_beside(*readings, 3, (1, 9))


def test_side_by_side_follows_its_sliders():
    models_ = {name(c): drawn_model(c) for c in (cells.lstm, cells.coupled, cells.gru)}
    readings = {n: read(m, WORDS) for n, m in models_.items()}
    unit = dict.fromkeys(models_, 1)
    widget = SideBySide(models_, readings, unit, left="lstm", right="gru", t=2)
    assert "− lstm.py" in widget.picture.value and "+ gru.py" in widget.picture.value
    for n in ("lstm", "gru"):
        assert draw_cell(readings[n], 2, 1) in widget.picture.value
    widget.right.value, widget.step.value = "coupled", 6
    assert "+ coupled.py" in widget.picture.value
    assert draw_cell(readings["coupled"], 5, 1) in widget.picture.value
    widget.right.value = "lstm"
    assert "no line differs" in widget.picture.value
    assert repr(widget) == "lstm and lstm side by side: step 6"
