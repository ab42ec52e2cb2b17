"""Whoever breaks a network is told in one sentence what is wrong, where, and what was expected."""

import re

import numpy as np
import pytest

from frameworks.network import CELLS, SHAPES, draw, same_bytes
from lstm_course.cells import feedforward, gru, gru_cho, lstm, lstm_projection, peephole, rnn
from lstm_course.frameworks import cast, to_keras, to_mxnet, to_onnx, to_pytorch
from lstm_course.frameworks.network import check

TO = [to_keras, to_mxnet, to_onnx, to_pytorch]


@pytest.mark.parametrize("cell", CELLS.values(), ids=CELLS)
@pytest.mark.parametrize("shape", SHAPES)
def test_networks_pass(cell, shape):
    layers = draw(cell, shape)
    assert check(cell, layers) == (cell, layers)


def broken(change, cell=lstm, shape="stacked both ways"):
    """The layers of a network after one change."""
    layers = [list(layer) for layer in draw(cell, shape)]
    change(layers)
    return [tuple(layer) for layer in layers]


def set_field(k, d, **fields):
    def change(layers):
        layers[k][d] = layers[k][d]._replace(**fields)
    return change


@pytest.mark.parametrize("to", TO, ids=lambda f: f.__name__)
@pytest.mark.parametrize(("layers", "words"), [
    (broken(set_field(0, 0, W=np.ones((3, 4, 6)))),
     "W of layer 0, forward has 3 gates, expected 4: i, f, g, o"),
    (broken(set_field(0, 1, W=np.ones((4, 4, 5)))),
     "W of layer 0, backward has shape (4, 4, 5), expected (4, 4, 6)"),
    (broken(set_field(1, 0, W=np.ones((4, 6, 6)))),
     "W of layer 1, forward has shape (4, 6, 6), expected (4, 12, 6)"),
    (broken(set_field(1, 1, U=np.ones((4, 6, 5)))),
     "U of layer 1, backward has shape (4, 6, 5), expected (4, 6, 6)"),
    (broken(set_field(0, 0, b=np.ones((4, 6)))),
     "b of layer 0, forward has shape (4, 6), expected (4, 1, 6)"),
    (broken(set_field(0, 0, W=np.ones(4))),
     "W of layer 0, forward has shape (4,), expected one axis for the inputs and one for the "
     "hidden units, of at least 1 each"),
    (broken(set_field(0, 0, W=np.ones((4, 0, 6)))),
     "W of layer 0, forward has shape (4, 0, 6), expected one axis for the inputs and one for the "
     "hidden units, of at least 1 each"),
    (broken(set_field(1, 1, b=np.ones((4, 1, 6), np.float32))),
     "b of layer 1, backward is float32, expected float64 as in all arrays"),
    (broken(set_field(0, 0, W=np.ones((4, 4, 6), int))),
     "W of layer 0, forward is int64, expected float32 or float64"),
    (broken(set_field(0, 0, U=[[1.0]])),
     "U of layer 0, forward is of type list and length 1, expected a NumPy array"),
    (draw(rnn), "layer 0, forward is rnn.Params, expected lstm.Params"),
    (draw(lstm)[0], "layer 0 is of type Params and length 3, expected a tuple of one Params "
                    "(forward) or two (forward, backward)"),
    (draw(lstm)[0][0], "layers is of type Params and length 3, expected a list with one tuple a "
                       "layer"),
    ([3 * draw(lstm)[0]], "layer 0 is of type tuple and length 3, expected a tuple of one Params "
                          "(forward) or two (forward, backward)"),
    ([], "layers is of type list and length 0, expected a list with one tuple a layer"),
])
def test_what_is_wrong_with_the_layers_is_told(to, layers, words):
    with pytest.raises(ValueError, match=f"^{re.escape(words)}$"):
        to(lstm, layers)


