"""Keras: layers and models that compute something else than their weights say."""

import numpy as np
import pytest

from frameworks.network import D, H, T
from lstm_course.cells import irnn, lstm
from lstm_course.frameworks import from_keras, keras_on_torch


@pytest.fixture(scope="module")
def keras():
    return keras_on_torch()


def built(keras, layer, B=None, steps=None):
    layer.build((B, steps, D))
    rng = np.random.default_rng(0)
    layer.set_weights([rng.standard_normal(w.shape) for w in layer.weights])
    return layer


def own_layer(keras):
    class Louder(keras.layers.LSTM):
        def call(self, *inputs, **settings):
            return 2 * super().call(*inputs, **settings)

    return built(keras, Louder(H, name="a", return_sequences=True))


def own_cell(keras):
    class Cell(keras.layers.LSTMCell):
        def call(self, *inputs, **settings):
            h, s = super().call(*inputs, **settings)
            return -h, s

    return built(keras, keras.layers.RNN(Cell(H), name="a"))


def own_model(keras):
    class Twice(keras.Sequential):
        def call(self, X, **settings):
            return 2 * super().call(X, **settings)

    model = Twice([keras.layers.Input((None, D)), keras.layers.LSTM(H)], name="model")
    return model


def patched(change):
    def make(keras):
        layer = built(keras, keras.layers.LSTM(H, name="a", return_sequences=True))
        plain = layer.call
        layer.call = lambda X, **settings: change(plain, X, settings)
        return layer
    return make


def turned(plain, X, settings):
    return plain(X.flip(1), **settings)


def stateful(keras):
    model = keras.Sequential([keras.layers.Input(batch_shape=(3, 5, D)),
                              keras.layers.LSTM(H, stateful=True, name="a")])
    return model


def mixed(keras):
    return built(keras, keras.layers.LSTM(H, name="a", dtype="mixed_float16"))


def two_at_once(keras):
    return built(keras, keras.layers.StackedRNNCells([keras.layers.LSTMCell(H)], name="a"))


def masked(keras):
    return keras.Sequential([keras.layers.Input((None, D)), keras.layers.Masking(name="a"),
                             keras.layers.LSTM(H)])


@pytest.mark.parametrize(("make", "words"), [
    (own_layer, "layer a is of type Louder, expected SimpleRNN, LSTM or GRU"),
    (own_cell, "layer a is of type RNN, expected SimpleRNN, LSTM or GRU"),
    (own_model, "model model is of type Twice, expected a Sequential or a functional keras.Model"),
    (patched(lambda plain, X, settings: 1.01 * plain(X, **settings)),
     r"layer a computes something else than its layers: on random inputs the largest difference is "
     r"0\.0\d+$"),
    (patched(turned), r"layer a computes something else than its layers: on random inputs"),
    (patched(lambda plain, X, settings: plain(X.half().to(X.dtype), **settings)),
     "layer a computes something else than its layers: "),
    (stateful, "layer a is stateful: it begins where its last batch ended, expected"),
    (mixed, "layer a has weights of float32 and computes in float16, expected one precision"),
    (two_at_once, "layer a is of type StackedRNNCells, expected SimpleRNN"),
    (masked, "layer a is of type Masking, expected SimpleRNN"),
])
def test_what_computes_something_else_is_refused(keras, make, words):
    with pytest.raises(ValueError, match=f"^{words}"):
        from_keras(make(keras))


@pytest.mark.parametrize("settings", [{}, {"return_sequences": True}, {"dropout": 0.5},
                                      {"return_state": True}, {"unroll": False},
                                      {"recurrent_dropout": 0.5}], ids=str)
def test_settings_that_change_no_number_come_over(keras, settings):
    assert from_keras(built(keras, keras.layers.LSTM(H, **settings)))[0] is lstm


def test_fixed_sizes_come_over(keras):
    model = keras.Sequential([keras.layers.Input(batch_shape=(3, T, D)),
                              keras.layers.Bidirectional(keras.layers.LSTM(H))])
    assert from_keras(model)[0] is lstm


@pytest.mark.parametrize("both", [True, False])
def test_a_rectified_rnn_is_irnn(keras, both):
    layer = keras.layers.SimpleRNN(H, activation="relu", return_sequences=True)
    layer = keras.layers.Bidirectional(layer) if both else layer
    assert from_keras(built(keras, layer))[0] is irnn
