"""Softmax and cross-entropy where scores are as large as they get."""

import numpy as np
import pytest
import torch

from lstm_course.training.losses import cross_entropy, softmax

ROWS = [[0, 0, 0, 0], [1e4, -1e4, 0, 1], [-1e4, -1e4, -1e4, -1e4], [1e4, 1e4, 1e4, 9999],
        [-1e4, 30, -30, 1e-4]]


@pytest.fixture(params=[np.float32, np.float64])
def z(request):
    return np.array(ROWS, request.param)


@pytest.fixture(autouse=True)
def strict():
    """What NumPy would warn about is an error; a tiny number may become 0."""
    with np.errstate(over="raise", divide="raise", invalid="raise"):
        yield


def near(z):
    return {"rtol": 100 * np.finfo(z.dtype).eps, "atol": np.finfo(z.dtype).eps}


def test_softmax_neither_overflows_nor_warns(z):
    p = softmax(z)
    assert p.dtype == z.dtype
    np.testing.assert_allclose(p, torch.softmax(torch.tensor(z), -1).numpy(), **near(z))


@pytest.mark.parametrize("word", range(4))
def test_cross_entropy_and_its_gradient_neither_overflow_nor_warn(z, word):
    y = np.full((1, len(z)), word)
    loss, dz = cross_entropy(z[None], y)
    z_t = torch.tensor(z, requires_grad=True)
    theirs = torch.nn.functional.cross_entropy(z_t, torch.tensor(y[0]))
    theirs.backward()
    assert loss.dtype == dz.dtype == z.dtype
    assert np.isfinite(loss) and np.isfinite(dz).all()
    np.testing.assert_allclose(loss, theirs.item(), **near(z))
    np.testing.assert_allclose(dz[0], z_t.grad.numpy(), **near(z))