@pytest.mark.parametrize("to", TO, ids=lambda f: f.__name__)
@pytest.mark.parametrize(("cell", "words"), [(feedforward, "feedforward"), ("lstm", "'lstm'")])
def test_another_cell_is_told(to, cell, words):
    with pytest.raises(ValueError, match=f"^the cell is {words}, expected one of rnn, irnn, "
                                         "lstm, peephole, lstm_projection, gru, gru_cho$"):
        to(cell, draw(lstm))


def test_biases_in_one_direction_only_are_told():
    layers = broken(set_field(0, 1, b=np.zeros((3, 0, 6))), gru_cho, "both ways")
    with pytest.raises(ValueError, match="layer 0 has biases in one direction only, expected both"):
        to_keras(gru_cho, layers)


@pytest.mark.parametrize("to", [to_mxnet, to_pytorch], ids=lambda f: f.__name__)
def test_frameworks_of_one_size_say_so(to):
    rng = np.random.default_rng(0)
    wide = [(gru.init(rng, 4, 6),), (gru.init(rng, 6, 5),)]
    with pytest.raises(ValueError, match="layer 1 has 5 hidden units and layer 0 has 6, but "):
        to(gru, wide)
    mixed = [(gru.init(rng, 4, 6),), (gru.init(rng, 6, 6), gru.init(rng, 6, 6))]
    with pytest.raises(ValueError, match="layer 1 has 2 directions and layer 0 has 1, but "):
        to(gru, mixed)


@pytest.mark.parametrize("to", [to_keras, to_mxnet, to_pytorch], ids=lambda f: f.__name__)
def test_frameworks_that_cannot_read_backward_only_say_so(to):
    with pytest.raises(ValueError, match="layer 1 reads backward only, "):
        to(lstm, [*draw(lstm), (None, *draw(lstm, "stacked")[1])])


def test_a_layer_without_any_params_is_told():
    with pytest.raises(ValueError, match="layer 0 has no Params, expected those of a direction at"):
        check(lstm, [(None, None)])


@pytest.mark.parametrize(("to", "cell", "words"), [
    (to_pytorch, peephole, "PyTorch has no LSTM with peepholes"),
    (to_keras, peephole, "Keras has no LSTM with peepholes"),
    (to_mxnet, peephole, "MXNet's operator has no LSTM with peepholes"),
    (to_keras, lstm_projection, "Keras has no LSTM with a projection"),
    (to_onnx, lstm_projection, "ONNX has no LSTM with a projection"),
    (to_mxnet, lstm_projection, "MXNet's operator projects on graphics cards only"),
])
def test_frameworks_without_the_cell_say_so(to, cell, words):
    with pytest.raises(ValueError, match=f"^{words}"):
        to(cell, draw(cell))


@pytest.mark.parametrize(("field", "w", "words"), [
    ("V", np.ones((5, 3)), "V of layer 0, forward has shape (5, 3), expected (6, 3)"),
    ("V", np.ones(6), "U of layer 0, forward has shape (4, 3, 6), expected (4, 6, 6)"),
    ("U", np.ones((4, 6, 6)), "U of layer 0, forward has shape (4, 6, 6), expected (4, 3, 6)"),
])
def test_a_projection_of_a_wrong_shape_is_told(field, w, words):
    layers = broken(set_field(0, 0, **{field: w}), lstm_projection, "one")
    with pytest.raises(ValueError, match=f"^{re.escape(words)}$"):
        check(lstm_projection, layers)

@pytest.mark.parametrize("to", [to_mxnet, to_pytorch], ids=lambda f: f.__name__)
def test_frameworks_without_a_reset_gate_before_U_say_so(to):
    with pytest.raises(ValueError, match=r"no GRU whose reset gate acts before U, as in gru_cho; "):
        to(gru_cho, draw(gru_cho))


def test_cast_changes_the_numbers_and_nothing_else():
    layers = draw(lstm, "both ways")
    single = cast(layers, np.float32)
    check(lstm, single)
    assert single[0][1].U.dtype == np.float32
    assert same_bytes(cast(single, np.float64), cast(cast(layers, np.float32), np.float64))
    np.testing.assert_array_equal(single[0][0].W, layers[0][0].W.astype(np.float32))
