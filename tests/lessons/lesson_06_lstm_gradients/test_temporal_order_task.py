"""The temporal order task, and PyTorch's LSTM that learns it from our weights."""

import numpy as np
import pytest
import torch

from lstm_course.cells import lstm
from lstm_course.datasets import temporal_order as task
from lstm_course.layers import scan
from lstm_course.lessons.lesson_06_lstm_gradients.runs import heard, train_temporal_order
from lstm_course.lessons.lesson_06_lstm_gradients.runs.temporal_order_task import in_torch
from lstm_course.training import chrono, forget_bias, started


def test_the_sequences_are_the_papers():
    rng = np.random.default_rng(0)
    lengths, places, seen = set(), [[], []], set()
    for _ in range(60):
        ids, orders = task.batch(rng, 7)
        lengths.add(len(ids))
        assert (ids[0] == 0).all() and (ids[-1] == 1).all()
        for column, order in zip(ids.T, orders, strict=True):
            at = np.flatnonzero(column >= 6)
            assert len(at) == 2 and set(column) - {0, 1, 6, 7} <= {2, 3, 4, 5}
            letters = "".join(task.SYMBOLS[column[t]] for t in at)
            assert letters == task.ORDERS[order]
            seen.add(letters)
            for place, t in zip(places, at, strict=True):
                place.append(t)
    assert lengths == set(range(100, 111)) and seen == set(task.ORDERS)
    assert (min(places[0]), max(places[0])) == (10, 20)
    assert (min(places[1]), max(places[1])) == (50, 60)


def test_other_lengths_and_too_short_ones():
    ids, _ = task.batch(np.random.default_rng(1), 50, T=20)
    at = np.nonzero(ids.T >= 6)[1].reshape(-1, 2)
    assert 20 <= len(ids) <= 22
    assert at[:, 0].min() >= 2 and at[:, 0].max() <= 4
    assert at[:, 1].min() >= 10 and at[:, 1].max() <= 12
    with pytest.raises(ValueError, match="T is 9"):
        task.batch(np.random.default_rng(1), 2, T=9)


def test_torch_begins_with_our_weights():
    p = chrono(30).init(np.random.default_rng(2), 3, 4)
    X = np.random.default_rng(3).normal(size=(9, 2, 3))
    theirs = in_torch(p)(torch.tensor(X, dtype=torch.float32))[0]
    np.testing.assert_allclose(scan.forward(lstm, p, X)[0], theirs.detach(), atol=1e-5)


def test_short_rows_are_learned_and_the_criterion_is_kept():
    run = train_temporal_order(forget_bias(3.0), most=30_000, T=20, seed=1)
    assert run.sequences is not None and run.sequences == 20 * len(run.losses)
    assert run.sequences >= 2000 and run.losses[-20:].max() < 0.2


def test_what_is_not_learned_is_none_and_threads_are_given_back():
    threads = torch.get_num_threads()
    run = train_temporal_order(forget_bias(0.0), most=400, seed=1)
    assert run.sequences is None and len(run.losses) == 20
    assert torch.get_num_threads() == threads
    again = train_temporal_order(forget_bias(0.0), most=400, seed=1)
    np.testing.assert_array_equal(run.losses, again.losses)


@pytest.mark.slow
def test_chrono_learns_a_lag_of_fifty():
    run = train_temporal_order(chrono(100), most=60_000, seed=4)
    assert run.sequences is not None


def test_what_is_heard_of_the_signals():
    """A cell that only counts the Xs hears both alike; one that forgets hears the second more."""
    far, near = heard(forget_bias(1.0), T=100), heard(forget_bias(1.0), T=20)
    assert far[0] < far[1] < near[1] and near[0] < near[1] < 1
    assert min(heard(chrono(100))) > 1000 * far[0]

    def init(rng, D, H):
        p = lstm.init(rng, D, H)
        W, U, b = (np.zeros_like(w) for w in p)
        b[0], b[1], b[3] = 50, 50, 50  # every gate open for good
        W[2, task.SYMBOLS.index("X")] = 0.01
        return lstm.Params(W, U, b)

    first, second = heard(started(lstm, init))
    assert first == pytest.approx(second, rel=1e-3)
    assert first == pytest.approx(2**0.5, rel=0.1)  # X or not, twice: a variance of 1/2
