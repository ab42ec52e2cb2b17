"""MXNet's vector, held here against PyTorch, whose weights stand in the same order.

Against MXNet itself: ``make test-frameworks``.
"""

import re

import numpy as np
import pytest

from frameworks.hosts import PyTorch
from frameworks.network import CELLS, SHAPES, D, H, draw, same_bytes
from lstm_course.cells import gru, gru_cho, lstm
from lstm_course.frameworks import from_mxnet, from_pytorch, to_mxnet


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", ["rnn", "lstm", "gru"])
def test_matrices_first_then_biases(name, shape):
    module = PyTorch.fresh(name, shape)
    flat = [w.detach().numpy() for weights in module.all_weights for w in weights]
    vector = np.concatenate([w.ravel() for w in (*(w for w in flat if w.ndim == 2),
                                                 *(w for w in flat if w.ndim == 1))])
    cell, expected = from_pytorch(module)
    assert same_bytes(from_mxnet(cell, vector, D, H, *SHAPES[shape]), expected)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", ["rnn", "lstm", "gru"])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_there_and_back_gives_the_same_bytes(name, shape, dtype):
    cell, layers = CELLS[name], draw(CELLS[name], shape, dtype)
    vector = to_mxnet(cell, layers)
    assert vector.ndim == 1 and vector.dtype == dtype
    assert same_bytes(from_mxnet(cell, vector, D, H, *SHAPES[shape]), layers)


@pytest.mark.parametrize(("cell", "vector", "settings", "words"), [
    (lstm, np.ones(287), {}, "the vector has 287 numbers, expected 288 for lstm with D = 4, "
                             "H = 6, layers = 1, directions = 1"),
    (gru, np.ones(288), {}, "the vector has 288 numbers, expected 216 for gru with D = 4, "
                            "H = 6, layers = 1, directions = 1"),
    (lstm, np.ones(288), {"directions": 3}, "directions is 3, expected the whole number 1 "
                                            "(forward) or 2 (and backward)"),
    (lstm, np.ones(288), {"layers": 0}, "layers is 0, expected the whole number 1 or more"),
    (lstm, np.ones((2, 144)), {}, "the vector is of shape (2, 144), expected a NumPy array of one "
                                  "dimension"),
    (lstm, [1.0] * 288, {}, "the vector is of type list and length 288, expected a NumPy array of "
                            "one dimension"),
    (lstm, np.ones(288, np.float16), {}, "W of layer 0, forward is float16, expected float32 or "
                                         "float64"),
    (gru_cho, np.ones(216), {}, "MXNet's operator has no GRU whose reset gate acts before U, as "
                                "in gru_cho; gru is the cell whose reset gate acts after U"),
    ("lstm", np.ones(288), {}, "the cell is 'lstm', expected one of rnn, irnn, lstm, peephole, "
     "lstm_projection, gru, gru_cho"),
])
def test_what_cannot_come_over_is_told(cell, vector, settings, words):
    with pytest.raises(ValueError, match=f"^{re.escape(words)}$"):
        from_mxnet(cell, vector, D, H, **settings)
