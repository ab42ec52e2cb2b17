"""Keras 3: gates side by side, one matrix times x from the right as ours, sequences batch-first.

The LSTM's gates stand in the order i, f, c, o, which is ours, as its c is our g; the GRU's in the
order z, r, h (our n). One bias, but two for the GRU with ``reset_after=True``, which is our gru;
``reset_after=False`` is our gru_cho, and ``use_bias=False`` our gru_cho without biases. SimpleRNN
with the activation relu is our irnn.
"""

import warnings

import numpy as np

from ..cells import gru, gru_cho, irnn, lstm, lstm_projection, peephole, rnn
from .keras_chain import chain_of
from .keras_on_torch import keras_on_torch
from .keras_probe import prove
from .network import check, kind, name
from .packing import Rows, from_rows, to_rows

LAYERS = {rnn: "SimpleRNN", irnn: "SimpleRNN", lstm: "LSTM", gru: "GRU", gru_cho: "GRU"}
ORDER = {rnn: "n", irnn: "n", lstm: "ifgo", gru: "zrn", gru_cho: "zrn"}
SAME = 1e-6         # between two activations in float32
MISSING = {peephole: "Keras has no LSTM with peepholes; ONNX has one",
           lstm_projection: "Keras has no LSTM with a projection; PyTorch has one (proj_size)"}


def to_keras(cell, layers):
    """The network as a built keras.Sequential, float32 or float64 as its arrays are.

    It takes X (B, T, D) and gives H (B, T, directions·H), so ours go in and come out with
    ``swapaxes(0, 1)``. Raises ValueError where (cell, layers) is no network, where a layer reads
    backward only, for peephole and for lstm_projection.
    """
    keras = keras_on_torch()
    check(cell, layers)
    if cell in MISSING:
        raise ValueError(MISSING[cell])
    for k, layer in enumerate(layers):
        if layer[0] is None:
            raise ValueError(f"layer {k} reads backward only, and Keras would give its h_t in the "
                             "order in which it reads them, last step first")
    dtype = layers[0][0].W.dtype.name
    model = keras.Sequential([keras.layers.Input((None, layers[0][0].W.shape[-2]), dtype=dtype)])
    for k, layer in enumerate(layers):
        model.add(_layer(keras, cell, layer, k, dtype))
        model.layers[-1].set_weights([w for p in layer for w in _weights(cell, p)])
    prove(model, cell, layers)
    return model


def _layer(keras, cell, layer, k, dtype):
    """One layer, without weights yet."""
    # Weights of zeros, as they are overwritten; others would draw on the random numbers.
    settings = {"kernel_initializer": "zeros", "recurrent_initializer": "zeros",
                "use_bias": layer[0].b.shape[-2] > 0, "return_sequences": True, "dtype": dtype}
    if LAYERS[cell] == "GRU":
        settings["reset_after"] = cell is gru
    if cell is irnn:
        settings["activation"] = "relu"
    one = getattr(keras.layers, LAYERS[cell])
    if len(layer) == 1:
        return one(layer[0].W.shape[-1], name=f"layer_{k}", **settings)
    return keras.layers.Bidirectional(one(layer[0].W.shape[-1], **settings), dtype=dtype,
                                      name=f"layer_{k}")


def _weights(cell, p):
    """The kernel, the recurrent kernel and, where there are biases, the bias."""
    W, U, b_W, b_U = to_rows(cell, p, ORDER[cell])
    if b_W is None:
        return W.T, U.T
    return W.T, U.T, np.stack((b_W, b_U)) if cell is gru else b_W


def from_keras(model):
    """A Keras model of recurrent layers, or one such layer, -> (cell, layers), in arrays of ours.

    Layers are SimpleRNN, LSTM, GRU, or Bidirectional around one of them. Where there are no biases
    (``use_bias=False``), ours are zero; gru_cho then has none either. Dropout acts in training only
    and isn't carried over; neither is the choice to return the last h_t only.

    Raises ValueError for another layer, a subclass among them, for layers of several kinds or not
    in one chain, for activations that give other numbers than tanh and sigmoid (relu in a
    SimpleRNN), for a
    ``merge_mode`` other than "concat", for a layer that is stateful, reads backwards only or isn't
    built, for numbers that are neither float32 nor float64 or aren't computed with as such (mixed
    precision), and where model and layers differ when both compute on random inputs.
    """
    keras = keras_on_torch()
    if not isinstance(model, keras.Layer):              # a Model is one, too
        raise ValueError(f"the model is {kind(model)}, expected a Keras model or one of its layers")
    chain = chain_of(keras, model) if isinstance(model, keras.Model) else [model]
    cells, layers = zip(*(_directions(keras, layer) for layer in chain), strict=True)
    for layer, cell in zip(chain, cells, strict=True):
        if cell is not cells[0]:
            raise ValueError(f"layer {layer.name} is {name(cell)} and layer {chain[0].name} is "
                             f"{name(cells[0])}, expected one cell for all layers")
    check(cells[0], list(layers))
    prove(model, cells[0], list(layers))
    return cells[0], list(layers)


