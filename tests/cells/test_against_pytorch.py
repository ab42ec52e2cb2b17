"""The cells that PyTorch has too: the same values and all gradients, to ten digits."""

import numpy as np
import pytest
import torch
from cells.comparing import all_close, close, gradient, ours, push_back, tensors
from cells.drawing import D, H, drawn, name

from lstm_course.cells import feedforward, gru, irnn, lstm, rnn

LAYERS = {rnn: torch.nn.RNN, lstm: torch.nn.LSTM, gru: torch.nn.GRU,
          irnn: lambda D, H: torch.nn.RNN(D, H, nonlinearity="relu")}


def packed(p):
    """Our numbers as PyTorch's layers pack them; its second bias is zero but for the GRU's c."""
    second = np.zeros(p.b.size)
    if hasattr(p, "c"):
        second[-H:] = p.c
    weights = {"weight_ih_l0": p.W.mT.reshape(-1, D), "weight_hh_l0": p.U.mT.reshape(-1, H),
               "bias_ih_l0": p.b.reshape(-1), "bias_hh_l0": second}
    return {key: torch.tensor(np.ascontiguousarray(w)) for key, w in weights.items()}


def unpacked(layer, p):
    """The gradients by the layer's weights, in our order."""
    gates = p.b.size // H
    W = layer.weight_ih_l0.grad.reshape(gates, H, D).mT
    U = layer.weight_hh_l0.grad.reshape(gates, H, H).mT
    grads = W.reshape(p.W.shape), U.reshape(p.U.shape), layer.bias_ih_l0.grad.reshape(p.b.shape)
    return [*grads, layer.bias_hh_l0.grad[-H:]] if hasattr(p, "c") else grads


@pytest.mark.parametrize("cell", LAYERS, ids=name)
def test_values_and_all_gradients_are_those_of_pytorch(cell):
    p, X, s, dH, ds = drawn(cell, 0)
    (Hs, last), (dX, ds0, dp) = ours(cell, p, X, s, dH, ds)

    layer = LAYERS[cell](D, H).double()
    layer.load_state_dict(packed(p))
    X_t, *first = tensors([X, *(a[None] for a in s)])
    Hs_t, last_t = layer(X_t, tuple(first) if cell is lstm else first[0])
    last_t = last_t if cell is lstm else [last_t]
    push_back([Hs_t, *last_t], [dH, *ds])

    all_close([Hs, *last], [Hs_t, *last_t])
    all_close([dX, *ds0], map(gradient, [X_t, *first]))
    all_close(dp, unpacked(layer, p))


def test_the_feed_forward_layer_is_pytorchs_linear_layer_and_tanh():
    p, X, s, dH, ds = drawn(feedforward, 0)
    (Hs, _), (dX, ds0, dp) = ours(feedforward, p, X, s, dH, ds)

    layer = torch.nn.Linear(D, H).double()
    layer.load_state_dict({"weight": torch.tensor(p.W.T.copy()), "bias": torch.tensor(p.b[0])})
    X_t, = tensors([X])
    Hs_t = torch.tanh(layer(X_t))
    push_back([Hs_t, Hs_t[-1]], [dH, *ds])

    close(Hs, Hs_t)
    all_close([dX, *dp], [X_t.grad, layer.weight.grad.T, layer.bias.grad])
    assert (ds0.h == 0).all(), "it has no memory"
