"""Each cell against PyTorch, against finite differences, and against its own docstring."""

import inspect
import re

import numpy as np
import pytest
import torch

from lstm_course.cells import feedforward, lstm, rnn, scan, sigmoid

CELLS = [feedforward, rnn, lstm]
T, B, D, H = 7, 3, 4, 6


def name(cell):
    return cell.__name__.split(".")[-1]


def drawn(cell, seed, dtype=np.float64):
    """Parameters, inputs, first state and output weights: random, none of them zero."""
    rng = np.random.default_rng(seed)
    shape = cell.init(rng, D, H)
    p = type(shape)(*(rng.standard_normal(w.shape).astype(dtype) for w in shape))
    X = rng.standard_normal((T, B, D)).astype(dtype)
    s = cell.State(*(rng.standard_normal((B, H)).astype(dtype) for _ in cell.State._fields))
    dH = rng.standard_normal((T, B, H)).astype(dtype)
    ds = cell.State(*(rng.standard_normal((B, H)).astype(dtype) for _ in s))
    return p, X, s, dH, ds


def in_torch(cell, p, X, s):
    """The same cell from torch.nn, with our weights; returns (module, inputs, H, last state)."""
    X = torch.tensor(X, requires_grad=True)
    first = [torch.tensor(a[None], requires_grad=True) for a in s]
    if cell is feedforward:
        module = torch.nn.Linear(D, H).double()
        weights = {"weight": p.W.T, "bias": p.b[0]}
    else:
        module = (torch.nn.RNN if cell is rnn else torch.nn.LSTM)(D, H).double()
        weights = {"weight_ih_l0": p.W.mT.reshape(-1, D), "weight_hh_l0": p.U.mT.reshape(-1, H),
                   "bias_ih_l0": p.b.reshape(-1), "bias_hh_l0": np.zeros(p.b.size)}
    module.load_state_dict({k: torch.tensor(np.ascontiguousarray(v)) for k, v in weights.items()})
    if cell is feedforward:
        Hs = torch.tanh(module(X))
        return module, X, first, Hs, [Hs[-1]]
    Hs, last = module(X, first[0] if cell is rnn else tuple(first))
    return module, X, first, Hs, [last[0]] if cell is rnn else [a[0] for a in last]


