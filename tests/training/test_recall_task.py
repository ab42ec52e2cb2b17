"""One word at the end that another decides: gradients, optimisers, what is learned."""

import numpy as np
import pytest

from lstm_course.cells import rnn
from lstm_course.datasets import long_range_word as task
from lstm_course.datasets.encoding import one_hot
from lstm_course.layers import scan
from lstm_course.training import (
    SGD,
    Adam,
    recall_gradients,
    share_right,
    train_recall,
)
from lstm_course.training import readout_model as models


def test_descent_goes_down_the_gradient():
    w = [np.array([1.0, 2.0])]
    SGD(w, 0.5).step([np.array([2.0, -4.0])])
    np.testing.assert_array_equal(w[0], [0.0, 4.0])
    with pytest.raises(ValueError, match=r"\(3,\)"):
        SGD(w, 0.5).step([np.zeros(3)])


def test_the_last_words_gradients_against_finite_differences():
    rng = np.random.default_rng(3)
    model = models.init(rng, rnn, len(task.WORDS), 5)
    words = task.batch(rng, 6, 4)
    loss, gradients = recall_gradients(model, words)
    for w, dw in zip(models.weights(model), gradients, strict=True):
        assert w.shape == dw.shape
        direction = rng.normal(size=w.shape)
        nudged = []
        for eps in (1e-6, -1e-6):
            w += eps * direction
            nudged.append(recall_gradients(model, words)[0])
            w -= eps * direction
        assert (dw * direction).sum() == pytest.approx((nudged[0] - nudged[1]) / 2e-6, rel=1e-5)
    assert loss == pytest.approx(np.log(len(task.WORDS)), abs=0.5)


def test_the_clouds_are_learned():
    model, losses = train_recall(rnn, 3, 300, batch=16)
    assert losses[0] > 3 and losses[-20:].mean() < 0.3
    assert share_right(np.random.default_rng(0), model, 3) > 0.95


def test_the_share_counts_right_answers():
    """A read-out wired to the frame alone is right one time in four."""
    model = models.init(np.random.default_rng(0), rnn, len(task.WORDS), 4)
    for w in models.weights(model):
        w[:] = 0
    model.p.W[task.WORDS.index("fluent"), 0] = 5
    model.V[0, task.WORDS.index("French")] = 9
    model.a[0, task.WORDS.index("sky")] = 1
    words = task.batch(np.random.default_rng(0), 8, 500)
    expected = np.isin(words[-1], [task.WORDS.index(w) for w in ("French", "sky")]).mean()
    assert share_right(np.random.default_rng(0), model, 8) == pytest.approx(expected)
    assert 0.2 < expected < 0.3


def test_the_optimiser_can_be_chosen():
    plain, _ = train_recall(rnn, 5, 3, batch=4)
    adam, _ = train_recall(rnn, 5, 3, optimiser=Adam, rate=0.01, batch=4)
    X = one_hot(task.batch(np.random.default_rng(0), 5, 4), len(task.WORDS))
    a, b = (scan.forward(rnn, m.p, X)[0] for m in (plain, adam))
    assert not np.allclose(a, b)


def test_another_way_back_can_be_tried():
    """With the scan's it is the same; with one that sends nothing, only the read-out learns."""
    def nothing(cell, p, dH, ds, tape):
        return None, None, type(p)(*map(np.zeros_like, p))

    young, _ = train_recall(rnn, 3, 0, batch=4)
    mine, losses = train_recall(rnn, 3, 5, batch=4, backward=nothing)
    theirs, same = train_recall(rnn, 3, 5, batch=4, backward=scan.backward)
    np.testing.assert_array_equal(mine.p.U, young.p.U)
    assert not np.allclose(mine.V, young.V) and not np.allclose(theirs.p.U, young.p.U)
    np.testing.assert_array_equal(same, train_recall(rnn, 3, 5, batch=4)[1])
    assert losses[0] == same[0]
