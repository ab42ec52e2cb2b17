"""Plots carry their words; tables and source lines show what they should."""

import subprocess
import sys

import numpy as np
import pytest

from lstm_course.cells import lstm
from lstm_course.datasets import childrens_book
from lstm_course.figures import Table, captioned_plot, equation_lines, keeper
from lstm_course.training import readout_model as models


@pytest.fixture
def shown(monkeypatch):
    """What a page would show: a list of displayed objects."""
    displayed = []
    monkeypatch.setattr("IPython.display.display", lambda *a, **_: displayed.extend(a))
    return displayed


def test_a_plot_is_a_sharp_png_with_alternative_text(shown):
    with captioned_plot.canvas() as (figure, axes):
        axes.plot([0, 1])
    captioned_plot.show(figure, "A caption.", "What the line says.")
    drawn, caption = shown
    data, about = drawn._repr_mimebundle_()
    assert data["image/png"].startswith(b"\x89PNG")
    assert data["text/plain"] == about["image/png"]["alt"] == repr(drawn)
    pixels = int.from_bytes(data["image/png"][16:20], "big")
    assert pixels == 2 * about["image/png"]["width"] == 200 * captioned_plot.WIDTH
    assert set(caption) == {"text/html", "text/plain"}


def test_a_table_in_text_and_html():
    table = Table(["writer", "legal"], [["RNN", "0.64"], ["a & b", "1"]], "Shares.")
    assert repr(table) == "writer  legal\nRNN      0.64\na & b       1"
    assert "<caption" in table._repr_html_() and "a &amp; b" in table._repr_html_()
    with pytest.raises(ValueError, match="3 cells, expected 1"):
        Table(["a"], [["b", "c", "d"]], "")


def test_a_tables_numbers_stand_at_the_right_and_its_words_at_the_left():
    rows = [["RNN", "none", "not up to 100", "−0.5"], ["LSTM", "i = 1", "12", ""]]
    table = Table(["cell", "change", "fails at", "bias"], rows, "")
    assert repr(table) == ("cell  change       fails at  bias\n"
                           "RNN   none    not up to 100  −0.5\n"
                           "LSTM  i = 1              12")
    for cell, side in (("i = 1", "left"), ("12", "right"), ("bias", "right"), ("RNN", "left")):
        assert f'text-align:{side}">{cell}<' in table._repr_html_()


def test_lines_are_found_by_their_number():
    assert equation_lines(lstm.forward, 5).startswith("c = f * s.c + i * g")
    assert equation_lines(lstm.forward, 1, 3).count("\n") == 1
    with pytest.raises(ValueError, match=r"no line marked \(7\)"):
        equation_lines(lstm.forward, 7)


def test_the_keeper_is_found_where_it_was_put():
    """A cell wired so that unit 2 holds the name, and nothing else holds anything."""
    H = 4
    model = models.init(np.random.default_rng(0), lstm, len(childrens_book.WORDS), H)
    for w in models.weights(model):
        w[:] = np.random.default_rng(1).normal(size=w.shape) * 0.1
    is_name = np.isin(childrens_book.WORDS, childrens_book.NAMES)
    model.p.U[:, :, 2] = 0
    model.p.W[0, :, 2] = np.where(is_name, 9, -9)
    model.p.W[1, :, 2] = np.where(is_name, -9, 9)
    model.p.W[2, :3, 2] = -2, 0, 2
    assert keeper(model) == 2


def test_nothing_heavy_is_loaded_before_it_is_used():
    code = (
        "import sys, lstm_course, lstm_course.figures, lstm_course.training;"
        "print(sorted({'torch', 'matplotlib', 'ipywidgets', 'IPython'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
