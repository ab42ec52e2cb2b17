"""Postings: reviews written up, some of them again, some with the plot before them."""

import re
from collections import defaultdict

import numpy as np
import pytest

from lstm_course.datasets import raw_reviews, reviews
from lstm_course.lessons.lesson_07_training_lstms.runs import label
from lstm_course.training import words_of


@pytest.fixture(scope="module")
def posted():
    return raw_reviews.postings(np.random.default_rng(3), 1500)


def judged(text):
    """The words of a posting after its opening and without its rating."""
    words = words_of(label(text)[1])
    return words[words.index(".") + 1 :]


def test_an_author_says_the_same_about_the_film_each_time(posted):
    by_author = defaultdict(list)
    for one in posted:
        by_author[one.author].append(one.text)
    assert len(by_author) == 1500
    again = [texts for texts in by_author.values() if len(texts) > 1]
    assert 0.4 < len(again) / 1500 < 0.6 and max(map(len, again)) == 3
    for texts in again:
        assert all(judged(text) == judged(texts[0]) for text in texts)
    # … but seldom in the very same text, so that taking out doubles would not find them
    assert np.mean([len(set(texts)) == len(texts) for texts in again]) > 0.9


def test_the_rating_stands_in_the_text_in_four_ways_or_is_missing(posted):
    ways = (r"^[1-5]/5 ", r"^\*+ ", r" [1-5] of 5\.$", r" I give it \w+ stars?\.$")
    shares = [np.mean([bool(re.search(way, one.text)) for one in posted]) for way in ways]
    assert shares == pytest.approx([0.25, 0.25, 0.2, 0.2], abs=0.03)
    assert sum(shares) == pytest.approx(0.9, abs=0.03)


def test_a_text_written_up_is_found_again():
    rng = np.random.default_rng(1)
    ratings = []
    for one in reviews.reviews(rng, 200):
        stars, text = label(raw_reviews.write_up(rng, one))
        assert text == reviews.text(one.words) and words_of(text) == one.words
        assert stars in (one.stars, None)
        ratings.append(stars)
    assert {1, 2, 3, 4, 5, None} == set(ratings)


def test_one_in_ten_retells_the_plot_and_is_far_longer(posted):
    lengths = np.array([len(words_of(label(one.text)[1])) for one in posted])
    retold = np.array([any(told in one.text.lower() for told in raw_reviews.PLOT)
                       for one in posted])
    assert 0.05 < retold.mean() < 0.15
    assert lengths[~retold].max() < 50 < lengths[retold].min()
    judging = {word for group in reviews.JUDGEMENTS.values() for word in group}
    for k in np.flatnonzero(retold):  # the plot comes first, the judgement after it
        assert judging & set(judged(posted[k].text)[-40:])


def test_about_one_rating_in_three_is_a_star_off():
    """The rating of a review is what its words are worth; its author may give another."""
    posted = raw_reviews.postings(np.random.default_rng(0), 3000)
    off = []
    for one in posted:
        stars, text = label(one.text)
        if stars:
            off.append(stars - worth(text))
    assert set(off) == {-1, 0, 1}
    assert 0.22 < np.mean(np.abs(off)) < 0.36  # a fifth star can't become a sixth


def worth(text):
    """The stars of a review from its judging sentences, worked out from the text alone."""
    words = {word: n for n, group in reviews.JUDGEMENTS.items() for word in group}
    worths = []
    for sentence in text.lower().split("."):
        found = [w for w in words_of(sentence) if w in words]
        if found:
            value = words[found[-1]]
            turned = " not " in f" {sentence} "
            worths.append(-np.sign(value) if turned else value)
    return 3 + int(np.round(np.mean(worths)))


def test_bad_counts_are_named():
    with pytest.raises(ValueError, match="authors is 0"):
        raw_reviews.postings(np.random.default_rng(0), 0)
