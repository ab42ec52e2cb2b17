"""Adders are judged as they deserve, learn a little in a few steps, and show their carry."""

import numpy as np
import pytest

from lstm_course.cells import feedforward, rnn
from lstm_course.datasets import addition
from lstm_course.lessons.lesson_03_rnn.runs import addition_task as adders
from lstm_course.lessons.lesson_03_rnn.runs import (
    carry_unit,
    first_slip,
    sum_of,
    train_adder,
    wrong_sums,
)
from lstm_course.training import readout_model as models


@pytest.fixture(scope="module")
def carrier():
    """An RNN set by hand: with bits in ±1, the carry is the majority of the two and the old one.

    Unit 0 is the carry; units 1 and 2 fire from a total of 1 and of 3 on, for the read-out.
    """
    g = 8.0
    W = 2 * g * np.ones((2, 3))                    # bits 0 and 1 become −g and g with the bias
    U = np.zeros((3, 3))
    U[0] = g                                       # the old carry, ±1
    b = np.array([[-2 * g, -0.5 * g, -4 * g]])
    z = np.array([[-2.0, 2.0, 2.0]]).T             # sum bit: 1 or more, not 2 or more, or 3
    return models.Model(rnn, rnn.Params(W, U, b), np.hstack([-z, z]), np.array([[-1.0, 1.0]]))


def test_an_adder_set_by_hand_adds_any_length(carrier):
    # h_0 = 0 is no carry of ±1, so a first place of two zeros makes it one
    for T in (1, 5, 300):
        a, b = addition.strings(np.random.default_rng(T), T, 50)
        a, b = (np.concatenate([np.zeros((1, 50), int), v]) for v in (a, b))
        np.testing.assert_array_equal(sum_of(carrier, a, b), addition.add(a, b))


def test_its_carry_is_found(carrier):
    found = carry_unit(carrier, T=12, pairs=300)
    assert found.unit == 0
    assert found.means[0] < -0.8 and found.means[1] > 0.8
    assert found.right > 0.9  # the first place has no old carry of ±1


def test_the_share_of_wrong_sums():
    assert wrong_sums(addition.add, 9, pairs=50) == 0
    assert wrong_sums(lambda a, b: 1 - addition.add(a, b), 9, pairs=50) == 1
    never = wrong_sums(lambda a, b: np.concatenate([(a + b) % 2, 0 * a[:1]]), 1, pairs=4000)
    assert never == pytest.approx(0.25, abs=0.03)  # one bit without a carry errs at 1 + 1 only


def test_a_slip_is_found_where_it_is(monkeypatch):
    def errs_at(place):
        def say(adder, a, b):
            bits = addition.add(a, b)
            bits[place:] = 1 - bits[place:]
            return bits
        return say

    for place in (0, 7, 20):
        monkeypatch.setattr(adders, "sum_of", errs_at(place))
        assert first_slip(None, 20, 1) == place
    monkeypatch.setattr(adders, "sum_of", lambda adder, a, b: addition.add(a, b))
    assert first_slip(None, 20, 0) is None and first_slip(None, 20, 1) is None


def test_training_helps_and_depends_on_the_seed_alone():
    young, old, again = (train_adder(rnn, updates=n, seed=1) for n in (0, 300, 300))
    assert wrong_sums(old, 4) < 0.3 < wrong_sums(young, 4)
    for v, w in zip(models.weights(old), models.weights(again), strict=True):
        np.testing.assert_array_equal(v, w)


def test_a_windows_width_follows_from_its_weights():
    window = train_adder(feedforward, hidden=5, width=3, updates=1)
    assert window.p.W.shape == (6, 5)
    a, b = addition.strings(np.random.default_rng(0), 4, 2)
    assert sum_of(window, a, b).shape == (5, 2)


def test_highest_first_turns_the_sequence_round(carrier):
    a, b = addition.strings(np.random.default_rng(0), 6, 4)
    z = models.forward(carrier, addition.inputs(a, b)[::-1])[0]
    np.testing.assert_array_equal(sum_of(carrier, a, b, highest_first=True),
                                  z.argmax(-1)[::-1])
