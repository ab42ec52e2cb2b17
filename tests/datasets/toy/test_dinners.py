"""The weather decides on wet and hot days; on the others the menu goes on where it was left."""

import numpy as np
import pytest

from lstm_course.datasets import dinners

DIARY = dinners.diary(np.random.default_rng(0), 3000)


def test_the_weather_decides_by_the_rule():
    high, rain = DIARY.weather[:, 0], DIARY.weather[:, 3]
    soup, salad = (DIARY.dinner == dinners.DISHES.index(dish) for dish in ("soup", "salad"))
    np.testing.assert_array_equal(soup, rain > 0.1)
    np.testing.assert_array_equal(salad, (high > 80) & (rain <= 0.1))


def test_the_turn_goes_on_where_it_was_left():
    ordinary = DIARY.dinner[DIARY.kind == 0]
    assert set(np.diff(ordinary) % 3) == {1}
    assert set(ordinary) == {0, 1, 2}
    between = np.diff(np.flatnonzero(DIARY.kind == 0))
    assert (between > 2).sum() > 100  # the dinner to go on from often lies more than a day back


def test_the_weather_is_weather():
    high, low, wind, rain, humidity = DIARY.weather.T
    assert (low < high).all() and (wind > 0).all() and (rain >= 0).all()
    assert 0 <= humidity.min() and humidity.max() <= 1
    assert min(np.bincount(DIARY.kind)) > 200


def test_a_diary_has_a_day():
    assert dinners.diary(np.random.default_rng(0), 1).weather.shape == (1, 5)
    with pytest.raises(ValueError, match="days is 0"):
        dinners.diary(np.random.default_rng(0), 0)
