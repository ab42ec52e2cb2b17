"""The unrolled loop: every number stands in it, the widget unrolls it, its text is stable."""

from xml.etree import ElementTree

import numpy as np
import pytest

from lstm_course.cells import rnn
from lstm_course.figures.svg import value
from lstm_course.layers import scan
from lstm_course.lessons.lesson_03_rnn import figures, widgets
from lstm_course.lessons.lesson_03_rnn.figures.iterated_tanh import iterates

SVG = "{http://www.w3.org/2000/svg}"
STEPS = ["one", "two", "three", "four", "five"]


@pytest.fixture
def story():
    rng = np.random.default_rng(0)
    p = rnn.init(rng, 3, 2)
    X = rng.normal(size=(5, 1, 3))
    seen = [f"in {k}" for k in range(5)]
    return p, X, figures.follow_loop(p, X, STEPS, seen, ["u", "v"], lambda h: f"best {h.argmax()}")


def said(svg):
    """All words in the drawing, element by element."""
    return ["".join(e.itertext()) for e in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_the_story_is_what_the_scan_computes(story):
    p, X, told = story
    np.testing.assert_allclose(told.H, scan.forward(rnn, p, X)[0][:, 0], rtol=1e-12)


@pytest.mark.parametrize("copies", range(6))
def test_so_many_copies_are_drawn(story, copies):
    told = story[2]
    words = said(figures.draw_unrolled(told, copies))
    assert words.count("tanh") == copies + 1  # and the loop's own
    assert words.count("W") == words.count("U") == copies + 1
    assert [w for w in words if w in STEPS] == STEPS
    for t in range(5):
        assert (f"in {t}" in words) == (t < copies)
    for h in told.H[:copies].ravel():
        assert value(h) in words


def test_the_drawing_speaks(story):
    root = ElementTree.fromstring(figures.draw_unrolled(story[2], 3))
    label = root.attrib["aria-label"]
    assert root.attrib["role"] == "img" and "3 of 5 steps" in label
    assert "three: input in 2" in label and "four: input" not in label
    assert "Only the loop" in figures.draw_unrolled(story[2], 0)


def test_the_slider_unrolls(story):
    told = story[2]
    unroll = widgets.Unroll(told)
    assert unroll.picture.value == figures.draw_unrolled(told, 0)
    unroll.copies.value = 4
    assert unroll.picture.value == figures.draw_unrolled(told, 4)
    assert (unroll.copies.min, unroll.copies.max, unroll.copies.description) == (0, 5, "steps")
    assert unroll._repr_mimebundle_()["text/plain"] == "Unroll over 5 steps: 4 drawn"


@pytest.mark.parametrize(("call", "words"), [
    (lambda p, X, told: figures.draw_unrolled(told, 6), "copies is 6, expected 0 to 5"),
    (lambda p, X, told: figures.follow_loop(p, X, STEPS[1:], STEPS, "uv", str), "steps has 4"),
    (lambda p, X, told: figures.follow_loop(p, X, STEPS, STEPS, "u", str), "units has 1"),
])
def test_bad_input_is_named(story, call, words):
    with pytest.raises(ValueError, match=words):
        call(*story)


def test_iterates_end_where_theory_says():
    H = iterates(2.0, [3.0, 1e-3, -5.0], 60)
    assert H.shape == (61, 3)
    end = H[-1, 0]
    assert np.tanh(2 * end) == pytest.approx(end, rel=1e-12)
    np.testing.assert_allclose(H[-1], [end, end, -end], rtol=1e-9)
    assert np.abs(iterates(0.5, [3.0, -1.0], 60)[-1]).max() < 1e-12


def test_the_plots_draw_the_numbers_they_are_given(monkeypatch):
    shown = []
    monkeypatch.setattr("IPython.display.display", lambda *a, **_: shown.extend(a))
    figures.squashed_again([0.5, -2.0], [1.0, -3.0], steps=4)
    for ax, u in zip(shown[0].figure.axes, (0.5, -2.0), strict=True):
        drawn = [tuple(line.get_ydata()) for line in ax.lines[:2]]
        assert drawn == [tuple(h) for h in iterates(u, [1.0, -3.0], 4).T]
    shown.clear()
    figures.wrong_sums_plot([2, 8], {"RNN": [0.0, 0.1], "window": [0.2, 0.9]}, longest=2)
    lines = {tuple(line.get_ydata()) for line in shown[0].figure.axes[0].lines}
    assert {(0.0, 0.1), (0.2, 0.9)} <= lines
    assert "window: 0.20, 0.90" in repr(shown[0])
