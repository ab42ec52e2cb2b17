"""The cells that PyTorch has too: the same values and all gradients, to ten digits."""

import numpy as np
import pytest
import torch
from cells.drawing import D, H, drawn, name

from lstm_course.cells import feedforward, gru, lstm, rnn, scan

MODULES = {rnn: torch.nn.RNN, lstm: torch.nn.LSTM, gru: torch.nn.GRU}


def close(mine, theirs):
    np.testing.assert_allclose(mine, theirs.detach().numpy().reshape(mine.shape), rtol=1e-10,
                               atol=1e-10 * np.abs(mine).max())


def backwards(Hs, last, dH, ds):
    """PyTorch's gradients of the same loss."""
    torch.autograd.backward([Hs, *last], [torch.tensor(a).reshape(b.shape)
                                          for a, b in zip((dH, *ds), (Hs, *last), strict=True)])


@pytest.mark.parametrize("cell", MODULES, ids=name)
def test_values_and_all_gradients_are_those_of_pytorch(cell):
    p, X, s, dH, ds = drawn(cell, 0)
    Hs, last, tape = scan.forward(cell, p, X, s)
    dX, ds0, dp = scan.backward(cell, p, dH, ds, tape)

    module = MODULES[cell](D, H).double()
    recurrent = np.zeros(p.b.size)
    if cell is gru:
        recurrent[-H:] = p.c
    weights = {"weight_ih_l0": p.W.mT.reshape(-1, D), "weight_hh_l0": p.U.mT.reshape(-1, H),
               "bias_ih_l0": p.b.reshape(-1), "bias_hh_l0": recurrent}
    module.load_state_dict({k: torch.tensor(np.ascontiguousarray(v)) for k, v in weights.items()})
    X_t = torch.tensor(X, requires_grad=True)
    first = [torch.tensor(a[None], requires_grad=True) for a in s]
    Hs_t, last_t = module(X_t, tuple(first) if cell is lstm else first[0])
    last_t = last_t if cell is lstm else [last_t]
    backwards(Hs_t, last_t, dH, ds)

    close(Hs, Hs_t)
    close(dX, X_t.grad)
    for mine, theirs in zip((*last, *ds0), (*last_t, *(a.grad for a in first)), strict=True):
        close(mine, theirs)
    gates = p.b.size // H
    close(dp.W.reshape(gates, D, H), module.weight_ih_l0.grad.reshape(gates, H, D).mT)
    close(dp.U.reshape(gates, H, H), module.weight_hh_l0.grad.reshape(gates, H, H).mT)
    close(dp.b, module.bias_ih_l0.grad)
    if cell is gru:
        close(dp.c, module.bias_hh_l0.grad[-H:])


def test_the_feed_forward_layer_is_pytorchs_linear_layer_and_tanh():
    p, X, s, dH, ds = drawn(feedforward, 0)
    Hs, _, tape = scan.forward(feedforward, p, X, s)
    dX, ds0, dp = scan.backward(feedforward, p, dH, ds, tape)

    module = torch.nn.Linear(D, H).double()
    module.load_state_dict({"weight": torch.tensor(p.W.T.copy()), "bias": torch.tensor(p.b[0])})
    X_t = torch.tensor(X, requires_grad=True)
    Hs_t = torch.tanh(module(X_t))
    backwards(Hs_t, [Hs_t[-1]], dH, ds)

    close(Hs, Hs_t)
    close(dX, X_t.grad)
    close(dp.W, module.weight.grad.T)
    close(dp.b, module.bias.grad)
    assert (ds0.h == 0).all(), "it has no memory"
