"""Layers, directions and padding, one by one and all together, beside PyTorch's LSTM.

A masked, bidirectional, stacked LSTM is torch.nn.LSTM(num_layers=2, bidirectional=True) over a
packed batch: values, last states, and the gradients by all inputs, first states and weights.
"""

import numpy as np
import pytest
import torch
from cells.comparing import all_close, close, push_back, tensors
from cells.drawing import B, D, H, T
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from lstm_course.cells import lstm
from lstm_course.layers import bidirectional, masked, scan, stacked

LENGTHS = np.array([4, 7, 2])
assert len(LENGTHS) == B and max(LENGTHS) == T


def drawn_params(rng, layers, ways):
    """For each layer and each direction, lowest layer first, then in PyTorch's order."""
    return [[lstm.Params(*(rng.standard_normal(w.shape) for w in lstm.init(rng, n, H)))
             for _ in range(ways)] for n in [D] + [ways * H] * (layers - 1)]


def drawn_states(rng, layers, ways, cell):
    """Random h and c for each layer and each direction, and 0 steps taken."""
    return [[cell.State(*rng.standard_normal((2, B, H)), *[np.zeros((B, 1))] * (cell is not lstm))
             for _ in range(ways)] for _ in range(layers)]


def as_layers(nested):
    """What stacked takes: a layer of one direction is no list of one."""
    return [layer[0] if len(layer) == 1 else layer for layer in nested]


def nested(layers, ways):
    """And back."""
    return [[layer] if ways == 1 else layer for layer in layers]


def flat(states, field):
    """One field of all states in one array (layers * ways, B, H), as PyTorch has it."""
    return np.stack([getattr(s, field) for layer in states for s in layer])


def named(p):
    """Each layer's and direction's Params by PyTorch's name for it."""
    return {f"l{k}{way}": w for k, layer in enumerate(p)
            for w, way in zip(layer, ["", "_reverse"], strict=False)}


def in_torch(p):
    """torch.nn.LSTM with these numbers."""
    module = torch.nn.LSTM(D, H, len(p), bidirectional=len(p[0]) == 2, dtype=torch.float64)
    weights = {}
    for name, w in named(p).items():
        for side, matrix, b in [("ih", w.W, w.b), ("hh", w.U, 0 * w.b)]:
            weights[f"weight_{side}_{name}"] = matrix.mT.reshape(4 * H, -1)
            weights[f"bias_{side}_{name}"] = b.ravel()
    module.load_state_dict({name: torch.tensor(w) for name, w in weights.items()})
    return module


@pytest.mark.parametrize("lengths", [np.full(B, T), LENGTHS], ids=["even", "padded"])
@pytest.mark.parametrize("ways", [1, 2])
@pytest.mark.parametrize("layers", [1, 2, 3])
def test_values_and_all_gradients_are_those_of_pytorch(layers, ways, lengths):
    cell = lstm if lengths.min() == T else masked.cell(lstm, lengths)
    layer = scan if ways == 1 else bidirectional
    rng = np.random.default_rng(layers)
    p = drawn_params(rng, layers, ways)
    s, ds = (drawn_states(rng, layers, ways, cell) for _ in range(2))
    X, dH = rng.standard_normal((T, B, D)), rng.standard_normal((T, B, ways * H))
    lasts = np.arange(T)[:, None, None] < lengths[:, None]
    dH = dH * lasts  # on padding PyTorch shows zeros, which no loss can change

    Hs, last, tapes = stacked.forward(cell, as_layers(p), X, as_layers(s), layer)
    dX, ds0, dp = stacked.backward(cell, as_layers(p), dH, as_layers(ds), tapes, layer)
    last, ds0, dp = (nested(layers, ways) for layers in (last, ds0, dp))

    module = in_torch(p)
    X_t, h_t, c_t = tensors([X, flat(s, "h"), flat(s, "c")])
    packed = pack_padded_sequence(X_t, torch.tensor(lengths), enforce_sorted=False)
    Hs_t, (hn_t, cn_t) = module(packed, (h_t, c_t))
    Hs_t, _ = pad_packed_sequence(Hs_t)
    push_back([Hs_t, hn_t, cn_t], [dH, flat(ds, "h"), flat(ds, "c")])

    close(Hs * lasts, Hs_t)
    all_close([flat(last, "h"), flat(last, "c")], [hn_t, cn_t])
    all_close([dX, flat(ds0, "h"), flat(ds0, "c")], [X_t.grad, h_t.grad, c_t.grad])
    for name, d in named(dp).items():
        W, U, b = (getattr(module, f"{kind}_{name}").grad.reshape(4, H, -1).mT
                   for kind in ("weight_ih", "weight_hh", "bias_ih"))
        all_close(d, [W, U, b])


@pytest.mark.parametrize("ways", [1, 2])
def test_no_first_state_and_no_gradient_by_the_last_mean_zeros(ways):
    layer = scan if ways == 1 else bidirectional
    rng = np.random.default_rng(4)
    p, X = as_layers(drawn_params(rng, 2, ways)), rng.standard_normal((T, B, D))
    dH = rng.standard_normal((T, B, ways * H))
    zero = [[lstm.State(*np.zeros((2, B, H)))] * ways] * 2
    Hs, last, tapes = stacked.forward(lstm, p, X, None, layer)
    Hs2, last2, tapes2 = stacked.forward(lstm, p, X, as_layers(zero), layer)
    np.testing.assert_array_equal(Hs, Hs2)
    dX, _, _ = stacked.backward(lstm, p, dH, None, tapes, layer)
    dX2, _, _ = stacked.backward(lstm, p, dH, as_layers(zero), tapes2, layer)
    np.testing.assert_array_equal(dX, dX2)


def test_one_layer_is_the_scan():
    rng = np.random.default_rng(5)
    [[p]], X = drawn_params(rng, 1, 1), rng.standard_normal((T, B, D))
    np.testing.assert_array_equal(stacked.forward(lstm, [p], X)[0], scan.forward(lstm, p, X)[0])


def test_float32_stays_float32_through_all_of_it():
    rng = np.random.default_rng(6)
    cell = masked.cell(lstm, LENGTHS)
    p = [[lstm.Params(*(w.astype(np.float32) for w in q)) for q in layer]
         for layer in drawn_params(rng, 2, 2)]
    X = rng.standard_normal((T, B, D)).astype(np.float32)
    Hs, last, tapes = stacked.forward(cell, p, X, None, bidirectional)
    dX, ds0, dp = stacked.backward(cell, p, np.ones_like(Hs), None, tapes, bidirectional)
    arrays = [Hs, dX, *(a for nest in (last, ds0, dp) for layer in nest for s in layer for a in s)]
    assert {a.dtype for a in arrays} == {np.dtype(np.float32)}


def test_a_state_for_each_layer_is_asked_for():
    rng = np.random.default_rng(7)
    p, X = as_layers(drawn_params(rng, 2, 1)), rng.standard_normal((T, B, D))
    one = [lstm.State(*np.zeros((2, B, H)))]
    with pytest.raises(ValueError, match="1 states, expected 2, one for each layer"):
        stacked.forward(lstm, p, X, one)
    Hs, _, tapes = stacked.forward(lstm, p, X)
    with pytest.raises(ValueError, match="1 states, expected 2, one for each layer"):
        stacked.backward(lstm, p, Hs, one, tapes)