def _directions(keras, layer):
    """(cell, the layer's tuple of Params)."""
    both = [layer]
    if type(layer) is keras.layers.Bidirectional:
        if layer.merge_mode != "concat":
            raise ValueError(f"layer {layer.name} has merge_mode={layer.merge_mode!r}, expected "
                             "'concat': forward and backward side by side")
        both = [layer.forward_layer, layer.backward_layer]
    found = [_params(keras, one, layer.name, direction == 1) for direction, one in enumerate(both)]
    if len({cell for cell, _ in found}) > 1:
        raise ValueError(f"layer {layer.name} has another cell backward than forward")
    return found[0][0], tuple(p for _, p in found)


def _params(keras, layer, label, backwards):
    """(cell, Params) of one direction."""
    kinds = {keras.layers.SimpleRNNCell: rnn, keras.layers.LSTMCell: lstm,
             keras.layers.GRUCell: gru}
    theirs = getattr(layer, "cell", None)
    makes = (keras.layers.SimpleRNN, keras.layers.LSTM, keras.layers.GRU)
    if type(layer) not in makes or type(theirs) not in kinds:
        raise ValueError(f"layer {label} is {kind(layer)}, expected SimpleRNN, LSTM or GRU, or "
                         "Bidirectional around one of them")
    if not layer.built:
        raise ValueError(f"layer {label} has no weights yet, expected a built one")
    if layer.go_backwards != backwards:
        raise ValueError(f"layer {label} has go_backwards={layer.go_backwards}, expected "
                         f"{backwards}")
    if layer.stateful:
        raise ValueError(f"layer {label} is stateful: it begins where its last batch ended, "
                         "expected stateful=False")
    policy = layer.dtype_policy
    if policy.compute_dtype != policy.variable_dtype:
        raise ValueError(f"layer {label} has weights of {policy.variable_dtype} and computes in "
                         f"{policy.compute_dtype}, expected one precision for both")
    cell = kinds[type(theirs)]
    if cell is rnn and _same(keras, theirs.activation, "relu"):
        cell = irnn
    for setting, expected in (("activation", "relu" if cell is irnn else "tanh"),
                              ("recurrent_activation", "sigmoid")):
        found = getattr(theirs, setting, None)          # SimpleRNN has no recurrent activation
        if found is not None and not _same(keras, found, expected):
            called = getattr(found, "__name__", type(found).__name__)
            other = "a function of that name that gives other numbers, " * (called == expected)
            raise ValueError(f"layer {label} has {setting}={called}, {other}expected {expected}")
    if cell is gru and not theirs.reset_after:
        cell = gru_cho
    W, U = (_array(keras, w).T for w in (theirs.kernel, theirs.recurrent_kernel))
    if not theirs.use_bias:
        return cell, from_rows(cell, Rows(W, U, None, None), ORDER[cell])
    b = _array(keras, theirs.bias)
    b_W, b_U = b if cell is gru else (b, np.full_like(b, -0.0))
    return cell, from_rows(cell, Rows(W, U, b_W, b_U), ORDER[cell])


def _same(keras, activation, name):
    """Is this Keras' activation of that name, or one that gives the same numbers?"""
    theirs = getattr(keras.activations, name)
    if activation is theirs:
        return True
    z = keras.ops.convert_to_tensor(np.sinh(np.linspace(-8, 8, 401)).astype(np.float32))
    try:
        gap = _array(keras, activation(z)) - _array(keras, theirs(z))
    except Exception:                   # it does not take an array of numbers, and is another
        return False
    return gap.shape == z.shape and bool(np.abs(gap).max() <= SAME)


def _array(keras, variable):
    """A Keras variable as a NumPy array."""
    with warnings.catch_warnings():
        # Keras 3.15 asks PyTorch 2.13 for an array in a way that NumPy 2 calls outdated.
        warnings.simplefilter("ignore", DeprecationWarning)
        return keras.ops.convert_to_numpy(variable)
