"""The differing lines of two cells: read from the sources, all of them and nothing else."""

import inspect
from xml.etree import ElementTree

import pytest
from cells.drawing import name

from lstm_course import cells
from lstm_course.lessons.lesson_08_variants.figures import Difference, differing_lines, variant_grid
from lstm_course.lessons.lesson_08_variants.figures.cell_diff import step_lines
from lstm_course.lessons.lesson_08_variants.runs import VARIANTS

PAIRS = [(cells.lstm, v.cell) for v in VARIANTS.values() if v.cell is not cells.lstm]


def test_coupled_gates_differ_in_an_equation_gone_and_one_changed():
    assert differing_lines(cells.lstm, cells.coupled) == [
        (None, ["zi, zf, zg, zo = x @ p.W + s.h @ p.U + p.b"],
         ["zf, zg, zo = x @ p.W + s.h @ p.U + p.b"]),
        (1, ["i = sigmoid(zi)"], []),
        (5, ["c = f * s.c + i * g"], ["c = f * s.c + (1 - f) * g"]),
    ]


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=lambda c: name(c))
def test_left_and_shared_lines_are_the_one_file_and_right_and_shared_the_other(one, other):
    rows = differing_lines(one, other)
    for cell, side in ((one, 1), (other, 2)):
        lines = [line for found in step_lines(cell).values() for line in found]
        alone = [line for row in rows for line in row[side]]
        assert set(alone) <= set(lines)
        shared = set(lines) - set(alone)
        assert shared <= {line for found in step_lines(other if side == 1 else one).values()
                          for line in found}
        for line in alone:
            assert line in inspect.getsource(cell.forward)


def test_the_same_cell_has_no_difference():
    assert differing_lines(cells.gru, cells.gru) == []


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=lambda c: name(c))
def test_the_table_says_all_lines_and_more_than_by_colour(one, other):
    made = Difference(one, other)
    html = ElementTree.fromstring(made._repr_html_())
    text, shown = repr(made), ["".join(td.itertext()) for td in html.iter("td")]
    for number, left, right in made.rows:
        for sign, side in (("−", left), ("+", right)):
            assert all(f"{sign} {line}" in text for line in side)
            assert ("\n".join(side) or "no such line") in shown
        assert number is None or f"({number})" in text
    looks = {e.attrib["style"] for e in html.iter("span")}
    assert all("underline" in look or "bold" in look for look in looks)


def test_the_grid_draws_every_run_and_says_the_spread(monkeypatch):
    shown = []
    monkeypatch.setattr("lstm_course.lessons.lesson_08_variants.figures.variant_results.show",
                        lambda figure, caption, alt: shown.extend([figure, caption, alt]))
    variant_grid({"bell": {"lstm": [0.0, 0.2, 0.1], "gru": [0.4, 0.3, 0.5]}}, "Below.")
    marks = [list(line.get_xdata()) for line in shown[0].axes[0].lines]
    assert [0.0, 0.2, 0.1] in marks and [0.4, 0.3, 0.5] in marks
    assert "lstm 0.00 0.10 0.20; gru 0.30 0.40 0.50" in shown[2]