def close(mine, theirs):
    np.testing.assert_allclose(mine, theirs.detach().numpy().reshape(mine.shape), rtol=1e-10,
                               atol=1e-10 * np.abs(mine).max())


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_values_and_all_gradients_are_those_of_pytorch(cell):
    p, X, s, dH, ds = drawn(cell, 0)
    Hs, last, tape = scan.forward(cell, p, X, s)
    dX, ds0, dp = scan.backward(cell, p, dH, ds, tape)

    module, X_t, first, Hs_t, last_t = in_torch(cell, p, X, s)
    loss = (Hs_t * torch.tensor(dH)).sum()
    loss = loss + sum((a * torch.tensor(d)).sum() for a, d in zip(last_t, ds, strict=True))
    loss.backward()

    close(Hs, Hs_t)
    close(dX, X_t.grad)
    for mine, theirs in zip(last, last_t, strict=True):
        close(mine, theirs)
    grads = dict(module.named_parameters())
    if cell is feedforward:
        close(dp.W, grads["weight"].grad.T)
        close(dp.b, grads["bias"].grad)
        return
    for mine, theirs in zip(ds0, first, strict=True):
        close(mine, theirs.grad)
    gates = dp.W.reshape(-1, D, H).shape[0]
    close(dp.W.reshape(gates, D, H), grads["weight_ih_l0"].grad.reshape(gates, H, D).mT)
    close(dp.U.reshape(gates, H, H), grads["weight_hh_l0"].grad.reshape(gates, H, H).mT)
    close(dp.b, grads["bias_ih_l0"].grad)


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_backward_is_the_derivative_of_forward(cell):
    p, X, s, dH, ds = drawn(cell, 1)
    _, _, tape = scan.forward(cell, p, X, s)
    dX, ds0, dp = scan.backward(cell, p, dH, ds, tape)

    def loss():
        Hs, last, _ = scan.forward(cell, p, X, s)
        return (Hs * dH).sum() + sum((a * d).sum() for a, d in zip(last, ds, strict=True))

    rng, eps = np.random.default_rng(2), 1e-5
    for label, array, grad in [("X", X, dX), *zip(s._fields, s, ds0, strict=True),
                               *zip(p._fields, p, dp, strict=True)]:
        v = rng.standard_normal(array.shape)
        array += eps * v
        up = loss()
        array -= 2 * eps * v
        down = loss()
        array += eps * v
        numeric, analytic = (up - down) / (2 * eps), (grad * v).sum()
        scale = max(1e-6, abs(numeric) + abs(analytic))
        assert abs(numeric - analytic) / scale < 1e-6, f"{label}: {numeric} and {analytic}"


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_two_halves_make_the_whole(cell):
    p, X, s, _, _ = drawn(cell, 3)
    whole, end, _ = scan.forward(cell, p, X, s)
    first, middle, _ = scan.forward(cell, p, X[:4], s)
    second, last, _ = scan.forward(cell, p, X[4:], middle)
    np.testing.assert_array_equal(whole, np.concatenate((first, second)))
    np.testing.assert_array_equal(end, last)


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_two_halves_of_the_backward_pass_make_the_whole(cell):
    p, X, s, dH, ds = drawn(cell, 4)
    _, middle, tape = scan.forward(cell, p, X[:4], s)
    _, _, tape2 = scan.forward(cell, p, X[4:], middle)
    dX, ds0, dp = scan.backward(cell, p, dH, ds, tape + tape2)
    dX2, dmiddle, dp2 = scan.backward(cell, p, dH[4:], ds, tape2)
    dX1, ds1, dp1 = scan.backward(cell, p, dH[:4], dmiddle, tape)
    np.testing.assert_array_equal(dX, np.concatenate((dX1, dX2)))
    np.testing.assert_array_equal(ds0, ds1)
    for a, b, c in zip(dp, dp1, dp2, strict=True):
        np.testing.assert_allclose(a, b + c, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_every_equation_has_its_line_in_forward_and_in_backward(cell):
    numbers = set(re.findall(r"^ +\((\d)\)", cell.__doc__, re.M))
    assert numbers
    for f in (cell.forward, cell.backward):
        tags = set(re.findall(r"\((\d)\)", " ".join(re.findall("#(.*)", inspect.getsource(f)))))
        assert tags == numbers, f"{f.__name__}: {numbers ^ tags}"


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_float32_stays_float32(cell):
    p, X, s, dH, ds = drawn(cell, 5, np.float32)
    Hs, last, tape = scan.forward(cell, p, X, s)
    dX, ds0, dp = scan.backward(cell, p, dH, ds, tape)
    assert {a.dtype for a in (Hs, *last, dX, *ds0, *dp)} == {np.dtype(np.float32)}


@pytest.mark.parametrize("cell", CELLS, ids=name)
def test_no_first_state_means_zeros(cell):
    p, X, s, _, _ = drawn(cell, 6)
    zeros = cell.State(*(np.zeros_like(a) for a in s))
    without, _, tape = scan.forward(cell, p, X)
    np.testing.assert_array_equal(without, scan.forward(cell, p, X, zeros)[0])
    dH = np.ones_like(without)
    for a, b in zip(scan.backward(cell, p, dH, None, tape)[2],
                    scan.backward(cell, p, dH, zeros, tape)[2], strict=True):
        np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize("shape", [(T, B, D + 1), (T, D), (0, B, D)])
def test_inputs_of_a_wrong_shape_are_refused_in_one_sentence(shape):
    p = drawn(lstm, 7)[0]
    with pytest.raises(ValueError, match=re.escape(f"X has shape {shape}, expected (T, B, 4)")):
        scan.forward(lstm, p, np.ones(shape))


def test_a_gradient_for_another_number_of_steps_is_refused():
    p, X, s, dH, ds = drawn(lstm, 8)
    tape = scan.forward(lstm, p, X, s)[2]
    with pytest.raises(ValueError, match="dH has 6 steps, expected 7"):
        scan.backward(lstm, p, dH[:-1], ds, tape)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_sigmoid_neither_overflows_nor_warns(dtype):
    z = np.array([-1e4, -30, -1, 0, 1, 30, 1e4], dtype)
    expected = torch.sigmoid(torch.tensor(z)).numpy()
    with np.errstate(all="raise"):
        np.testing.assert_allclose(sigmoid(z), expected, rtol=1e-6, atol=1e-7)


def test_the_lstm_starts_by_remembering():
    p = lstm.init(np.random.default_rng(0), D, H)
    assert (p.b[1] == 1).all() and (p.b[[0, 2, 3]] == 0).all()
