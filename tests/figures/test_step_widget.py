"""The widget: its sliders change the picture, its text is stable."""

import numpy as np
import pytest

from lstm_course.cells import lstm
from lstm_course.datasets import childrens_book
from lstm_course.figures import draw_cell, read
from lstm_course.figures.step_widget import Walk
from lstm_course.training import readout_model as models

WORDS = "Jane saw big Spot .".split()


@pytest.fixture
def reading():
    model = models.init(np.random.default_rng(0), lstm, len(childrens_book.WORDS), 4)
    return read(model, WORDS)


def test_the_sliders_change_the_picture(reading):
    walk = Walk(reading, unit=2)
    assert walk.picture.value == draw_cell(reading, 0, 2)
    walk.step.value = 4
    assert walk.picture.value == draw_cell(reading, 3, 2)
    walk.unit.value = 1
    assert walk.picture.value == draw_cell(reading, 3, 1)


def test_the_sliders_go_over_all_steps_and_units(reading):
    walk = Walk(reading)
    assert (walk.step.description, walk.step.min, walk.step.max) == ("step", 1, 5)
    assert (walk.unit.description, walk.unit.min, walk.unit.max) == ("unit", 0, 3)


def test_it_starts_at_the_step_it_was_given(reading):
    walk = Walk(reading, unit=3, t=2)
    assert (walk.step.value, walk.play.value, walk.unit.value) == (3, 3, 3)
    assert walk.picture.value == draw_cell(reading, 2, 3)


def test_its_text_is_short_and_the_same_each_time(reading):
    texts = [Walk(reading, 1, t=2)._repr_mimebundle_()["text/plain"] for _ in range(2)]
    assert texts == ["Walk through 5 words: step 3, unit 1"] * 2
