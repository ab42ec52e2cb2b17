"""The tide: two waves and a gauge that errs a little."""

import numpy as np

from lstm_course.datasets import tide


def test_the_tide_is_two_waves_up_to_the_gauges_error():
    X = tide.tides(np.random.default_rng(0), 400, 30)
    assert X.shape == (400, 30, 1) and X.dtype == np.float64
    hour = 0.5 * np.arange(400)
    waves = [f(2 * np.pi * hour / period) for period in tide.PERIODS for f in (np.sin, np.cos)]
    fitted = np.linalg.lstsq(np.stack(waves, 1), X[..., 0], rcond=None)
    left = np.sqrt(fitted[1] / 400)
    np.testing.assert_allclose(left, tide.GAUGE, rtol=0.2)
    sizes = np.hypot(fitted[0][0::2], fitted[0][1::2])
    np.testing.assert_allclose(sizes, np.array(tide.SIZES)[:, None].repeat(30, 1), atol=0.02)


def test_records_begin_at_any_hour():
    X = tide.tides(np.random.default_rng(0), 1, 2000)[0, :, 0]
    assert abs(X.mean()) < 0.1 and X.std() > 0.7
