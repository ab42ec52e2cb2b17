"""The judge's verdict on sentences written by hand, the deck's among them."""

import pytest

from lstm_course.datasets.text.book_grammar import KINDS, judge, split, tally


def words(line):
    return line.replace(".", " .").split()


@pytest.mark.parametrize(("line", "kind"), [
    ("Doug saw Jane.", "legal"),
    ("Spot saw big old big Doug.", "legal"),
    ("Doug saw Doug.", "itself"),
    ("Jane saw red old Jane.", "itself"),
    ("Jane saw Spot saw Doug saw", "runs on"),
    ("Jane saw Spot saw Doug.", "runs on"),
    ("Doug saw saw Jane.", "runs on"),
    ("Spot.", "fragment"),
    (".", "fragment"),
    ("saw Jane.", "fragment"),
    ("Doug saw.", "fragment"),
    ("Doug saw big.", "fragment"),
    ("Doug Jane.", "fragment"),
    ("big Doug saw Jane.", "fragment"),
    ("Doug big saw Jane.", "fragment"),
    ("Doug saw Jane big.", "fragment"),
    ("Doug saw Jane Spot.", "fragment"),
    ("Doug Doug Jane saw.", "fragment"),
])
def test_verdict(line, kind):
    assert judge(words(line)) == kind


def test_split_drops_what_was_cut_but_not_what_ran_on():
    assert split(words("Doug saw Jane. Spot saw")) == [words("Doug saw Jane.")]
    assert split(words("Jane saw Spot saw Doug")) == [words("Jane saw Spot saw Doug")]
    assert split([]) == []


def test_tally_of_the_decks_three_mistakes():
    line = "Doug saw Jane. Doug saw Doug. Spot. Doug. Jane. Jane saw Spot saw Doug saw"
    assert tally(words(line)) == {"legal": 1, "itself": 1, "runs on": 1, "fragment": 3}
    assert tuple(tally([])) == KINDS
