"""Two layers and the convolution: their gradients, what they learn, and what they can't."""

import numpy as np
import pytest

from lstm_course.cells import sigmoid
from lstm_course.lessons.lesson_02_feed_forward.runs import (
    approximate,
    hand_set,
    length_generalisation,
)
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


def test_hand_set_neurons_are_a_network_of_two_layers():
    neurons, floor = hand_set.stairs(np.cos, 5)
    x = np.linspace(-1, 2, 31)
    w = np.array([n.steepness for n in neurons])
    b = np.array([-n.steepness * n.place for n in neurons])
    V = np.array([n.height for n in neurons])
    np.testing.assert_allclose(hand_set.output(neurons, floor, x),
                               sigmoid(x[:, None] * w + b) @ V + floor, rtol=1e-12)


def test_twice_the_stairs_halve_the_error_of_a_continuous_function_only():
    def error(f, count):
        return hand_set.largest_error(
            lambda x: hand_set.output(*hand_set.stairs(f, count), x), f)

    errors = [error(lambda x: np.sin(7 * x), count) for count in (8, 16, 32, 64)]
    assert all(b <= 0.55 * a for a, b in zip(errors, errors[1:], strict=False))
    assert error(lambda x: np.where(x < 0.4, 0.0, 1.0), 64) > 0.5
    with pytest.raises(ValueError, match="count is 0"):
        hand_set.stairs(np.cos, 0)


def test_a_trained_layer_follows_a_function():
    learned = approximate(lambda x: x**2, 3, updates=800)
    assert hand_set.largest_error(learned, lambda x: x**2) < 0.05


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


def test_a_window_is_cut_and_filled():
    X = np.arange(24.0).reshape(4, 2, 3)
    np.testing.assert_array_equal(length_generalisation.fill_window(X, 2)[1], [3, 4, 5, 9, 10, 11])
    longer = length_generalisation.fill_window(X, 5)
    assert longer.shape == (2, 15) and (longer[:, 12:] == 0).all()
    np.testing.assert_array_equal(longer[0, :3], X[0, 0])


def test_readers_are_right_where_they_were_trained_and_lost_beyond():
    for train in (length_generalisation.train_window, length_generalisation.train_convolution):
        shares = length_generalisation.share_right(train([0, 1]), [0, 1, 7], count=200)
        assert min(shares[:2]) > 0.95 and shares[2] < 0.7


def test_a_share_counts_what_is_right():
    def always_liked(X):
        return np.ones((X.shape[1], 1))

    share, = length_generalisation.share_right(always_liked, [2], count=300)
    _, t = length_generalisation.examples(2, 300, 1)
    assert share == (t > 0).mean()
