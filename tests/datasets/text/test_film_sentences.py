"""Verdicts on a film: of any length, half of them liked, and turned only by a "not" in front."""

from collections import Counter

import numpy as np
import pytest

from lstm_course.datasets import film_sentences


@pytest.mark.parametrize("adverbs", [0, 1, 6])
def test_a_verdict_says_what_its_words_say(adverbs):
    rng = np.random.default_rng(adverbs)
    for _ in range(200):
        words, liked = film_sentences.verdict(rng, adverbs)
        judgement = next(w for w in words if w in film_sentences.GOOD + film_sentences.BAD)
        assert len(words) == 11 + adverbs and words.count("not") == 1
        assert words.index("not") in (3, len(words) - 1)
        if words[3] == "not":
            assert words.index(judgement) - 3 == adverbs + 1
        assert liked == ((judgement in film_sentences.GOOD) != (words[3] == "not"))


def test_the_words_alone_do_not_tell():
    """The same bag of words is liked and not liked about equally often."""
    rng = np.random.default_rng(0)
    liked, count = Counter(), Counter()
    for _ in range(4000):
        words, yes = film_sentences.verdict(rng, 1)
        bag = tuple(sorted(words))
        liked[bag] += yes
        count[bag] += 1
    share = sum(max(liked[b], count[b] - liked[b]) for b in count) / 4000
    assert share < 0.65  # with so many bags, luck alone gives a little over one half


def test_verdicts_are_stacked_by_time():
    ids, liked = film_sentences.verdicts(np.random.default_rng(1), 3, 50)
    assert ids.shape == (14, 50) and liked.shape == (50, 1) and set(liked[:, 0]) == {0.0, 1.0}
    words, first = film_sentences.verdict(np.random.default_rng(1), 3)
    assert [film_sentences.WORDS[n] for n in ids[:, 0]] == words and liked[0, 0] == first


def test_bad_input_is_named():
    with pytest.raises(ValueError, match="adverbs is -1"):
        film_sentences.verdict(np.random.default_rng(0), -1)
