"""Kept runs of lessons 06 to 08: complete, and where far from the edge they come out again."""

import pytest

from lstm_course.experiments import erring_teacher, five_piles, order_of_two, waiting
from lstm_course.experiments.ten_seeds import full_stop, missing_mask, told_and_alone
from lstm_course.lessons.lesson_07_training_lstms.runs import pile
from lstm_course.training import Vocabulary

MODULES = [order_of_two, five_piles, waiting, erring_teacher, missing_mask, told_and_alone,
           full_stop]


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


def test_without_a_mask_grouped_batches_look_right_and_padded_ones_do_not():
    kept, = missing_mask.kept(read="last column", seed=7)
    again = missing_mask.run("last column", 7)
    assert again["grouped"] == pytest.approx(kept["grouped"], abs=0.2)
    assert again["padded"] > 2 * again["grouped"]
    assert all(r["padded"] == pytest.approx(r["grouped"], abs=0.002)
               for r in missing_mask.kept(read="last word"))


def test_a_forecaster_is_watched_early_and_late(monkeypatch):
    monkeypatch.setattr(told_and_alone, "LATE", 200)
    again, (kept,) = told_and_alone.run(7), told_and_alone.kept(seed=7)
    assert again["told early"] == pytest.approx(kept["told early"], abs=0.01)
    assert again["alone late"] < again["alone early"]


def test_a_gru_shuts_its_gate_at_the_full_stop_again():
    assert full_stop.run("gru", 2)["gate"] < 0.2
    assert {r["gate"] for r in full_stop.kept(cell="lstm_1997")} == {1.0}


def test_a_pile_is_split_by_author_and_knows_the_training_words_only():
    ids, target, train, valid, test, known = pile(4, authors=60)
    assert sorted([*train, *valid, *test]) == list(range(len(ids))) and len(target) == len(ids)
    assert isinstance(known, Vocabulary)
    seen = {n for row in train for n in ids[row]}
    assert {n for rows in (valid, test) for row in rows for n in ids[row]} <= seen | {1}
    assert target.min() >= -2 and target.max() <= 2
