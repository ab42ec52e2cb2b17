"""The kept results are complete, and runs that are far from the edge come out as they are kept."""

import pytest

from lstm_course.experiments import failing_lag
from lstm_course.training import six_starts

PLAIN = "plain descent, 300 updates"


def test_the_kept_results_are_complete():
    kept = failing_lag.kept()
    assert list(kept) == list(failing_lag.BUDGETS)
    for name, (lags, _) in failing_lag.BUDGETS.items():
        assert tuple(kept[name]["lags"]) == lags
        assert list(kept[name]["shares"]) == list(six_starts(3))
        for shares in kept[name]["shares"].values():
            assert len(shares) == len(lags)
            assert all(len(runs) == len(failing_lag.SEEDS) for runs in shares)
            assert all(0 <= share <= 1 for runs in shares for share in runs)


@pytest.mark.parametrize("start, lag", [("RNN", 3), ("forget bias 3", 9), ("chrono", 15)])
def test_runs_can_be_repeated(start, lag):
    at = failing_lag.BUDGETS[PLAIN][0].index(lag)
    kept = failing_lag.kept()[PLAIN]["shares"][start][at][0]
    again = failing_lag.share(start, lag, failing_lag.SEEDS[0], PLAIN)
    assert again == pytest.approx(kept, abs=0.1)


def test_all_runs_are_repeated_and_sorted(monkeypatch):
    monkeypatch.setattr(failing_lag, "share", lambda start, lag, seed, budget: lag + seed / 10)
    found = failing_lag.repeat()
    assert found[PLAIN]["shares"]["chrono"][1] == [6.1, 6.2, 6.3, 6.4, 6.5]


def test_where_it_fails():
    assert failing_lag.fails_at([3, 6, 9], [[1, 1, 1], [1, 0.9, 0.2], [0.2, 0.2, 1]]) == 9
    assert failing_lag.fails_at([3, 6], [[1, 0.8], [0.9, 0.2]]) is None
    assert failing_lag.fails_at([3, 6], [[0.7, 0.7], [1, 1]]) == 3
