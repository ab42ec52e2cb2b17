"""The kept results are complete, and runs that are far from the edge come out as they are kept."""

import pytest

from lstm_course.experiments import best_starts
from lstm_course.training import ten_starts


def test_the_kept_results_are_complete():
    kept = best_starts.kept()
    assert list(kept) == [str(lag) for lag in best_starts.STARTS_AT]
    for lag, starts in best_starts.STARTS_AT.items():
        assert tuple(kept[str(lag)]) == starts
        for found in kept[str(lag)].values():
            assert list(found["tried"]) == [str(rate) for rate in best_starts.RATES]
            assert all(len(runs) == len(best_starts.CHOOSING) for runs in found["tried"].values())
            assert found["rate"] == float(best_starts.best(found["tried"]))
            assert len(found["shares"]) == len(best_starts.COUNTED)
    assert best_starts.STARTS_AT[60] == tuple(ten_starts(3))


def test_the_best_rate_has_most_runs_that_are_right():
    assert best_starts.best({"0.1": [1.0, 0.7, 0.7], "0.2": [0.8, 0.8, 0.0]}) == "0.2"
    assert best_starts.best({"0.1": [1.0, 0.7], "0.2": [0.9, 0.7]}) == "0.1"


@pytest.mark.parametrize("start", ["IRNN", "RNN"])
def test_a_run_repeats_what_is_kept(start):
    """Coarsely: another processor rounds in another way, and training makes that grow."""
    kept = best_starts.kept()["60"][start]
    runs = [(seed, kept["rate"]) for seed in best_starts.COUNTED][:4]
    again = best_starts.shares(start, 60, runs)
    assert sum(s >= 0.8 for s in again) >= sum(s >= 0.8 for s in kept["shares"][:4]) - 1


def test_the_rate_is_chosen_by_some_seeds_and_counted_by_others(monkeypatch):
    asked = []

    def shares(start, lag, runs):
        asked.extend(runs)
        return [rate * 10 + seed / 100 for seed, rate in runs]

    monkeypatch.setattr(best_starts, "shares", shares)
    found = best_starts.repeat()
    assert found["60"]["RNN"]["rate"] == 0.01
    assert found["60"]["chrono"]["shares"] == pytest.approx([0.1 + s / 100 for s in range(11, 21)])
    assert {seed for seed, _ in asked[:15]} == {1, 2, 3, 4, 5}
