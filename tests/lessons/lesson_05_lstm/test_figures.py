"""The figures of lesson 05 say what they draw."""

import numpy as np
import pytest

from lstm_course.cells import lstm
from lstm_course.datasets import childrens_book
from lstm_course.figures import read
from lstm_course.lessons.lesson_05_lstm import figures
from lstm_course.training import readout_model as models


@pytest.fixture
def shown(monkeypatch):
    """What a page would show: a list of displayed objects."""
    displayed = []
    monkeypatch.setattr("IPython.display.display", lambda *a, **_: displayed.extend(a))
    return displayed


@pytest.fixture
def model():
    return models.init(np.random.default_rng(0), lstm, len(childrens_book.WORDS), 4)


def test_the_squashing_functions_stay_in_their_bands(shown):
    figures.squashing()
    lines = [line.get_ydata() for axes in shown[0].figure.axes for line in axes.lines]
    assert max(map(np.max, lines)) <= 1 and min(map(np.min, lines)) >= -1


def test_the_gate_maps_say_the_framed_row(shown, model):
    reading = read(model, ["Jane", "saw", "Spot"])
    figures.gate_maps(reading, 3)
    assert f"Jane {reading.steps[0].f[3]:.1f}" in repr(shown[0])
    grid = shown[0].figure.axes[0].images[0].get_array()
    np.testing.assert_array_equal(grid, np.array([step.f for step in reading.steps]).T)


def test_the_lag_plot_draws_the_numbers_it_is_given(shown):
    figures.chance_against_adjectives([0, 5], {"RNN": [0.0, 0.31], "LSTM": [0.0, 0.02]})
    lines = {tuple(line.get_ydata()) for line in shown[0].figure.axes[0].lines}
    assert {(0.0, 0.31), (0.0, 0.02)} <= lines
    assert "RNN: 0.00, 0.31" in repr(shown[0])


def test_the_mistakes_of_a_writer_are_shares_of_one(model):
    table = figures.mistakes_table(0, {"untrained": model}, "")
    name, units, size, *shares = table.rows[0]
    assert (name, units, size) == ("untrained", "4", str(sum(w.size for w in model.p)))
    assert sum(map(float, shares)) == pytest.approx(1, abs=0.02)
    assert float(shares[0]) < 0.2
