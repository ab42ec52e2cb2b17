"""The maps of the gates follow the cell."""

import numpy as np

from lstm_course import cells
from lstm_course.datasets import childrens_book
from lstm_course.figures import read
from lstm_course.lessons.lesson_05_lstm.figures import gate_heatmaps, gate_maps
from lstm_course.training import readout_model as models

WORDS = "Jane saw big old Spot . Doug saw".split()


def drawn_model(cell):
    """A model with random weights, none of them zero."""
    rng = np.random.default_rng(1)
    model = models.init(rng, cell, len(childrens_book.WORDS), 5)
    for w in model.p:
        w += rng.normal(size=w.shape)
    return model


def test_gate_maps_of_a_gru_show_its_two_gates(monkeypatch):
    shown = []
    monkeypatch.setattr(gate_heatmaps, "show", lambda figure, *text: shown.extend(
        [[ax.get_title() for ax in figure.axes[:-1]], *text]))
    reading = read(drawn_model(cells.gru), WORDS)
    gate_maps(reading, 1)
    assert shown[0] == ["update gate  z", "reset gate  r"]
    assert f"The update gate of unit 1: Jane {reading.steps[0].z[1]:.1f}" in shown[2]
