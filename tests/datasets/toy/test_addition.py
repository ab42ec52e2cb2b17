"""Bit strings: the sum is that of Python's whole numbers; windows see what they should."""

import numpy as np
import pytest

from lstm_course.datasets import addition


def as_number(bits):
    """Bits (T,), lowest first -> a whole number of any size."""
    return sum(int(bit) << place for place, bit in enumerate(bits))


@pytest.mark.parametrize("T", [1, 2, 13, 200])
def test_the_sum_is_that_of_whole_numbers(T):
    a, b = addition.strings(np.random.default_rng(T), T, 7)
    s = addition.add(a, b)
    assert s.shape == (T + 1, 7)
    for k in range(7):
        assert as_number(s[:, k]) == as_number(a[:, k]) + as_number(b[:, k])


def test_both_bits_come_up_and_pairs_differ():
    a, b = addition.strings(np.random.default_rng(0), 500, 3)
    assert set(np.unique(a)) == {0, 1}
    assert 0.4 < a.mean() < 0.6 and (a != b).any(0).all()


def test_the_input_has_a_last_place_of_zeros():
    a, b = addition.strings(np.random.default_rng(1), 4, 5)
    X = addition.inputs(a, b)
    assert X.shape == (5, 5, 2) and X.dtype == float
    np.testing.assert_array_equal(X[:4, :, 0], a)
    np.testing.assert_array_equal(X[:4, :, 1], b)
    assert not X[4].any()


def test_a_number_is_written_highest_bit_first():
    assert addition.text(np.array([1, 1, 0])) == "011"


def test_a_window_holds_the_present_place_last():
    X = np.arange(1, 11, dtype=float).reshape(5, 1, 2)
    seen = addition.windows(X, 3)
    assert seen[0, 0].tolist() == [0, 0, 0, 0, 1, 2]
    assert seen[4, 0].tolist() == [5, 6, 7, 8, 9, 10]
    np.testing.assert_array_equal(addition.windows(X, 1), X)


def test_a_perfect_window_is_right_as_far_as_it_sees():
    rng = np.random.default_rng(2)
    a, b = addition.strings(rng, 5, 300)
    np.testing.assert_array_equal(addition.best_of_window(a, b, 6), addition.add(a, b))
    a, b = addition.strings(rng, 40, 300)
    wrong = addition.best_of_window(a, b, 6) != addition.add(a, b)
    assert not wrong[:6].any()
    # a carry from outside matters where the five places between pass it on: 1/2 ** 5, and it is
    # there half of the time
    assert wrong[10:-1].mean() == pytest.approx(1 / 64, rel=0.2)


def test_a_carry_through_all_places_is_lost_by_every_window():
    a, b = np.ones((30, 1), int), np.zeros((30, 1), int)
    b[0] = 1
    wrong = addition.best_of_window(a, b, 8) != addition.add(a, b)
    assert wrong[8:, 0].all()


@pytest.mark.parametrize(("call", "words"), [
    (lambda: addition.strings(np.random.default_rng(0), 0, 1), "T is 0"),
    (lambda: addition.add(np.zeros((2, 1), int), np.zeros((3, 1), int)), r"expected \(2, 1\)"),
    (lambda: addition.windows(np.zeros((2, 1, 2)), 0), "width is 0"),
])
def test_bad_input_is_named(call, words):
    with pytest.raises(ValueError, match=words):
        call()
