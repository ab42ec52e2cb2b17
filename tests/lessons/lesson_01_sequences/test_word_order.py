"""Moving a word changes what pairs say and never what words say."""

import re

import pytest

from lstm_course.figures import Picture
from lstm_course.lessons.lesson_01_sequences import figures, widgets
from lstm_course.lessons.lesson_01_sequences.figures.word_order import moved
from lstm_course.training import ngram

SIDES = ("statement", "question")
WORDS = "it is going to rain".split()


@pytest.fixture(scope="module")
def models():
    texts = [WORDS, "is it going to rain".split()] * 20
    return {f"n = {n}": ngram.count(texts, [0, 1] * 20, n) for n in (1, 2)}


def test_a_word_is_taken_out_and_put_in():
    assert moved("abcd", 0, 2) == ["b", "c", "a", "d"]
    assert moved("abcd", 3, 0) == ["d", "a", "b", "c"]
    assert moved("abcd", 1, 1) == list("abcd")


def bars(drawing):
    """The widths of the bars, the one for words first."""
    return [float(w) for w in re.findall(r'width="([\d.]+)" height="34"', drawing)]


def test_only_the_bar_of_pairs_moves(models):
    before = figures.draw_order(WORDS, models, SIDES)
    after = figures.draw_order(WORDS, models, SIDES, word=0, place=1)
    assert bars(before)[0] == bars(after)[0] < 1 < bars(before)[1]
    assert re.search(r"n = 2: −[\d.]+, statement", before)
    assert re.search(r"n = 2: [\d.]+, question", after)
    assert "n = 1: 0.0, next to nothing" in before and "n = 1: 0.0, next to nothing" in after
    assert Picture(after, "").alt.startswith("is it going to rain")


def test_the_widget_draws_what_its_sliders_say(models):
    widget = widgets.Reorder(WORDS, models, SIDES)
    assert repr(widget) == "Reorder: it is going to rain"
    widget.place.value = 2
    assert repr(widget) == "Reorder: is it going to rain"
    assert widget.picture.value == figures.draw_order(WORDS, models, SIDES, 0, 1)
    widget.word.value = 5  # another word starts from its own place
    assert repr(widget) == "Reorder: it is going to rain"
    assert widget.place.value == 5
    assert widget.picture.value == figures.draw_order(WORDS, models, SIDES, 4, 4)
