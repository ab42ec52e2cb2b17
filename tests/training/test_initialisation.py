"""Cells begun with other biases: the weights stay, the memory follows the bias."""

import numpy as np
import pytest

from lstm_course.cells import lstm, lstm_1997, rnn
from lstm_course.layers import scan
from lstm_course.training import (
    chrono,
    chrono_biases,
    flow_back,
    forget_bias,
    norms_by_lag,
    orthogonal,
    six_starts,
    started,
    train_recall,
)


def test_only_the_biases_differ():
    plain = lstm.init(np.random.default_rng(3), 4, 5)
    for cell, bias in ((forget_bias(0.0), 0), (forget_bias(3.0), 3)):
        p = cell.init(np.random.default_rng(3), 4, 5)
        np.testing.assert_array_equal(p.W, plain.W)
        np.testing.assert_array_equal(p.U, plain.U)
        assert (p.b[1] == bias).all() and not p.b[[0, 2, 3]].any()
    p = chrono(50).init(np.random.default_rng(3), 4, 5)
    np.testing.assert_array_equal(p.W, plain.W)
    assert len(np.unique(p.b[1])) == 5


def test_chrono_draws_what_the_paper_says():
    u = np.random.default_rng(0).uniform(size=20_000)
    b = chrono_biases(u, 100)
    lengths = np.exp(b[1, 0])
    assert b.shape == (4, 1, 20_000)
    assert 1 <= lengths.min() < 1.05 and 98.95 < lengths.max() <= 99
    assert lengths.mean() == pytest.approx(50, abs=0.5)  # evenly drawn, not their logarithms
    np.testing.assert_array_equal(b[0], -b[1])
    assert not b[2:].any()
    with pytest.raises(ValueError, match="T is 2, expected 3"):
        chrono_biases(u, 2)


def test_a_started_cell_runs_as_the_cell_does():
    cell = started(lstm, lstm.init)
    rng = np.random.default_rng(0)
    p, X = lstm.init(rng, 3, 4), rng.normal(size=(5, 2, 3))
    for mine, theirs in zip(scan.forward(cell, p, X)[:2], scan.forward(lstm, p, X)[:2],
                            strict=True):
        np.testing.assert_array_equal(mine, theirs)


def test_six_starts_are_six():
    cells = six_starts(30)
    assert cells["RNN"] is rnn and cells["no forget gate"] is lstm_1997
    assert len(cells) == 6
    ends = {name: flow_back(cell, T=60, hidden=16)[-1] for name, cell in cells.items()}
    order = ["RNN", "forget bias 0", "forget bias 1", "forget bias 3", "no forget gate"]
    assert [ends[a] < ends[b] / 3 for a, b in zip(order, order[1:], strict=False)] == [True] * 4


def test_the_whole_state_is_measured():
    rng = np.random.default_rng(1)
    p, X, dh = lstm.init(rng, 4, 5), rng.normal(size=(6, 3, 4)), rng.normal(size=(3, 5))
    H, s, tape = scan.forward(lstm, p, X)
    _, ds, _ = scan.backward(lstm, p, 0 * H, lstm.State(dh, 0 * dh), tape)
    both = np.sqrt((ds.h**2 + ds.c**2).sum(-1).mean())
    assert norms_by_lag(lstm, p, X, dh, whole=True)[-1] == pytest.approx(both)
    assert norms_by_lag(lstm, p, X, dh)[-1] == pytest.approx(np.sqrt((ds.h**2).sum(-1).mean()))


def test_inputs_of_the_size_that_was_asked_for():
    """A state's first gates show it: their spread is that of x W."""
    rng = np.random.default_rng(0)
    p = lstm.init(rng, 64, 64)
    X = np.sqrt(3) * rng.standard_normal((50, 8, 64))
    assert (X @ p.W[0]).std() == pytest.approx(1, rel=0.05)
    assert flow_back(lstm, T=5)[0] == pytest.approx(1)


def test_training_ends_when_it_is_enough():
    _, losses = train_recall(rnn, 3, 300, batch=16, enough=0.5)
    assert 50 < len(losses) < 300 and losses[-50:].mean() < 0.5
    assert losses[-51:-1].mean() >= 0.5
    assert len(train_recall(rnn, 3, 60, batch=16)[1]) == 60


@pytest.mark.parametrize("cell", [rnn, lstm])
def test_an_orthogonal_start_turns_states_and_leaves_the_rest(cell):
    plain = cell.init(np.random.default_rng(3), 4, 5)
    p = orthogonal(cell).init(np.random.default_rng(3), 4, 5)
    np.testing.assert_array_equal(p.W, plain.W)
    np.testing.assert_allclose(p.U @ p.U.mT, np.broadcast_to(np.eye(5), p.U.shape), atol=1e-12)
    # the factor of plain's own U: what is left of it is triangular
    np.testing.assert_allclose(np.tril(p.U.mT @ plain.U, -1), 0, atol=1e-12)
