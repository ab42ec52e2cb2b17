"""Reviews read as they should, and their stars follow from the words and their order."""

from collections import Counter

import numpy as np
import pytest

from lstm_course.datasets import reviews

KNOWN = {word: worth for worth, words in reviews.JUDGEMENTS.items() for word in words}


def worth(sentence):
    """What a sentence is worth by the rule of the module, None where it judges nothing."""
    after = sentence[sentence.index("but"):] if "but" in sentence else sentence
    judged = [KNOWN[word] for word in after if word in KNOWN]
    if not judged:
        return None
    return -int(np.sign(judged[0])) if "not" in after else judged[0]


def stars(words):
    """The stars of a review, worked out from nothing but its words."""
    sentences = " ".join(words).split(" .")
    worths = [w for s in sentences if (w := worth(s.split())) is not None]
    return 3 + int(np.round(np.mean(worths)))


@pytest.mark.parametrize("kind", reviews.KINDS)
def test_the_stars_follow_from_the_words(kind):
    rng = np.random.default_rng(0)
    for _ in range(300):
        one = reviews.review(rng, kind)
        assert one.kind == kind
        assert one.stars == stars(one.words), reviews.text(one.words)


def test_each_kind_has_what_it_is_named_after():
    rng = np.random.default_rng(1)
    for _ in range(200):
        judging = {kind: [s for s in " ".join(reviews.review(rng, kind).words).split(" .")
                          if worth(s.split()) is not None] for kind in reviews.KINDS}
        assert not any({"not", "but"} & set(s.split()) for s in judging["plain"])
        assert any("not" in s.split() for s in judging["not"])
        assert any("but" in s.split() for s in judging["but"])


def test_all_stars_and_both_sides_occur():
    counts = Counter(r.stars for r in reviews.reviews(np.random.default_rng(2), 2000))
    assert set(counts) == {1, 2, 3, 4, 5}
    assert min(counts.values()) > 150
    assert abs(counts[1] + counts[2] - counts[4] - counts[5]) < 200


def test_twins_share_their_words_and_not_their_side():
    rng = np.random.default_rng(3)
    kinds = Counter()
    for _ in range(300):
        good, bad = reviews.twins(rng)
        assert Counter(good.words) == Counter(bad.words) and good.words != bad.words
        assert good.stars == stars(good.words) > 3 > bad.stars == stars(bad.words)
        kinds[good.kind] += 1
    assert min(kinds["not"], kinds["but"]) > 100


def test_every_word_has_a_number_and_every_number_a_word():
    seen = {word for r in reviews.reviews(np.random.default_rng(4), 3000) for word in r.words}
    assert seen == set(reviews.WORDS)
    ids = reviews.numbers(["not", "good", "."])
    assert [reviews.WORDS[n] for n in ids] == ["not", "good", "."]
    assert reviews.numbers([]).shape == (0,)


def test_a_review_reads_like_one():
    words = "i expected a bore , but the cast is superb . the story , i think , is weak .".split()
    assert reviews.text(words) == ("I expected a bore, but the cast is superb. "
                                   "The story, I think, is weak.")


def test_the_same_seed_gives_the_same_reviews():
    a, b = (reviews.reviews(np.random.default_rng(5), 20) for _ in range(2))
    assert a == b


@pytest.mark.parametrize(("call", "names"), [
    (lambda: reviews.review(np.random.default_rng(0), "mixed"), "kind is 'mixed'"),
    (lambda: reviews.numbers(["good", "xylophone"]), "'xylophone' is in no review"),
])
def test_bad_input_is_named(call, names):
    with pytest.raises(ValueError, match=names):
        call()
