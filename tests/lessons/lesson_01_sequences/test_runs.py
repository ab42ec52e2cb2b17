"""Roughness: 1 where the steps stand in random order."""

import numpy as np
import pytest

from lstm_course.lessons.lesson_01_sequences.runs import roughness


def test_roughness_of_chance_is_one_on_average():
    rng = np.random.default_rng(0)
    X = np.cumsum(rng.normal(size=(60, 2)), axis=0)
    assert roughness(X) < 0.2
    mixed = [roughness(rng.permutation(X)) for _ in range(400)]
    assert np.mean(mixed) == pytest.approx(1, abs=0.02)


def test_roughness_by_hand():
    assert roughness([[0.0], [1], [0], [1]]) == pytest.approx(1.5)  # 1 over 4 of 6 pairs
    assert roughness([[0.0, 5], [1, 5], [0, 5], [1, 5]]) == pytest.approx(1.5)
    assert roughness([[0.0], [np.nan], [1], [0], [1]]) == pytest.approx(1.5)
    with pytest.raises(ValueError, match="nothing to compare"):
        roughness(np.ones((4, 2)))
