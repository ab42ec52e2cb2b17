"""Every variant of the LSTM and the GRU can be read, drawn and walked, and no more than it has."""

from xml.etree import ElementTree

import numpy as np
import pytest
from cells.drawing import name

from lstm_course import cells
from lstm_course.datasets import childrens_book, encoding
from lstm_course.figures import cell_specs, cell_states, draw_cell, keeper, read
from lstm_course.figures.cell_activations import names_in_cache
from lstm_course.figures.step_widget import Walk
from lstm_course.figures.svg import value
from lstm_course.layers import scan
from lstm_course.lessons.lesson_05_lstm.figures import draw_row
from lstm_course.training import readout_model as models

SVG = "{http://www.w3.org/2000/svg}"
WORDS = "Jane saw big old Spot . Doug saw".split()
CELLS = list(cell_specs.ANATOMY)


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


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_a_reading_holds_what_the_scan_computes(cell):
    model = drawn_model(cell)
    X = encoding.one_hot(childrens_book.numbers(WORDS)[:, None], len(childrens_book.WORDS))
    H, last, tape = scan.forward(cell, model.p, X)
    reading = read(model, WORDS)
    np.testing.assert_array_equal([step.h for step in reading.steps], H[:, 0])
    memory = last.h if cell_specs.anatomy_of(cell).reset else last.c
    np.testing.assert_array_equal(cell_states(reading)[-1], memory[0])
    names = names_in_cache(cell)
    for step, cache in zip(reading.steps, tape, strict=True):
        for gate in cell_specs.anatomy_of(cell).gates:
            np.testing.assert_array_equal(getattr(step, gate), cache[names.index(gate)][0])


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_the_anatomy_is_that_of_the_source(cell):
    """The table of what a cell has agrees with the names that its tape holds and with its p."""
    found, names = cell_specs.anatomy_of(cell), names_in_cache(cell)
    assert set(found.gates) == {g for g in "ifozr" if g in names}
    fields = cell.Params._fields
    assert found.peepholes == next((k for k in "vV" if k in fields), "")
    assert found.old_gates == ("R" in fields)
    assert found.coupled == (not found.reset and "i" not in names and "f" in names
                             and cell is not cells.no_input_gate)


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_the_memory_follows_from_what_the_drawing_says(cell):
    """f c + i g, with 1 - f or 1 for i and 1 for f; in a GRU z h + (1 - z) n."""
    reading, found = read(drawn_model(cell), WORDS), cell_specs.anatomy_of(cell)
    for s in reading.steps:
        if found.reset:
            np.testing.assert_allclose(s.z * s.h_before + (1 - s.z) * s.n, s.h, rtol=1e-12)
            continue
        keep = 1 if s.f is None else s.f
        write = 1 - s.f if found.coupled else 1 if s.i is None else s.i
        np.testing.assert_allclose(keep * s.c_before + write * s.g, s.c, rtol=1e-12)
        show, m = 1 if s.o is None else s.o, s.c if s.m is None else s.m
        np.testing.assert_allclose(show * m, s.h, rtol=1e-12)
        assert (s.m is None) == ("c" not in found.squashed)


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_only_the_gates_that_it_has_are_drawn(cell):
    reading, found = read(drawn_model(cell), WORDS), cell_specs.anatomy_of(cell)
    svg, step = draw_cell(reading, 4, 2), reading.steps[4]
    words = said(svg)
    for gate in "ifozr":
        told = [w for w in words if w.startswith(f"{gate} = ")]
        given = [f"{gate} = {value(getattr(step, gate)[2])}"] if gate in found.gates else []
        assert told == given
    assert any(w.startswith("peephole") for w in words) == bool(found.peepholes)
    assert ("1 − f" in words) == found.coupled
    assert ElementTree.fromstring(svg).find(f"{SVG}title").text.startswith(found.title)
    row = said(draw_row(reading, 2))
    assert ("forget  f" in row) == ("f" in found.gates)
    assert ("update  z" in row) == bool(found.reset)
    assert value(step.h[2]) in words


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_it_can_be_walked_and_its_keeper_found(cell):
    model = drawn_model(cell)
    reading, unit = read(model, WORDS), keeper(model)
    walk = Walk(reading, unit)
    walk.step.value = 5
    assert walk.picture.value == draw_cell(reading, 4, unit) != draw_cell(reading, 3, unit)
    assert walk.unit.max == 4


def test_the_two_grus_are_told_apart_in_picture_and_words():
    before, after = (draw_cell(read(drawn_model(c), WORDS), 2, 0)
                     for c in (cells.gru_cho, cells.gru))
    assert "reset gate before Un" in said(before) and "reset gate after Un" in said(after)
    assert "before the matrix U" in before and "after the matrix U" in after


def test_peepholes_are_dashed_lines_to_the_gates_that_are_there():
    def dashes(cell):
        return draw_cell(read(drawn_model(cell), WORDS), 2, 0).count("stroke-dasharray")

    assert dashes(cells.lstm) == 0
    assert dashes(cells.peephole) == 4          # one from the old state, two into f and i, one to o
    assert dashes(cells.no_output_gate) == 3
    assert dashes(cells.no_input_gate) == 3
    assert dashes(cells.full_gate_recurrence) == 8
