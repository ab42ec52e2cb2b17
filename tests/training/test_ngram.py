"""Counted windows of words: what minds order, and what does not."""

import numpy as np
import pytest

from lstm_course.datasets import book_labels, questions
from lstm_course.training import ngram


def test_windows():
    assert ngram.windows("abcd", 2) == [("a", "b"), ("b", "c"), ("c", "d")]
    assert ngram.windows("ab", 3) == []


def test_the_score_is_the_logarithm_of_the_ratio():
    model = ngram.count(["aab", "abb"], [0, 1], 1)
    # kinds 2; class 0: a 2, b 1; class 1: a 1, b 2
    assert ngram.score(model, "b") == pytest.approx(np.log(3 / 5) - np.log(2 / 5))
    assert ngram.score(model, "ab") == pytest.approx(0)
    assert ngram.share_right(model, ["b", "a", "ab"], [1, 1, 1]) == pytest.approx(0.5)
    with pytest.raises(ValueError, match="expected both 0 and 1"):
        ngram.count(["a"], [1], 1)
    with pytest.raises(ValueError, match="n is 0"):
        ngram.count(["a", "b"], [0, 1], 0)


def test_a_model_of_words_gives_shuffled_sentences_the_very_same_score():
    rng = np.random.default_rng(0)
    train, test = (questions.sentences(rng, n, "topic") for n in (100, 50))
    model = ngram.count(*train, 1)
    for before, after in zip(test[0], ngram.shuffled(rng, test[0]), strict=True):
        assert sorted(before) == sorted(after)
        assert ngram.score(model, before) == ngram.score(model, after)


@pytest.mark.parametrize("n, low, high", [(1, 0.4, 0.6), (2, 0.99, 1)])
def test_questions_are_told_by_pairs_alone(n, low, high):
    rng = np.random.default_rng(1)
    train, test = (questions.sentences(rng, size, "question") for size in (200, 400))
    assert low <= ngram.share_right(ngram.count(*train, n), *test) <= high


@pytest.mark.parametrize("adjectives", [0, 1])
def test_a_window_must_hold_both_names(adjectives):
    rng = np.random.default_rng(2)
    train, test = (book_labels.sentences(rng, size, adjectives) for size in (500, 300))
    right = [ngram.share_right(ngram.count(*train, n), *test)
             for n in (adjectives + 2, adjectives + 3)]
    assert right[0] < 0.7 and right[1] > 0.98
