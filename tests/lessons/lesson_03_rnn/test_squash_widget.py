"""The widget that squashes: its numbers, its keyboard controls, its picture."""

import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest

from lstm_course.lessons.lesson_03_rnn.widgets import Squash
from lstm_course.lessons.lesson_03_rnn.widgets.squash_widget import draw_squash, squash


@pytest.mark.parametrize(("function", "low"), [("tanh", -1), ("sigmoid", 0)])
@pytest.mark.parametrize("start", [-10.0, -0.5, 0.0, 10.0])
@pytest.mark.parametrize("u", [-3.0, 0.25, 2.0])
def test_no_step_leaves_the_band(function, low, start, u):
    path = squash(function, start, u)
    assert path[0] == start and len(path) == 9
    assert (path[1:] >= low).all() and (path[1:] <= 1).all()


def test_the_path_is_the_functions_own():
    path = squash("tanh", 3.0, 2.0)
    np.testing.assert_allclose(path[1:], np.tanh(2 * path[:-1]), rtol=1e-15)


def test_sliders_and_choice_change_the_picture():
    widget = Squash()
    seen = {widget.picture.value}
    widget.start.value = -4.0
    seen.add(widget.picture.value)
    widget.u.value = 0.5
    seen.add(widget.picture.value)
    widget.function.value = "sigmoid"
    seen.add(widget.picture.value)
    assert len(seen) == 4
    assert repr(widget).startswith("Squash by sigmoid: from −4.00 with u = 0.50 to ")


def test_the_drawing_is_well_formed_and_tells_its_numbers():
    tree = ElementTree.fromstring(draw_squash("tanh", 2.0, squash("tanh", 3.0, 2.0)))
    assert "3.00, 1.00, 0.96" in tree.attrib["aria-label"]
