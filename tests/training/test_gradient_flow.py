"""Gradients that flow back through time: against torch, and against the theory."""

import numpy as np
import pytest
import torch

from lstm_course.cells import lstm, rnn, sigmoid
from lstm_course.layers import scan
from lstm_course.training import (
    difference_left,
    flow,
    flow_back,
    forget_bias,
    norms_by_lag,
    six_starts,
    spectral_radius,
    with_radius,
    without_recurrence,
)


def test_the_radius_is_the_largest_eigenvalue_and_can_be_set():
    U = np.diag([0.5, -2.0, 1.0]) + np.triu(np.full((3, 3), 7.0), 1)
    assert spectral_radius(U) == pytest.approx(2)
    assert spectral_radius(np.array([[0.0, -3.0], [3.0, 0.0]])) == pytest.approx(3)  # ±3i
    assert spectral_radius(with_radius(U, 0.7)) == pytest.approx(0.7)


def test_norms_by_lag_are_those_of_torch():
    rng = np.random.default_rng(0)
    p, X = rnn.init(rng, 4, 5), rng.normal(size=(7, 3, 4))
    dh = rng.normal(size=(3, 5))
    W, U, b = map(torch.tensor, p)
    states = [torch.zeros(3, 5, dtype=torch.float64, requires_grad=True)]
    for x in torch.tensor(X):
        states.append(torch.tanh(x @ W + states[-1] @ U + b))
    grads = torch.autograd.grad(states[-1], states, torch.tensor(dh))
    theirs = [float((g**2).sum(-1).mean().sqrt()) for g in grads[::-1]]
    np.testing.assert_allclose(norms_by_lag(rnn, p, X, dh), theirs, rtol=1e-10)


def test_other_cells_flow_too():
    rng = np.random.default_rng(1)
    p, X, dh = lstm.init(rng, 4, 5), rng.normal(size=(6, 3, 4)), rng.normal(size=(3, 5))
    H, s, tape = scan.forward(lstm, p, X)
    _, ds, _ = scan.backward(lstm, p, 0 * H, lstm.State(dh, 0 * dh), tape)
    norms = norms_by_lag(lstm, p, X, dh)
    assert len(norms) == 7
    assert norms[-1] == pytest.approx(np.sqrt((ds.h**2).sum(-1).mean()))


@pytest.mark.parametrize("radius", [0.5, 1.1, 1.5])
def test_without_inputs_the_radius_is_the_rate(radius):
    norms = flow(radius, 0.0, T=60)
    assert norms[0] == pytest.approx(1)
    assert (norms[60] / norms[30]) ** (1 / 30) == pytest.approx(radius, rel=0.02)


def test_inputs_take_off_from_the_gradient():
    ends = [flow(1.5, inputs)[-1] for inputs in (0.0, 0.5, 1.0, 2.0)]
    assert ends == sorted(ends, reverse=True) and ends[0] > 1e6 > 1e-2 > ends[2]


def test_without_inputs_and_recurrence_the_gate_alone_decides_what_is_left():
    for bias in (1.0, 3.0):
        left = difference_left(without_recurrence(forget_bias(bias)), 7, inputs=0, seeds=2)
        assert left == pytest.approx([sigmoid(bias)**7] * 2, rel=1e-12)


def test_what_is_left_of_a_small_difference_is_what_a_gradient_gets():
    """The same number in both directions, once all ways are counted."""
    cell = forget_bias(1.0)
    rng = np.random.default_rng(0)
    p = cell.init(rng, 5, 5)
    X = rng.standard_normal((6, 1, 5))
    zero, way = np.zeros((1, 5)), rng.standard_normal((1, 5))
    one, other = (scan.forward(lstm, p, X, lstm.State(zero, c))[1].c
                  for c in (zero, zero + 1e-6 * way))
    _, _, tape = scan.forward(lstm, p, X)
    dc = rng.standard_normal((1, 5))
    _, ds, _ = scan.backward(lstm, p, np.zeros((6, 1, 5)), lstm.State(zero, dc), tape)
    assert ((other - one) / 1e-6 * dc).sum() == pytest.approx((ds.c * way).sum(), rel=1e-4)


def ratio_to_the_power(seed):
    """How far measured norms are from 0.9 ** k in a silent network, as page 04's exercises say."""
    U = with_radius(np.random.default_rng(seed).standard_normal((64, 64)), 0.9)
    p = rnn.Params(np.zeros((1, 64)), U, np.zeros((1, 64)))
    norms = norms_by_lag(rnn, p, np.zeros((40, 1, 1)), np.ones((1, 64)) / 8)[1:]
    return norms / 0.9 ** np.arange(1, 41)


def test_how_near_the_theory_comes_on_exercise_page_04():
    ratio = ratio_to_the_power(0)
    assert (round(ratio.min(), 2), round(ratio.max(), 2)) == (0.68, 1.34)
    assert min(ratio_to_the_power(seed).min() for seed in range(1, 5)) < 0.1


def test_large_inputs_let_the_gradient_vanish_in_spite_of_the_radius():
    """What exercise predict_the_gradient asks: 1.5 to the 30 is about 190,000, and isn't it."""
    norms = flow(1.5, inputs=10.0, T=30)
    assert norms[-1] / norms[0] < 1e-10
    assert round(1.5 ** 30, -4) == 190_000


def test_what_lesson_06_says_of_one_draw_holds_in_ten():
    """What is left after 100 steps back, of cells that have just been begun."""
    def ends(name, inputs):
        return [flow_back(six_starts(100)[name], inputs, seed=seed)[-1] for seed in range(10)]

    assert min(ends("forget bias 3", 1.0)) > 0.01
    assert 0.5 < min(ends("no forget gate", 1.0)) and max(ends("no forget gate", 1.0)) < 3
    assert max(ends("forget bias 1", 1.0)) < 1e-9
    assert min(ends("no forget gate", 0.0) + ends("forget bias 3", 0.0)) > 100


@pytest.mark.parametrize("size, orders", [(0.5, 1e-5), (2.0, 1e-13)])
def test_larger_inputs_leave_less_in_ten_networks_of_lesson_04(size, orders):
    left = [flow(0.9, size, seed=seed)[-1] for seed in range(10)]
    smaller = [flow(0.9, size / 2, seed=seed)[-1] for seed in range(10)]
    assert max(left) < orders and max(left) < min(smaller)
