"""Keras models that look unlike ours and compute the same; and refusals that say what is so."""

import numpy as np
import pytest

from frameworks.network import D, H
from lstm_course.cells import gru, irnn, lstm, rnn
from lstm_course.frameworks import from_keras, keras_on_torch

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def keras():
    return keras_on_torch()


def functional(k, *layers, outputs=lambda x: x):
    x = X = k.Input((None, D))
    for layer in layers:
        x = layer(x)
    return k.Model(X, outputs(x), name="model")


def shared(k):
    """A chain whose layer stands in another model, too."""
    layer = k.layers.LSTM(H, return_sequences=True, name="a")
    functional(k, layer)
    return functional(k, layer)


SAME = {
    "keras.ops.tanh": (lstm, lambda k: functional(k, k.layers.LSTM(H, activation=k.ops.tanh))),
    "torch.tanh": (rnn, lambda k: functional(k, k.layers.SimpleRNN(
        H, activation=__import__("torch").tanh))),
    "a sigmoid of one's own": (gru, lambda k: functional(k, k.layers.GRU(
        H, recurrent_activation=lambda z: (k.ops.tanh(z / 2) + 1) / 2))),
    "keras.ops.relu": (irnn, lambda k: functional(k, k.layers.SimpleRNN(
        H, activation=k.ops.relu))),
    "last states among the outputs": (lstm, lambda k: functional(k, k.layers.LSTM(
        H, return_sequences=True, return_state=True))),
    "last states left out": (lstm, lambda k: functional(k, k.layers.LSTM(
        H, return_sequences=True, return_state=True), outputs=lambda x: x[0])),
    "a layer shared with another model": (lstm, shared),
}


@pytest.mark.parametrize("name", SAME)
def test_what_computes_the_same_comes_over(keras, name):
    cell, make = SAME[name]
    found, layers = from_keras(make(keras))
    assert found is cell and layers[0][0].W.shape[-2:] == (D, H)


def tanh(z):
    return z


def two_inputs(k):
    both = [k.Input((None, D)), k.Input((None, D))]
    return k.Model(both, [k.layers.LSTM(H)(x) for x in both], name="model")


@pytest.mark.parametrize(("make", "words"), [
    (lambda k: functional(k, k.layers.LSTM(H, activation=tanh, name="a")),
     "activation=tanh, a function of that name that gives other numbers, expected tanh"),
    (lambda k: functional(k, k.layers.LSTM(H, activation=lambda z: k.ops.clip(z, -1, 1), name="a")),
     "layer a has activation=<lambda>, expected tanh"),
    (two_inputs, "model model has 2 inputs, expected one"),
    (lambda k: functional(k, k.layers.LSTM(H, name="a"), outputs=lambda x: [x, x]),
     "model model gives something else than what comes from layer a, expected the h_t of its last"),
])
def test_what_does_not_is_refused_in_words_that_are_so(keras, make, words):
    with pytest.raises(ValueError, match="expected") as told:
        from_keras(make(keras))
    assert words in str(told.value)
    assert np.all([len(line) < 300 for line in str(told.value).splitlines()])
