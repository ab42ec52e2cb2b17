"""The map shows every page's state in words; the stack of cards shows shapes."""

from xml.etree import ElementTree

import pytest

from lstm_course.lessons.lesson_00_start_here.figures import (
    course_map,
    draw_map,
    draw_stack,
    my_map,
)
from lstm_course.lessons.lesson_00_start_here.widgets import Stack
from lstm_course.progress import standing

SVG = "{http://www.w3.org/2000/svg}"
EXERCISES = {"00_start_here": ["a", "b", "c"], "01_sequences": ["d"], "02_feed_forward": ["e"]}


def said(svg):
    return ["".join(e.itertext()) for e in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_the_map_says_every_state_in_words():
    pages = standing(["a", "c", "d"], EXERCISES)
    words = said(draw_map(pages))
    assert {"00", "16", "2 of 3", "✓ done", "to come"} <= set(words)
    assert "next" in said(draw_map(standing(["d"], EXERCISES)))
    assert words.count("to come") == 15
    alt = course_map(pages).alt
    assert "00 Start here: begun, 2 of 3 exercises passed" in alt
    assert "01 Sequences: done, 1 of 1 exercises passed" in alt and "03 The loop" in alt


def test_the_caption_says_what_comes_next():
    assert course_map(standing([], EXERCISES)).caption == "Next: page 00, Start here."
    assert course_map(standing("abc", EXERCISES)).caption == (
        "3 of 5 exercises passed. Next: page 01, Sequences.")
    assert course_map(standing("abcde", EXERCISES)).caption == "5 of 5 exercises passed."


def test_a_newcomers_map_does_not_change_with_the_number_of_exercises():
    more = {page: [*names, "another"] for page, names in EXERCISES.items()}
    assert draw_map(standing([], EXERCISES)) == draw_map(standing([], more))
    assert draw_map(standing(["a"], EXERCISES)) != draw_map(standing(["a"], more))


def test_my_map_is_silent_until_something_is_passed():
    assert my_map(standing([], EXERCISES)) is None
    assert my_map(standing(["e"], EXERCISES)).alt == course_map(standing(["e"], EXERCISES)).alt


@pytest.mark.parametrize(("T", "B", "D", "t", "k"), [(7, 3, 5, 2, 1), (1, 1, 1, 0, 0),
                                                     (8, 6, 4, 7, 5)])
def test_the_stack_says_its_shapes(T, B, D, t, k):
    svg = draw_stack(T, B, D, t, k)
    words = said(svg)
    assert {f"X[{t}]", f"({B}, {D})", f"X[:, {k}]", f"({T}, {D})"} <= set(words)
    cells = [e for e in ElementTree.fromstring(svg).iter(f"{SVG}rect") if e.get("height") == "22"]
    assert len(cells) == T * B * D
    assert sum(e.get("fill") == "#E69F00" for e in cells) == T * D


@pytest.mark.parametrize(("t", "k"), [(3, 0), (-1, 0), (0, 2), (0, -1)])
def test_a_step_or_sequence_that_is_not_there_is_refused(t, k):
    with pytest.raises(ValueError, match="expected 0 to"):
        draw_stack(3, 2, 4, t, k)


def test_the_stack_widget_follows_its_sliders():
    stack = Stack()
    before = stack.picture.value
    stack.D.value = 2
    assert "(3, 2)" in stack.picture.value != before
    stack.t.value, stack.k.value = 6, 2
    stack.T.value, stack.B.value = 4, 2             # step 6 and sequence 2 are gone now
    assert (stack.t.value, stack.k.value) == (3, 1)
    assert repr(stack) == "Array of shape (4, 2, 2): step 3, sequence 1"
