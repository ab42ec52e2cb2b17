"""Keras: its backend, files, layouts, and what does not come over."""

import os
import subprocess
import sys

import numpy as np
import pytest

from frameworks.hosts import KerasOnPyTorch
from frameworks.network import CELLS, D, H, T, draw, draw_state, draw_task, in_numpy, same_bytes
from lstm_course.cells import gru, gru_cho, lstm, rnn
from lstm_course.frameworks import from_keras, keras_on_torch, to_keras
from lstm_course.layers import scan


@pytest.fixture(scope="module")
def keras():
    return keras_on_torch()


def test_it_runs_on_pytorch_whatever_the_user_has_set_and_leaves_no_trace(tmp_path):
    code = ("import os, lstm_course.frameworks as f\n"
            "k = f.keras_on_torch()\n"
            "assert k is f.keras_on_torch()\n"
            "print(k.backend.backend(), k.config.floatx(), os.environ['KERAS_BACKEND'],\n"
            "      'KERAS_HOME' in os.environ)\n")
    settings = tmp_path / ".keras" / "keras.json"
    settings.parent.mkdir()
    settings.write_text('{"backend": "tensorflow", "floatx": "float16"}')
    env = {name: value for name, value in os.environ.items() if name != "KERAS_HOME"}
    env |= {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "KERAS_BACKEND": "tensorflow"}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True,
                          check=True)
    assert done.stdout.split() == ["torch", "float32", "tensorflow", "False"]
    assert settings.read_text() == '{"backend": "tensorflow", "floatx": "float16"}'
    assert [path.name for path in tmp_path.rglob("*.json")] == ["keras.json"]


@pytest.mark.parametrize(("name", "near"), [("rnn", 1e-6), ("irnn", 1e-6), ("lstm", 1e-12),
                                            ("gru", 1e-12), ("gru_cho", 1e-6)])
def test_a_first_state_is_ours(name, near):
    cell = CELLS[name]
    layers = draw(cell)
    X, _ = draw_task(layers)
    first = draw_state(cell)
    expected, _, _ = scan.forward(cell, layers[0][0], X, first)
    found = to_keras(cell, layers).layers[0](X.swapaxes(0, 1).copy(), initial_state=list(first))
    # near as float32 where Keras multiplies float64 matrices in float32
    np.testing.assert_allclose(found.detach().numpy().swapaxes(0, 1), expected, rtol=0, atol=near)


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize("cell", [CELLS[name] for name in KerasOnPyTorch.cells],
                         ids=KerasOnPyTorch.cells)
def test_a_file_keeps_every_byte(keras, cell, tmp_path):
    layers = draw(cell, "stacked both ways")
    to_keras(cell, layers).save(tmp_path / "network.keras")
    same_cell, back = from_keras(keras.models.load_model(tmp_path / "network.keras"))
    assert same_cell is cell and same_bytes(back, layers)


def test_layers_may_differ_in_size():
    rng = np.random.default_rng(0)
    layers = [(lstm.init(rng, 4, 6), lstm.init(rng, 4, 6)), (lstm.init(rng, 12, 5),)]
    cell, back = from_keras(to_keras(lstm, layers))
    assert cell is lstm and same_bytes(back, layers)


@pytest.mark.parametrize("shape", ["stacked", "both ways"])
def test_gru_cho_without_biases_has_none_there_either(shape):
    layers = [tuple(p._replace(b=np.zeros((3, 0, H))) for p in layer)
              for layer in draw(gru_cho, shape)]
    model = to_keras(gru_cho, layers)
    assert not any("bias" in w.path for w in model.weights)
    cell, back = from_keras(model)
    assert cell is gru_cho and same_bytes(back, layers)
    X, dH = draw_task(layers)
    found = model(X.swapaxes(0, 1).copy()).detach().numpy().swapaxes(0, 1)
    np.testing.assert_allclose(found, in_numpy(gru_cho, layers, X, dH)[0], atol=1e-6)


@pytest.mark.parametrize(("name", "settings", "cell"), [
    ("SimpleRNN", {}, rnn), ("LSTM", {}, lstm), ("GRU", {}, gru),
    ("GRU", {"reset_after": False}, gru_cho)])
