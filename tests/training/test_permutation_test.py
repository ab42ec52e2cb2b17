"""Corrected p-values and intervals of shares, against numbers from tables and slow counting."""

from math import comb

import numpy as np
import pytest

from lstm_course.training import holm, wilson_interval


def test_holm_by_hand():
    # 3 · 0.01, 2 · 0.02, and 1 · 0.03, which may not be below the one before
    np.testing.assert_allclose(holm([0.02, 0.01, 0.03]), [0.04, 0.03, 0.04])
    np.testing.assert_allclose(holm([0.6, 0.5]), [1, 1])
    np.testing.assert_allclose(holm([0.04]), [0.04])


def test_under_no_difference_one_or_more_is_below_in_one_of_twenty():
    rng = np.random.default_rng(0)
    hits = np.mean([(holm(rng.uniform(size=20)) < 0.05).any() for _ in range(2000)])
    assert hits == pytest.approx(0.05, abs=0.015)


def test_wilson_by_the_table():
    # Brown, Cai & DasGupta 2001, "Interval estimation for a binomial proportion", define it so:
    # the ends are the shares p that are 1.96 standard errors away from what was seen
    for k, n in ((0, 10), (3, 10), (10, 10), (7, 25)):
        low, high = wilson_interval(k, n)
        for end in (low, high):
            if 1e-12 < end < 1 - 1e-12:
                assert abs(k / n - end) == pytest.approx(1.959964 * np.sqrt(end * (1 - end) / n))
        assert low <= k / n <= high
    assert wilson_interval(10, 10) == pytest.approx((0.7225, 1.0), abs=1e-4)


def test_it_covers_the_truth_about_as_often_as_it_says():
    n, truth = 10, 0.8
    ends = [wilson_interval(k, n) for k in range(n + 1)]
    inside = sum(comb(n, k) * truth**k * (1 - truth)**(n - k)
                 for k, (low, high) in enumerate(ends) if low <= truth <= high)
    assert 0.9 < inside < 1


def test_impossible_counts():
    with pytest.raises(ValueError, match="11 successes of 10 runs"):
        wilson_interval(11, 10)
    with pytest.raises(ValueError, match="0 successes of 0 runs"):
        wilson_interval(0, 0)
