"""The figures of page 09 draw and say the numbers that they are given."""

from xml.etree import ElementTree

import numpy as np
import pytest

from lstm_course.lessons.lesson_09_frameworks import figures
from lstm_course.lessons.lesson_09_frameworks.figures.weight_layouts import ORDERS


@pytest.fixture
def shown(monkeypatch):
    """What a page would show: a list of displayed objects."""
    displayed = []
    monkeypatch.setattr("IPython.display.display", lambda *a, **_: displayed.extend(a))
    return displayed


def test_the_biases_are_drawn_and_their_blocks_told(shown):
    bias = np.array([0.0, 0.2, 1.0, 1.2, -0.1, 0.1, -0.5, 0.5])
    figures.bias_blocks(bias)
    dots = next(line for line in shown[0].figure.axes[0].lines if len(line.get_ydata()) == 8)
    np.testing.assert_array_equal(dots.get_ydata(), bias)
    assert "0.1, 1.1, 0.0, 0.0" in repr(shown[0])


@pytest.mark.parametrize("shape", [(3,), (4, 1), (0,)])
def test_no_bias_of_four_gates(shape):
    with pytest.raises(ValueError, match=r"expected \(4 H,\)"):
        figures.bias_blocks(np.zeros(shape))


def test_orders_are_drawn_from_the_least_loss_up(shown):
    figures.losses_by_order({"ifgo": 1.0, "iofg": 3.0, "ofgi": 1.2}, {"iofg": "ONNX"}, guess=2.0)
    axes = shown[0].figure.axes[0]
    assert [t.get_text() for t in axes.get_xticklabels()] == ["i f g o", "o f g i", "i o f g"]
    assert {tuple(line.get_ydata()) for line in axes.lines} >= {(1.0,), (1.2,), (3.0,)}
    assert "ONNX" in {t.get_text() for t in axes.texts}
    assert "ifgo 1.00; ofgi 1.20; iofg 3.00" in repr(shown[0])


def test_a_curve_is_drawn_in_means(shown):
    loss = np.arange(20.0)
    figures.losses_by_update({"right": loss, "wrong": loss + 1}, width=5)
    lines = shown[0].figure.axes[0].lines
    assert [line.get_label() for line in lines] == ["right", "wrong"]
    np.testing.assert_array_equal(lines[0].get_ydata(), [2, 7, 12, 17])
    np.testing.assert_array_equal(lines[0].get_xdata(), [2.5, 7.5, 12.5, 17.5])
    assert "wrong: 3.00, 8.00, 13.00, 18.00" in repr(shown[0])


def test_each_layout_is_drawn_in_its_own_order():
    svg = figures.draw_layouts()
    drawn = ElementTree.fromstring(svg)
    said = ("".join(t.itertext()) for t in drawn.iter("{http://www.w3.org/2000/svg}text"))
    letters = "".join(words for words in said if len(words) == 1)
    # a small T behind each matrix that is turned over, and every bias behind the weights
    ours = "".join(2 * gate for gate in ORDERS["ours"])
    torch = "".join(f"{gate}T" for gate in ORDERS["PyTorch"]) + 2 * ORDERS["PyTorch"]
    onnx = "".join(f"{gate}T" for gate in ORDERS["ONNX"]) + 2 * ORDERS["ONNX"]
    mxnet = 2 * "".join(f"{gate}T" for gate in ORDERS["MXNet"]) + 2 * ORDERS["MXNet"]
    assert letters == ours + torch + 2 * ORDERS["Keras"] + onnx + mxnet
    assert "ONNX i, o, f, c" in drawn.attrib["aria-label"]
