"""Two layers and the convolution: their gradients, and what they can learn."""

import numpy as np
import pytest

from lstm_course.training import cnn, mlp


def slope_along(loss, net, direction):
    """The loss's derivative along a direction, by two nudges."""
    moved = [type(net)(*(w + e * d for w, d in zip(net, direction, strict=True)))
             for e in (1e-6, -1e-6)]
    return (loss(moved[0]) - loss(moved[1])) / 2e-6


NETS = [(mlp, ()), (cnn, ()), (cnn, (cnn.maximum,))]


def random_like(rng, net):
    return type(net)(*(rng.normal(size=w.shape) for w in net))


@pytest.mark.parametrize("module, more", NETS, ids=["two layers", "mean", "maximum"])
def test_gradients_are_the_slopes_of_the_loss(module, more):
    rng = np.random.default_rng(0)
    net = random_like(rng, module.init(rng, 4, 6, 2))
    x = rng.normal(size=(3, 4) if module is mlp else (9, 3, 4))
    t = rng.normal(size=(3, 2))
    _, gradients = module.loss_and_gradients(net, x, t, *more)
    for _ in range(5):
        direction = random_like(rng, net)
        by_hand = sum((g * d).sum() for g, d in zip(gradients, direction, strict=True))
        measured = slope_along(
            lambda n: module.loss_and_gradients(n, x, t, *more)[0], net, direction)
        assert by_hand == pytest.approx(measured, rel=1e-6)


@pytest.mark.parametrize("module, more", NETS, ids=["two layers", "mean", "maximum"])
def test_gradients_are_those_of_torch(module, more):
    torch = pytest.importorskip("torch")
    rng = np.random.default_rng(1)
    net = random_like(rng, module.init(rng, 4, 6, 2))
    x = rng.normal(size=(3, 4) if module is mlp else (9, 3, 4))
    t = rng.normal(size=(3, 2))
    loss, gradients = module.loss_and_gradients(net, x, t, *more)
    theirs = type(net)(*(torch.tensor(w, requires_grad=True) for w in net))
    if module is mlp:
        y = torch.tanh(torch.tensor(x) @ theirs.W + theirs.b) @ theirs.V + theirs.a
    else:
        h = torch.tensor(x).permute(1, 2, 0)  # torch wants (B, D, T)
        for kernel, bias in ((theirs.K1, theirs.b1), (theirs.K2, theirs.b2)):
            h = torch.tanh(torch.nn.functional.conv1d(h, kernel.permute(2, 1, 0), bias[0]))
        pooled = h.amax(2) if more == (cnn.maximum,) else h.mean(2)
        y = pooled @ theirs.V + theirs.a
    value = ((y - torch.tensor(t)) ** 2).mean()
    value.backward()
    assert loss == pytest.approx(value.item(), rel=1e-12)
    for g, w in zip(gradients, theirs, strict=True):
        np.testing.assert_allclose(g, w.grad.numpy(), rtol=1e-10, atol=1e-13)


def test_two_layers_learn_what_one_cannot():
    x = np.array([[0.0, 1.0], [1.0, 1.0], [0.0, 0.0], [1.0, 0.0]])
    t = np.array([[1.0], [0.0], [0.0], [1.0]])
    net = mlp.init(np.random.default_rng(0), 2, 3)
    losses = mlp.fit(net, x, t, 400, rate=0.05)
    assert losses[0] > 0.2 and losses[-1] < 1e-3
    np.testing.assert_array_equal(mlp.forward(net, x)[0] > 0.5, t > 0.5)


def test_a_place_of_the_second_layer_sees_five_steps():
    rng = np.random.default_rng(2)
    net, X = cnn.init(rng, 3, 4), rng.normal(size=(11, 2, 3))
    before = cnn.forward(net, X)[2]
    for t in range(11):
        other = X.copy()
        other[t] += 1
        changed = (cnn.forward(net, other)[2] != before).any((1, 2))
        assert set(np.flatnonzero(changed)) == {p for p in range(7) if p <= t <= p + 4}


def test_a_convolution_needs_five_steps():
    net = cnn.init(np.random.default_rng(0), 3, 4)
    with pytest.raises(ValueError, match="4 steps, expected 5"):
        cnn.forward(net, np.zeros((4, 2, 3)))
