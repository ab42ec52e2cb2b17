"""Kept runs of lessons 06 and 07: complete, and where far from the edge they come out again."""

import pytest

from lstm_course.experiments import erring_teacher, five_piles, order_of_two, waiting
from lstm_course.lessons.lesson_07_training_lstms.runs import pile
from lstm_course.training import Vocabulary

MODULES = [order_of_two, five_piles, waiting, erring_teacher]


@pytest.mark.parametrize("module", MODULES, ids=lambda m: m.__name__.rsplit(".")[-1])
def test_the_kept_runs_are_those_of_the_command(module):
    names = list(module.runs()[0])
    kept = [{name: r[name] for name in names} for r in module.kept()]
    assert kept == module.runs()
    assert all(len(r) > len(names) for r in module.kept())


def test_a_start_that_learns_the_order_and_one_that_does_not_in_short_rows():
    """Counts are luck; that it learns within a few times as many sequences is not."""
    kept = order_of_two.kept(start="chrono(100)", T=100)
    assert all(r["sequences"] for r in kept)
    again = order_of_two.run("forget bias 1", 20, 0.01, 1)["sequences"]
    assert again < 4 * max(r["sequences"] for r in order_of_two.kept(start="forget bias 1", T=20))
    assert not any(r["sequences"] for r in order_of_two.kept(start="forget bias 0", T=100))


def test_a_pile_is_rated_again(monkeypatch):
    kept, = five_piles.kept(seed=5, asked="last word")
    monkeypatch.setattr(five_piles, "EPOCHS", 6)
    again = five_piles.run(5, "last word")
    assert set(again) == set(kept) - {"seed", "asked"}
    assert again["lowest"] == pytest.approx(kept["lowest"], abs=0.15)
    assert again["off 4/4"] < again["off 1/4"] and again["twins"] > 0.9


def test_who_waits_has_learned_nothing_after_two_epochs(monkeypatch):
    assert all(r["epochs"] is None or r["epochs"] > 2 for r in waiting.kept())
    monkeypatch.setattr(waiting, "MOST", 2)
    assert waiting.run("reviews", 60, 1) == {"epochs": None}


def test_a_forecaster_that_is_told_is_as_good_as_it_was():
    kept, = erring_teacher.kept(way="the teacher errs by 30 cm", seed=1)
    again = erring_teacher.run("the teacher errs by 30 cm", 1)
    assert again["told"] == pytest.approx(kept["told"], abs=0.01)
    assert again["alone"] == pytest.approx(kept["alone"], abs=0.05)


def test_a_pile_is_split_by_author_and_knows_the_training_words_only():
    ids, target, train, valid, test, known = pile(4, authors=60)
    assert sorted([*train, *valid, *test]) == list(range(len(ids))) and len(target) == len(ids)
    assert isinstance(known, Vocabulary)
    seen = {n for row in train for n in ids[row]}
    assert {n for rows in (valid, test) for row in rows for n in ids[row]} <= seen | {1}
    assert target.min() >= -2 and target.max() <= 2
