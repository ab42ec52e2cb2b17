"""Same weights in, same outputs and gradients out; there and back, the same bytes.

Each is tried with one layer and with several, forward and both ways, with weights that began here
and with weights that began there.
"""

import numpy as np
import pytest

from frameworks.hosts import KerasOnPyTorch, OnnxReference, OnnxRuntime, PyTorch
from frameworks.parity import differences

EXACT = [*((PyTorch, cell) for cell in PyTorch.cells), (KerasOnPyTorch, "lstm"),
         (KerasOnPyTorch, "gru"), *((OnnxReference, cell) for cell in OnnxReference.cells)]
# Keras multiplies float64 matrices in float32 there: see docs/frameworks.md.
AS_FLOAT32 = [(KerasOnPyTorch, "rnn"), (KerasOnPyTorch, "irnn"), (KerasOnPyTorch, "gru_cho")]
EVERY = [(host, cell) for host in (PyTorch, KerasOnPyTorch, OnnxRuntime) for cell in host.cells]


def label(pair):
    return f"{pair[0].name}, {pair[1]}"


def largest(pair, dtype):
    """The larger of the differences of outputs and, where there are any, of gradients."""
    host, cell = pair
    outputs, gradients = differences(host(), dtype, [cell])[cell]
    assert (gradients is None) == isinstance(host(), OnnxRuntime)
    return max(outputs, gradients or 0)


@pytest.mark.parametrize("pair", EXACT, ids=label)
def test_in_float64(pair):
    assert largest(pair, np.float64) < 1e-10


@pytest.mark.parametrize("pair", AS_FLOAT32, ids=label)
def test_in_what_keras_makes_of_float64(pair):
    assert 1e-10 < largest(pair, np.float64) < 1e-5


@pytest.mark.parametrize("pair", EVERY, ids=label)
def test_in_float32(pair):
    assert largest(pair, np.float32) < 1e-5
