"""The widget of the spectral radius, and the plots of lesson 04: drawn from what they are given."""

import numpy as np
import pytest

from lstm_course.lessons.lesson_04_bptt import figures, widgets
from lstm_course.lessons.lesson_04_bptt.runs import loss_and_slope, walk_down
from lstm_course.lessons.lesson_04_bptt.widgets import draw_flow
from lstm_course.training import flow


@pytest.fixture
def shown(monkeypatch):
    """What a page would show: a list of displayed objects."""
    displayed = []
    monkeypatch.setattr("IPython.display.display", lambda *a, **_: displayed.extend(a))
    return displayed


def test_the_sliders_measure_anew():
    widget = widgets.Radius(0.9, 0.0, T=10)
    assert widget.picture.value == draw_flow(0.9, 0.0, flow(0.9, 0.0, 10))
    widget.radius.value = 1.2
    assert widget.picture.value == draw_flow(1.2, 0.0, flow(1.2, 0.0, 10))
    widget.inputs.value = 0.5
    assert widget.picture.value == draw_flow(1.2, 0.5, flow(1.2, 0.5, 10))


def test_its_text_is_short_and_the_same_each_time():
    texts = [widgets.Radius(1.5, 1.0, T=10)._repr_mimebundle_()["text/plain"] for _ in range(2)]
    assert texts[0] == texts[1]
    assert texts[0].startswith("Spectral radius 1.5, inputs 1.00: after 10 steps back")


def test_the_drawing_says_its_numbers_and_stays_in_its_frame():
    svg = draw_flow(2.0, 0.0, 2.0 ** np.arange(101))
    assert "After 100 steps back the gradient&#x27;s norm is 1e+30" in svg
    heights = [float(v) for part in svg.split('<path d="M')[1:] if "z" not in part[:25]
               for v in part.split('"')[0].replace("L", " ").split()[1::2]]
    assert min(heights) >= 0 and max(heights) <= 360


def test_the_decay_plot_draws_the_curve_and_the_theory(shown):
    norms = np.array([1.0, 0.4, 0.3])
    figures.gradient_against_lag({"a": {0.5: norms}, "b": {0.5: norms, 3.0: norms}}, "Caption.")
    drawn = [list(line.get_ydata()) for line in shown[0].figure.axes[1].lines]
    assert [1.0, 0.5, 0.25] in drawn and [1.0, 3.0, 9.0] in drawn
    assert drawn.count(norms.tolist()) == 2
    assert "radius 3 ends at 3e-01" in repr(shown[0])


def test_the_curve_to_be_read_has_no_label_that_gives_it_away(shown):
    figures.norms_against_lag(0.5 ** np.arange(21))
    assert "0.5" not in repr(shown[0])
    assert "1e-03 at lag 10" in repr(shown[0])


def test_the_cliff_shows_every_update(shown):
    walks = {"not clipped": walk_down(1.8, 4, 0.05), "clipped": walk_down(1.8, 4, 0.05, 1.0)}
    figures.walks_on_the_cliff(lambda u: loss_and_slope(u)[0], walks)
    for ax, walk in zip(shown[0].figure.axes, walks.values(), strict=True):
        np.testing.assert_array_equal(ax.lines[1].get_xdata(), walk)


def test_success_shows_every_run_and_the_middle_one(shown):
    figures.success_against_lag([3, 30], [[1.0, 0.9, 0.8], [0.2, 0.7, 0.3]], 0.25)
    lines = shown[0].figure.axes[0].lines
    assert lines[0].get_ydata() == pytest.approx([0.9, 0.3])
    assert {tuple(line.get_ydata()) for line in lines} >= {(1.0, 0.9, 0.8), (0.2, 0.7, 0.3)}
    assert "lag 30: 0.2, 0.7, 0.3" in repr(shown[0])