@pytest.mark.parametrize("use_bias", [True, False])
def test_a_layer_of_ones_own_comes_over(keras, name, settings, cell, use_bias):
    layer = getattr(keras.layers, name)(H, return_sequences=True, use_bias=use_bias, **settings)
    layer.build((None, T, D))
    layer.set_weights([np.random.default_rng(k).standard_normal(w.shape)
                       for k, w in enumerate(layer.weights)])
    found, layers = from_keras(layer)
    assert found is cell
    X = draw_task(layers)[0]
    mine, _, _ = scan.forward(cell, layers[0][0], X)
    theirs = layer(X.swapaxes(0, 1).copy()).detach().numpy().swapaxes(0, 1)
    np.testing.assert_allclose(mine, theirs, atol=2e-6)


def test_a_functional_model_comes_over_where_it_is_one_chain(keras):
    x = keras.layers.Input((None, D))
    below = keras.layers.LSTM(H, return_sequences=True)(x)
    above = keras.layers.Bidirectional(keras.layers.LSTM(5), name="top")(below)
    cell, layers = from_keras(keras.Model(x, above))
    assert cell is lstm and [len(layer) for layer in layers] == [1, 2]


def stack(keras, *made, name="model"):
    return keras.Sequential([keras.layers.Input((None, D)), *made], name=name)


def both_ways(keras, **settings):
    return keras.layers.Bidirectional(keras.layers.LSTM(H), name="a", **settings)


def of_half_precision(keras):
    layer = keras.layers.LSTM(H, dtype="float16", recurrent_initializer="zeros")
    layer.build((None, T, D))
    return layer


def two_heads(keras):
    x = keras.layers.Input((None, D))
    return keras.Model(x, [keras.layers.LSTM(H, name=name)(x) for name in "ab"], name="model")


def decoder(keras):
    """The second layer takes the first one's state, and the input again."""
    x = keras.layers.Input((None, D))
    _, *state = keras.layers.LSTM(D, return_sequences=True, return_state=True)(x)
    return keras.Model(x, keras.layers.LSTM(D, name="b")(x, initial_state=state),
                       name="model")


@pytest.mark.parametrize(("make", "words"), [
    (lambda k: stack(k, k.layers.Dense(3, name="out")),
     "layer out is of type Dense, expected SimpleRNN, LSTM or GRU, or Bidirectional around one of "
     "them"),
    (lambda k: stack(k, k.layers.LSTM(H, return_sequences=True, name="a"),
                     k.layers.GRU(H, name="b")),
     "layer b is gru and layer a is lstm, expected one cell for all layers"),
    (lambda k: stack(k, both_ways(k, merge_mode="sum")),
     "layer a has merge_mode='sum', expected 'concat': forward and backward side by side"),
    (lambda k: stack(k, both_ways(k, backward_layer=k.layers.GRU(H, go_backwards=True))),
     "layer a has another cell backward than forward"),
    (lambda k: stack(k, both_ways(k, backward_layer=k.layers.LSTM(5, go_backwards=True))),
     "W of layer 0, backward has shape (4, 4, 5), expected (4, 4, 6)"),
    (lambda k: stack(k, k.layers.LSTM(H, go_backwards=True, name="a")),
     "layer a has go_backwards=True, expected False"),
    (lambda k: stack(k, k.layers.SimpleRNN(H, activation="selu", name="a")),
     "layer a has activation=selu, expected tanh"),
    (lambda k: stack(k, k.layers.LSTM(H, activation="relu", name="a")),
     "layer a has activation=relu, expected tanh"),
    (lambda k: stack(k, k.layers.LSTM(H, recurrent_activation="hard_sigmoid", name="a")),
     "layer a has recurrent_activation=hard_sigmoid, expected sigmoid"),
    (lambda k: k.Sequential([k.layers.LSTM(H)], name="model"),
     "model model has no layers with weights yet, expected a built one"),
    (lambda k: k.layers.LSTM(H, name="a"), "layer a has no weights yet, expected a built one"),
    (two_heads, "layer b takes something else than what comes from layer a, "
                "expected one chain of layers"),
    (decoder, "layer b takes 3 arrays, first states or a mask among them, expected X alone"),
    (of_half_precision, "W of layer 0, forward is float16, expected float32 or float64"),
    (lambda k: draw(lstm), "the model is of type list and length 1, expected a Keras model or one "
                           "of its layers"),
])
def test_what_cannot_come_over_is_told(keras, make, words):
    model = make(keras)
    with pytest.raises(ValueError) as told:
        from_keras(model)
    assert str(told.value) == words
