"""The cells that Keras has too, on its torch backend, in float64: values and all gradients.

Keras multiplies matrices of float64 in float32 on this backend (keras-team/keras, issue 23704). Its
LSTM and its GRU with reset_after escape that, as they have loops of their own; the GRU without
reset_after does not, and is held to float32's digits here, and to ten digits by ONNX's reference.
"""

import importlib

import numpy as np
import pytest
from cells.comparing import all_close, gradient, ours, push_back, tensors
from cells.drawing import H, drawn, name

from lstm_course.cells import gru, gru_cho, lstm


@pytest.fixture(scope="module")
def keras():
    """Keras reads its backend from the environment when it is imported, and only then."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KERAS_BACKEND", "torch")
        found = importlib.import_module("keras")
    assert found.backend.backend() == "torch"
    return found


# The layer, its settings, and how near it must come.
LAYERS = {lstm: ("LSTM", {}, 1e-10), gru: ("GRU", {"reset_after": True}, 1e-10),
          gru_cho: ("GRU", {"reset_after": False}, 1e-5)}
ORDER = {lstm: [0, 1, 2, 3], gru: [1, 0, 2], gru_cho: [1, 0, 2]}  # a GRU in Keras has z, r, n


def packed(cell, array):
    """Our gates (k, n, H) side by side in Keras's order: (n, k H). It is its own inverse."""
    return np.concatenate(array[ORDER[cell]], axis=1)


def unpacked(cell, array):
    """And back."""
    return np.stack(np.split(array, len(ORDER[cell]), axis=1))[ORDER[cell]]


@pytest.mark.parametrize("cell", LAYERS, ids=name)
def test_values_and_all_gradients_are_those_of_keras(keras, cell):
    p, X, s, dH, ds = drawn(cell, 12)
    (Hs, last), (dX, ds0, dp) = ours(cell, p, X, s, dH, ds)

    kind, settings, near = LAYERS[cell]
    layer = getattr(keras.layers, kind)(H, return_sequences=True, return_state=True,
                                        dtype="float64", **settings)
    X_t, *first = tensors([X.swapaxes(0, 1), *s])
    layer.build(X_t.shape)
    bias = packed(cell, p.b)
    if cell is gru:  # two rows: b, and the recurrent biases, of which only the candidate's counts
        bias = np.concatenate([bias, np.pad(p.c, ((0, 0), (2 * H, 0)))])
    layer.set_weights([packed(cell, p.W), packed(cell, p.U), bias.squeeze()])
    Hs_t, *last_t = layer(X_t, initial_state=first)
    push_back([Hs_t, *last_t], [dH.swapaxes(0, 1), *ds])

    all_close([Hs, *last], [Hs_t.swapaxes(0, 1), *last_t], near)
    all_close([dX, *ds0], [X_t.grad.swapaxes(0, 1), *map(gradient, first)], near)
    W, U, b = (np.atleast_2d(w.value.grad.numpy()) for w in layer.trainable_weights)
    all_close(dp[:3], [unpacked(cell, array) for array in (W, U, b[:1])], near)
    if cell is gru:
        all_close([dp.c], [b[1:, 2 * H:]], near)
