"""Our loss, our steps and the whole model against PyTorch in float64."""

import numpy as np
import pytest

from lstm_course.cells import lstm, rnn
from lstm_course.training import Adam, cross_entropy
from lstm_course.training import readout_model as models

torch = pytest.importorskip("torch")
CLOSE = {"rtol": 1e-10, "atol": 1e-14}


def tensor(a):
    return torch.tensor(a, dtype=torch.float64, requires_grad=True)


@pytest.mark.parametrize("size", [1.0, 300.0])
def test_cross_entropy_and_its_gradient(size):
    rng = np.random.default_rng(0)
    z, y = size * rng.normal(size=(5, 3, 7)), rng.integers(7, size=(5, 3))
    loss, dz = cross_entropy(z, y)
    zt = tensor(z)
    theirs = torch.nn.functional.cross_entropy(zt.reshape(15, 7), torch.tensor(y.reshape(15)))
    theirs.backward()
    np.testing.assert_allclose(loss, theirs.item(), **CLOSE)
    np.testing.assert_allclose(dz, zt.grad.numpy(), **CLOSE)


def test_adam_takes_the_same_steps():
    rng = np.random.default_rng(1)
    ours = [rng.normal(size=(4, 3)), rng.normal(size=(1, 5))]
    theirs = [tensor(w.copy()) for w in ours]
    adam = Adam(ours, rate=0.03)
    optimiser = torch.optim.Adam(theirs, lr=0.03)
    for _ in range(25):
        gradients = [rng.normal(size=w.shape) * 10.0 ** rng.integers(-4, 4) for w in ours]
        adam.step(gradients)
        for w, g in zip(theirs, gradients, strict=True):
            w.grad = torch.tensor(g)
        optimiser.step()
        for w, v in zip(ours, theirs, strict=True):
            np.testing.assert_allclose(w, v.detach().numpy(), **CLOSE)


def test_the_whole_lstm_model():
    rng = np.random.default_rng(2)
    T, B, D, H = 6, 3, 5, 4
    ours = models.init(rng, lstm, D, H)
    for w in models.weights(ours):
        w += 0.3 * rng.normal(size=w.shape)
    X, y = rng.normal(size=(T, B, D)), rng.integers(D, size=(T, B))
    loss, gradients = models.loss_and_gradients(ours, X, y)

    net = torch.nn.LSTM(D, H, dtype=torch.float64)
    V, a = tensor(ours.V), tensor(ours.a)
    with torch.no_grad():
        net.weight_ih_l0.copy_(torch.tensor(ours.p.W.swapaxes(1, 2).reshape(4 * H, D)))
        net.weight_hh_l0.copy_(torch.tensor(ours.p.U.swapaxes(1, 2).reshape(4 * H, H)))
        net.bias_ih_l0.copy_(torch.tensor(ours.p.b.reshape(4 * H)))
        net.bias_hh_l0.zero_()
    z = net(torch.tensor(X))[0] @ V + a
    theirs = torch.nn.functional.cross_entropy(z.reshape(T * B, D), torch.tensor(y.reshape(T * B)))
    theirs.backward()
    np.testing.assert_allclose(loss, theirs.item(), **CLOSE)
    expected = (
        net.weight_ih_l0.grad.numpy().reshape(4, H, D).swapaxes(1, 2),
        net.weight_hh_l0.grad.numpy().reshape(4, H, H).swapaxes(1, 2),
        net.bias_ih_l0.grad.numpy().reshape(4, 1, H),
        V.grad.numpy(),
        a.grad.numpy(),
    )
    for mine, other in zip(gradients, expected, strict=True):
        np.testing.assert_allclose(mine, other, rtol=1e-10, atol=1e-13)


@pytest.mark.parametrize("cell", [lstm, rnn])
def test_finite_differences_through_the_whole_model(cell):
    rng = np.random.default_rng(3)
    model = models.init(rng, cell, 5, 4)
    X, y = rng.normal(size=(7, 3, 5)), rng.integers(5, size=(7, 3))
    arrays = models.weights(model)
    for w in arrays:
        w += 0.3 * rng.normal(size=w.shape)
    _, gradients = models.loss_and_gradients(model, X, y)
    for w, dw in zip(arrays, gradients, strict=True):
        u, e = rng.normal(size=w.shape), 1e-6
        w += e * u
        above = models.loss_and_gradients(model, X, y)[0]
        w -= 2 * e * u
        below = models.loss_and_gradients(model, X, y)[0]
        w += e * u
        np.testing.assert_allclose((dw * u).sum(), (above - below) / (2 * e), rtol=1e-6)
