"""A reader whose gates are taken in another order: the same numbers in other places."""

from itertools import permutations

import numpy as np
import pytest

from lstm_course.cells import lstm
from lstm_course.datasets.encoding import one_hot
from lstm_course.lessons.lesson_09_frameworks.runs import excerpts, loss_on, read_on, with_order
from lstm_course.training import readout_model as models

D, H = 8, 3


@pytest.fixture
def reader():
    return models.init(np.random.default_rng(0), lstm, D, H)


@pytest.fixture
def words():
    return excerpts(np.random.default_rng(1), most=2, T=7, B=5)


def test_the_first_matrix_goes_to_the_gate_that_the_order_names_first(reader):
    taken = with_order(reader, "ofgi")
    for ours, theirs in zip(reader.p, taken.p, strict=True):
        np.testing.assert_array_equal(theirs, ours[[3, 1, 2, 0]])
    taken = with_order(reader, "iofg")             # blocks i, o, f, g: f is the third, g the fourth
    np.testing.assert_array_equal(taken.p.W, reader.p.W[[0, 2, 3, 1]])


def test_our_own_order_changes_nothing_and_shares_nothing(reader, words):
    same = with_order(reader, "ifgo")
    assert loss_on(same, words) == loss_on(reader, words)
    for ours, theirs in zip(models.weights(reader), models.weights(same), strict=True):
        assert not np.shares_memory(ours, theirs)


def test_every_other_order_gives_another_loss(reader, words):
    losses = {loss_on(with_order(reader, "".join(order)), words) for order in permutations("ifgo")}
    assert len(losses) == 24


def test_no_order_of_the_gates(reader):
    with pytest.raises(ValueError, match="order is 'iffo', expected the letters i, f, g, o"):
        with_order(reader, "iffo")


def test_the_loss_is_that_of_training(reader, words):
    loss, _ = models.loss_and_gradients(reader, one_hot(words[:-1], D), words[1:])
    assert loss_on(reader, words) == pytest.approx(loss, rel=1e-12)


def test_reading_on_changes_the_model_and_lowers_its_loss(reader, words):
    before = loss_on(reader, words)
    losses = read_on(np.random.default_rng(2), reader, most=2, updates=30)
    assert losses.shape == (30,)
    assert loss_on(reader, words) < before - 0.3
