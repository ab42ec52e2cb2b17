"""Figures of lesson 02 say their numbers; the widget to set neurons changes its picture."""

from xml.etree import ElementTree

import numpy as np
import pytest

from lstm_course.lessons.lesson_02_feed_forward import figures, widgets
from lstm_course.lessons.lesson_02_feed_forward.runs.hand_set import Neuron

SVG = "{http://www.w3.org/2000/svg}"
WORDS = "the film was not really very good at all".split()


def f(x):
    return np.sin(5 * x)


def said(svg):
    return ["".join(e.itertext()) for e in ElementTree.fromstring(svg).iter(f"{SVG}text")]


@pytest.fixture
def shown(monkeypatch):
    displayed = []
    monkeypatch.setattr("IPython.display.display", lambda *a, **_: displayed.extend(a))
    return displayed


def test_the_neuron_says_all_its_numbers():
    svg = figures.draw_neuron(("high", "rain"), [60.0, 0.5], [-0.1, 8.0], 1.5, 0.38)
    words = said(svg)
    assert {"high", "60.00", "× −0.10", "× 8.00", "bias 1.50", "−0.50", "0.38"} <= set(words)
    dashed = [e for e in ElementTree.fromstring(svg).iter(f"{SVG}path")
              if "stroke-dasharray" in e.attrib]
    assert len(dashed) == 1  # the negative weight, told by more than colour
    with pytest.raises(ValueError, match="2 names, 1 inputs"):
        figures.draw_neuron(("high", "rain"), [1.0], [1.0, 2.0], 0.0, 0.5)


def test_hand_set_neurons_are_marked_at_their_places():
    neurons = [Neuron(0.25, 1.0, 30.0), Neuron(0.5, -1.0, 30.0)]
    svg = figures.draw_hand_set(f, neurons, chosen=1)
    discs = list(ElementTree.fromstring(svg).iter(f"{SVG}circle"))
    assert [float(d.attrib["cx"]) for d in discs] == [270, 470]
    assert discs[0].attrib["fill"] != discs[1].attrib["fill"]
    error = max(abs(f(x) - sum(n.height / (1 + np.exp(-30 * (x - n.place))) for n in neurons))
                for x in np.linspace(0, 1, 201))
    assert f"largest error {error:.2f}" in said(svg)
    with pytest.raises(ValueError, match="chosen is 2, expected 0 to 1"):
        figures.draw_hand_set(f, neurons, chosen=2)


def test_the_sliders_set_the_chosen_neuron():
    widget = widgets.SetNeurons(f, count=3)
    first = widget.picture.value
    widget.height.value = 0.5
    assert widget.picture.value != first
    assert widget.neurons[0].height == 0.5 and widget.neurons[1].height == 0
    widget.neuron.value = 3
    assert (widget.height.value, widget.place.value) == (0, widget.neurons[2].place)
    widget.place.value = 0.9
    assert [n.place for n in widget.neurons] == [0.17, 0.5, 0.9]
    assert widget.neurons[0].height == 0.5


def test_the_widgets_text_is_short_and_the_same_each_time():
    texts = [widgets.SetNeurons(f, count=2)._repr_mimebundle_()["text/plain"] for _ in range(2)]
    assert texts == ["2 neurons to set by hand, largest error 1.00"] * 2


def test_the_receptive_field_fills_five_words():
    svg = figures.draw_receptive_field(WORDS, 2, marked=(3, 8))
    root = ElementTree.fromstring(svg)
    assert "“was not really very good”" in root.attrib["aria-label"]
    bold = ["".join(e.itertext()) for e in root.iter(f"{SVG}text")
            if e.attrib.get("font-weight") == "bold"]
    assert bold == WORDS[2:7]
    assert len(list(root.iter(f"{SVG}circle"))) == (9 - 2) + (9 - 4)
    assert any("not: all" in words for words in said(svg))
    with pytest.raises(ValueError, match="place is 5, expected 0 to 4"):
        figures.draw_receptive_field(WORDS, 5)


def test_plots_draw_the_numbers_they_are_given(shown):
    figures.error_against_width([1, 2], {"trained": [0.5, 0.25]})
    figures.right_against_length([11, 12], {"one": ([11], {"window": [1.0, 0.25]}),
                                            "two": ([11, 12], {"convolution": [0.75, 0.5]})})
    drawn = shown[0].figure.axes[0].lines[0].get_ydata()
    assert list(drawn) == [0.5, 0.25] and "trained: 0.50, 0.25" in repr(shown[0])
    lines = [list(line.get_ydata()) for ax in shown[2].figure.axes for line in ax.lines]
    assert [1.0, 0.25] in lines and [0.75, 0.5] in lines
    assert "window 1.00, 0.25" in repr(shown[2])


def test_the_plot_beyond_tells_inside_from_outside(shown):
    figures.beyond(f, lambda x: np.where((x < 0) | (x > 1), f(x) + 3, f(x) + 0.15))
    assert "inside 0 to 1: 0.15; outside it grows to 3.0" in repr(shown[0])
