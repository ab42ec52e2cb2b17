"""The book is legal, its knob turns, and its excerpts are pieces of it."""

import numpy as np
import pytest

from lstm_course.datasets import book_grammar
from lstm_course.datasets import childrens_book as book
from lstm_course.datasets.encoding import one_hot


@pytest.mark.parametrize("adjectives", [0, 1, 5])
def test_every_sentence_is_legal_and_as_long_as_asked(adjectives):
    rng = np.random.default_rng(0)
    sentences = [book.sentence(rng, adjectives) for _ in range(200)]
    assert {book_grammar.judge(s) for s in sentences} == {"legal"}
    assert {len(s) for s in sentences} == {adjectives + 4}
    assert {s[0] for s in sentences} == set(book.NAMES) == {s[-2] for s in sentences}


def test_a_story_has_every_number_of_adjectives_up_to_most():
    sentences = book_grammar.split(book.story(np.random.default_rng(0), 3000, most=3))
    assert {len(s) - 4 for s in sentences} == {0, 1, 2, 3}
    assert len(book.story(np.random.default_rng(0), 7)) == 7


def test_the_same_seed_tells_the_same_story():
    a, b, c = (book.story(np.random.default_rng(n), 50, 2) for n in (1, 1, 2))
    assert a == b != c


def test_excerpts_are_runs_of_the_book_that_begin_with_a_sentence():
    rng = np.random.default_rng(0)
    whole = book.numbers(book.story(rng, 400, 2))
    pieces = book.excerpts(rng, whole, T=9, B=30)
    assert pieces.shape == (9, 30)
    runs = {tuple(whole[n : n + 9]) for n in range(len(whole) - 8) if whole[n - 1] == 4}
    assert {tuple(piece) for piece in pieces.T} <= runs
    assert len({tuple(piece) for piece in pieces.T}) > 10


def test_one_hot_has_its_one_in_the_right_place():
    ids = np.array([[2, 0], [4, 3], [1, 1]])
    X = one_hot(ids, 5)
    assert X.shape == (3, 2, 5)
    assert (X.argmax(-1) == ids).all() and (X.sum(-1) == 1).all()


def test_print():
    assert book.text(["Doug", "saw", "Jane", ".", "Jane"]) == "Doug saw Jane. Jane"


@pytest.mark.parametrize(("call", "names"), [
    (lambda rng: book.sentence(rng, -1), "-1"),
    (lambda rng: book.story(rng, 0), "length is 0"),
    (lambda rng: book.story(rng, 5, -2), "most is -2"),
    (lambda rng: book.numbers(["Doug", "Rex"]), "'Rex'"),
    (lambda rng: book.excerpts(rng, np.array([0, 3, 1, 4]), 9, 2), "4 words"),
    (lambda rng: one_hot([0, 5], 5), "0 to 5"),
])
def test_bad_input_is_named(call, names):
    with pytest.raises(ValueError, match=names):
        call(np.random.default_rng(0))


def test_roles():
    words = "Jane saw big Spot . Doug saw Jane .".split()
    assert book.roles(words) == ["first", "saw", "adjective", "second", "stop",
                                 "first", "saw", "second", "stop"]
