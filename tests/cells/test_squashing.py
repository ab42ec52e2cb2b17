"""The sigmoid at both ends."""

import numpy as np
import pytest
import torch

from lstm_course.cells import sigmoid


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_sigmoid_neither_overflows_nor_warns(dtype):
    z = np.array([-1e4, -30, -1, 0, 1, 30, 1e4], dtype)
    expected = torch.sigmoid(torch.tensor(z)).numpy()
    with np.errstate(all="raise"):
        np.testing.assert_allclose(sigmoid(z), expected, rtol=1e-6, atol=1e-7)
