"""The forecaster of the tide: told the truth, and alone."""

import numpy as np
import pytest

from lstm_course.cells import lstm
from lstm_course.lessons.lesson_07_training_lstms.runs import teacher_forcing
from lstm_course.training import readout_model as models


@pytest.fixture
def model():
    return models.init(np.random.default_rng(0), lstm, 1, 6)


def test_alone_it_reads_its_own_guesses(model):
    X = np.random.default_rng(1).normal(size=(9, 3, 1))
    guesses = teacher_forcing.alone(model, X, 5)
    assert guesses.shape == (5, 3, 1)
    whole = np.concatenate([X, guesses])
    y = models.forward(model, whole[:-1])[0]
    np.testing.assert_allclose(y[8:], guesses, rtol=1e-12)


def test_both_distances_are_of_the_same_day(model):
    """A model that says 0 whatever it sees is off by the spread of the sea, told or alone."""
    for w in models.weights(model):
        w[:] = 0
    told, alone = teacher_forcing.distances(model)
    assert told == alone == pytest.approx(np.sqrt((1 + 0.4**2) / 2), rel=0.05)


def test_the_gradients_are_those_of_finite_differences(model):
    rng = np.random.default_rng(2)
    X, target = rng.normal(size=(2, 7, 4, 1))
    _, gradients = teacher_forcing.squared_error(model, X, target)
    for w, g in zip(models.weights(model), gradients, strict=True):
        at = tuple(int(n) // 2 for n in w.shape)
        w[at] += 1e-6
        up = teacher_forcing.squared_error(model, X, target)[0]
        w[at] -= 2e-6
        down = teacher_forcing.squared_error(model, X, target)[0]
        w[at] += 1e-6
        assert g[at] == pytest.approx((up - down) / 2e-6, rel=1e-5, abs=1e-9)


def test_training_is_watched_and_comes_closer():
    seen = []
    model = teacher_forcing.train_forecaster(
        updates=150, watch=lambda m: seen.append(teacher_forcing.distances(m, 20)))
    assert len(seen) == 3 and seen[-1] == teacher_forcing.distances(model, 20)
    assert seen[0][0] > 0.5 > 0.2 > seen[-1][0]
    assert seen[-1][1] > 2 * seen[-1][0]


@pytest.mark.parametrize("mend", [{"noise": 0.3}, {"own": 1.0}])
def test_a_mend_makes_another_model(mend):
    plain, mended = (models.weights(teacher_forcing.train_forecaster(updates=3, **more))
                     for more in ({}, mend))
    assert not np.array_equal(plain[0], mended[0])
    assert all(np.isfinite(w).all() for w in mended)
