"""The sigmoid at both ends, and the cells that inputs drive there."""

from decimal import Decimal, localcontext

import numpy as np
import pytest
import torch
from cells.comparing import ours
from cells.drawing import CELLS, D, H, drawn, name

from lstm_course.cells import log_sigmoid, sigmoid
from lstm_course.layers import scan

Z = [-1e4, -100, -30, -1, 0, 1, 30, 100, 1e4]


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_sigmoid_neither_overflows_nor_warns(dtype):
    z = np.array(Z, dtype)
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        assert sigmoid(z).dtype == dtype
        np.testing.assert_allclose(sigmoid(z), exact(z), rtol=4 * np.finfo(dtype).eps,
                                   atol=np.finfo(dtype).smallest_subnormal)


def exact(z):
    """sigmoid(z) with 60 digits, rounded to z's type."""
    with localcontext() as context:
        context.prec, context.Emin = 60, -10**6
        return np.array([1 / (1 + (-Decimal(float(v))).exp()) for v in z]).astype(z.dtype)


@pytest.mark.parametrize(("dtype", "ulps"), [(np.float32, 4), (np.float64, 4)])
def test_the_sigmoid_is_right_to_its_last_digits_however_small(dtype, ulps):
    """0.5 (1 + tanh(z / 2)) loses all digits far below 0: in float32 it is 44 % off at -17."""
    lowest = np.log(np.finfo(dtype).tiny)
    z = np.concatenate([np.linspace(lowest, -lowest, 2001), [-17, -20, -0.0]]).astype(dtype)
    np.testing.assert_array_max_ulp(sigmoid(z), exact(z), ulps)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("z", [np.float32(-20), -20.0, -20, [-20, 3], np.array(-1e30),
                               np.array([np.inf, -np.inf])])
def test_the_sigmoid_takes_numbers_of_any_kind(z):
    found = sigmoid(z)
    assert np.shape(found) == np.shape(z) and ((0 <= found) & (found <= 1)).all()


@pytest.mark.filterwarnings("error")
def test_the_sigmoid_hands_on_what_is_not_a_number():
    assert np.isnan(sigmoid(np.nan))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_nor_does_its_logarithm_which_stays_finite(dtype):
    z = np.array(Z, dtype)
    expected = torch.nn.functional.logsigmoid(torch.tensor(z)).numpy()
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        np.testing.assert_allclose(log_sigmoid(z), expected, rtol=4 * np.finfo(dtype).eps,
                                   atol=np.finfo(dtype).tiny)
    assert log_sigmoid(z).dtype == dtype


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_large_inputs_neither_overflow_nor_warn_in_any_cell(cell, dtype):
    p, X, s, dH, ds = drawn(cell, 13, dtype)
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        (Hs, last), (dX, ds0, dp) = ours(cell, p, 1e4 * X, s, dH, ds)
    for array in (Hs, *last, dX, *ds0, *dp):
        assert np.isfinite(array).all()


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_nor_does_an_input_of_zeros_after_large_ones_in_a_cell_without_biases(cell, dtype):
    """An mLSTM asks for nothing then, and what it divides by would be 0."""
    _, X, _, dH, _ = drawn(cell, 14, dtype)
    p = cell.init(np.random.default_rng(14), D, H)
    p = type(p)(*(w.astype(dtype) for w in p))
    X *= 1e4
    X[3] = 0
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        Hs, last, tape = scan.forward(cell, p, X)
        dX, ds0, dp = scan.backward(cell, p, dH, None, tape)
    for array in (Hs, *last, dX, *ds0, *dp):
        assert np.isfinite(array).all()
