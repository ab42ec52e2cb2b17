"""The smallest RNN with a cliff in its loss: its slope, and walks with and without clipping."""

import numpy as np
import pytest

from lstm_course.lessons.lesson_04_bptt.runs import loss_and_slope, walk_down


def test_the_cliffs_slope_is_its_loss_nudged():
    for u in (0.3, 1.0, 1.43, 1.8):
        up, down = loss_and_slope(u + 1e-6)[0], loss_and_slope(u - 1e-6)[0]
        assert loss_and_slope(u)[1] == pytest.approx((up - down) / 2e-6, rel=1e-4, abs=1e-8)


def test_clipping_bounds_every_step_and_no_clipping_does_not():
    free, held = walk_down(1.8, 20, 0.05), walk_down(1.8, 20, 0.05, limit=1.0)
    assert np.abs(np.diff(free)).max() > 1
    assert np.abs(np.diff(held)).max() <= 0.05 + 1e-12
    np.testing.assert_array_equal(free[:6], held[:6])  # short gradients are left alone
