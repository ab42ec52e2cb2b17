"""A function followed by neurons, set by hand or trained; sentences longer than those seen."""

import numpy as np
import pytest

from lstm_course.cells import sigmoid
from lstm_course.lessons.lesson_02_feed_forward.runs import (
    approximate,
    hand_set,
    length_generalisation,
)


def test_hand_set_neurons_are_a_network_of_two_layers():
    neurons, floor = hand_set.stairs(np.cos, 5)
    x = np.linspace(-1, 2, 31)
    w = np.array([n.steepness for n in neurons])
    b = np.array([-n.steepness * n.place for n in neurons])
    V = np.array([n.height for n in neurons])
    np.testing.assert_allclose(hand_set.output(neurons, floor, x),
                               sigmoid(x[:, None] * w + b) @ V + floor, rtol=1e-12)


def test_twice_the_stairs_halve_the_error_of_a_continuous_function_only():
    def error(f, count):
        return hand_set.largest_error(
            lambda x: hand_set.output(*hand_set.stairs(f, count), x), f)

    errors = [error(lambda x: np.sin(7 * x), count) for count in (8, 16, 32, 64)]
    assert all(b <= 0.55 * a for a, b in zip(errors, errors[1:], strict=False))
    assert error(lambda x: np.where(x < 0.4, 0.0, 1.0), 64) > 0.5
    with pytest.raises(ValueError, match="count is 0"):
        hand_set.stairs(np.cos, 0)


def test_a_trained_layer_follows_a_function():
    learned = approximate(lambda x: x**2, 3, updates=800)
    assert hand_set.largest_error(learned, lambda x: x**2) < 0.05


def test_a_window_is_cut_and_filled():
    X = np.arange(24.0).reshape(4, 2, 3)
    np.testing.assert_array_equal(length_generalisation.fill_window(X, 2)[1], [3, 4, 5, 9, 10, 11])
    longer = length_generalisation.fill_window(X, 5)
    assert longer.shape == (2, 15) and (longer[:, 12:] == 0).all()
    np.testing.assert_array_equal(longer[0, :3], X[0, 0])


def test_readers_are_right_where_they_were_trained_and_lost_beyond():
    for train in (length_generalisation.train_window, length_generalisation.train_convolution):
        shares = length_generalisation.share_right(train([0, 1]), [0, 1, 7], count=200)
        assert min(shares[:2]) > 0.95 and shares[2] < 0.7


def test_a_share_counts_what_is_right():
    def always_liked(X):
        return np.ones((X.shape[1], 1))

    share, = length_generalisation.share_right(always_liked, [2], count=300)
    _, t = length_generalisation.examples(2, 300, 1)
    assert share == (t > 0).mean()
