"""Products of large parameters wait for each other; the gradients are those of a sum by steps."""

import numpy as np
import pytest
from cells.drawing import CELLS, drawn, name

from lstm_course.cells import lstm, scan, sums


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_gradients_that_wait_are_those_that_don_t(cell, monkeypatch):
    p, X, s, dH, ds = drawn(cell, 31)
    tape = scan.forward(cell, p, X, s)[2]
    at_once = scan.backward(cell, p, dH, ds, tape)
    monkeypatch.setattr(sums, "LARGE", 0)
    monkeypatch.setattr(sums, "STEPS", 3)  # the last steps are fewer
    waiting = scan.backward(cell, p, dH, ds, tape)
    np.testing.assert_array_equal(waiting[0], at_once[0])
    for mine, theirs in zip((*waiting[1], *waiting[2]), (*at_once[1], *at_once[2]), strict=True):
        assert type(mine) is np.ndarray and mine.dtype == theirs.dtype
        np.testing.assert_allclose(mine, theirs, rtol=1e-12, atol=1e-12 * np.abs(theirs).max(
            initial=0))


def test_small_parameters_do_not_wait_and_large_ones_do():
    rng = np.random.default_rng(0)
    assert not sums.Sums(lstm.init(rng, 64, 64)).waits
    assert sums.Sums(lstm.init(rng, 64, 256)).waits


def test_a_state_that_waits_is_an_array_in_all_else():
    h = np.arange(6.0).reshape(2, 3)
    rows = h.view(sums.Rows)
    assert type(rows * 2) is np.ndarray and type(rows @ np.ones((3, 2))) is np.ndarray
    np.testing.assert_array_equal(np.array([rows.T @ h]), [h.T @ h])
