"""The drawing of words and padding, its widget, and the plots of lesson 07."""

import numpy as np
import pytest

from lstm_course.lessons.lesson_07_training_lstms import figures, widgets
from lstm_course.lessons.lesson_07_training_lstms.figures.padded_batch import (
    RIGHT,
    draw_padding,
    farthest,
    layout,
)

LENGTHS = np.array([5, 3, 9, 4])


@pytest.fixture
def shown(monkeypatch):
    """What a page would show: a list of displayed objects."""
    displayed = []
    monkeypatch.setattr("IPython.display.display", lambda *a, **_: displayed.extend(a))
    return displayed


def bars(svg, fill):
    """The widths of all bars of one filling, the legend's left out."""
    found = [part for part in svg.split("<rect")[1:] if f'fill="{fill}"' in part.split(">")[0]]
    return [float(part.split('width="')[1].split('"')[0]) for part in found][:-1]


def test_each_row_is_words_and_then_padding():
    svg = draw_padding(LENGTHS, 2)
    step = (RIGHT - 96) / 9
    np.testing.assert_allclose(bars(svg, "#0072B2"), LENGTHS * step, atol=0.1)
    np.testing.assert_allclose(bars(svg, "url(#pad)"), np.array([2, 5]) * step, atol=0.1)
    assert "25% of 28 steps are padding" in svg


@pytest.mark.parametrize(("options", "share", "steps"), [
    ({"size": 4}, "42%", 36), ({"size": 2, "grouped": True}, "19%", 26),
    ({"size": 4, "most": 4}, "6%", 16), ({"size": 1}, "0%", 21)])
def test_it_counts_what_it_draws(options, share, steps):
    svg = draw_padding(LENGTHS, **options)
    assert f"{share} of {steps} steps are padding" in svg


def test_a_text_is_read_at_its_last_word_or_in_the_last_column():
    lengths, rows = layout(LENGTHS, 4)
    assert farthest(lengths, rows, masked=False) == 6
    assert farthest(lengths, rows, masked=True) == 0
    circles = [{part.split('"')[1] for part in draw_padding(LENGTHS, 4, masked=m).split(
        '<circle cx=')[1:-1]} for m in (False, True)]
    assert len(circles[0]) == 1 and len(circles[1]) == 4
    assert "up to 6 steps after its last word" in draw_padding(LENGTHS, 4)
    assert "up to 0 steps after its last word" in draw_padding(LENGTHS, 4, masked=True)


@pytest.mark.parametrize(("options", "says"), [({"size": 0}, "size is 0"),
                                               ({"size": 2, "most": 0}, "most is 0")])
def test_bad_sizes_are_named(options, says):
    with pytest.raises(ValueError, match=says):
        draw_padding(LENGTHS, **options)


def test_the_controls_draw_anew():
    lengths = [12, 30, 18, 25, 40, 11]
    widget = widgets.Padding(lengths, size=3)
    assert widget.picture.value == draw_padding(lengths, 3, most=40)
    widget.size.value = 2
    widget.grouped.value = True
    widget.most.value = 20
    widget.masked.value = True
    assert widget.picture.value == draw_padding(lengths, 2, True, 20, True)
    text = widget._repr_mimebundle_()["text/plain"]
    assert text == ("Batches of 2, texts of 20 words at most: 3% padding, read up to 0 steps after "
                    "the last word")


def test_learning_curves_draw_both_losses_and_the_best_epoch(shown):
    losses = np.array([[2.0, 2.1], [1.0, 1.2], [0.5, 1.4]])
    figures.learning_curves({"a": (losses, 1), "b": (losses, None)}, "Caption.")
    left, right = shown[0].figure.axes
    assert [list(line.get_ydata()) for line in left.lines[:2]] == losses.T.tolist()
    assert list(left.lines[2].get_xdata()) == [1, 1] and len(right.lines) == 2
    assert "a: training from 2.0 to 0.5, validation from 2.1 to 1.4" in repr(shown[0])


def test_learning_curves_leave_room_for_the_highest_of_all_panels(shown):
    low, high = np.array([[1.0, 1.1], [0.5, 0.6]]), np.array([[1.5, 3.0], [0.5, 0.6]])
    figures.learning_curves({"a": (low, None), "b": (high, None)}, "Caption.")
    for ax in shown[0].figure.axes:
        assert ax.get_ylim()[0] == 0 and ax.get_ylim()[1] > 3


def test_the_running_opinion_shows_every_word(shown):
    figures.running_opinion({"a": (["it", "is", "good"], {"early": [3, 3, 4.2], "late": [3, 2, 4]}),
                             "b": (["it", "is", "bad"], {"early": [3, 2.9, 1.8]})}, "Caption.")
    left, right = shown[0].figure.axes
    assert [tick.get_text() for tick in left.get_xticklabels()] == ["it", "is", "good"]
    assert [tick.get_text() for tick in right.get_xticklabels()] == ["it", "is", "bad"]
    drawn = [list(line.get_ydata()) for line in left.lines]
    assert [3, 3, 4.2] in drawn and [3, 2, 4] in drawn
    assert "a, early: from middling to high" in repr(shown[0])
    assert "b, early: from middling to low" in repr(shown[0])


def test_the_tide_with_its_teacher_and_alone(shown):
    figures.told_and_alone(np.arange(6.0), np.arange(6.0) + 0.1, np.array([4.5, 4.0]), 0.5, "C.")
    lines = shown[0].figure.axes[0].lines
    assert list(lines[0].get_xdata()) == [-2, -1.5, -1, -0.5, 0, 0.5]
    assert list(lines[2].get_xdata()) == [0, 0.5] and list(lines[2].get_ydata()) == [4.5, 4.0]


def test_the_two_distances_while_it_learns(shown):
    figures.distance_while_learning([0, 100], [0.7, 0.06], [0.7, 0.38], "Caption.")
    assert "told the truth from 0.7 to 0.1; alone from 0.7 to 0.4" in repr(shown[0])
