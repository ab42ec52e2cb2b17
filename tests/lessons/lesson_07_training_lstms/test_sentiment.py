"""A rater of texts: what counts in its loss, and what padding does to it."""

import numpy as np
import pytest

from lstm_course.cells import lstm, rnn
from lstm_course.layers import scan
from lstm_course.lessons.lesson_07_training_lstms.runs import by_kind, sentiment
from lstm_course.training import Batch, pad
from lstm_course.training import readout_model as models

READS = (sentiment.last_column, sentiment.last_word, sentiment.every_word)


@pytest.fixture
def batch():
    rng = np.random.default_rng(0)
    texts = [rng.integers(2, 9, size=n) for n in (4, 7, 2)]
    return Batch(*pad(texts), rng.normal(size=(3, 1)))


def longer(batch, more):
    """The same batch with `more` steps of padding at its end."""
    nothing = np.zeros((more, batch.ids.shape[1]), int)
    return batch._replace(ids=np.concatenate([batch.ids, nothing]))


@pytest.mark.parametrize("read", READS)
def test_the_weights_sum_to_one_and_stand_where_they_should(read):
    w = read(np.array([3, 1]), 4)
    assert w.sum() == pytest.approx(1)
    assert np.argwhere(w).tolist() == {
        sentiment.last_column: [[3, 0], [3, 1]], sentiment.last_word: [[0, 1], [2, 0]],
        sentiment.every_word: [[0, 0], [0, 1], [1, 0], [2, 0]]}[read]
    assert len(np.unique(w[w > 0])) == 1


@pytest.mark.parametrize("cell", [lstm, rnn])
@pytest.mark.parametrize("read", READS)
def test_the_gradients_are_those_of_finite_differences(cell, read, batch):
    rng = np.random.default_rng(1)
    model = models.init(rng, cell, 9, 5, K=1)
    loss, gradients = sentiment.loss_and_gradients(model, batch, read)
    assert loss == pytest.approx(sentiment.loss_of(model, [batch], read))
    way = [rng.normal(size=w.shape) for w in models.weights(model)]

    def moved(eps):
        for w, d in zip(models.weights(model), way, strict=True):
            w += eps * d
        value = sentiment.loss_of(model, [batch], read)
        for w, d in zip(models.weights(model), way, strict=True):
            w -= eps * d
        return value

    slope = sum((g * d).sum() for g, d in zip(gradients, way, strict=True))
    assert slope == pytest.approx((moved(1e-5) - moved(-1e-5)) / 2e-5, rel=1e-6)


@pytest.mark.parametrize("read", [sentiment.last_word, sentiment.every_word])
def test_more_padding_changes_nothing(read, batch):
    model = models.init(np.random.default_rng(1), lstm, 9, 5, K=1)
    loss, gradients = sentiment.loss_and_gradients(model, batch, read)
    again, others = sentiment.loss_and_gradients(model, longer(batch, 6), read)
    assert again == pytest.approx(loss, rel=1e-13)
    for a, b in zip(gradients, others, strict=True):
        np.testing.assert_allclose(a, b, rtol=1e-12, atol=1e-15)


def test_without_a_mask_more_padding_changes_the_loss(batch):
    model = models.init(np.random.default_rng(1), lstm, 9, 5, K=1)
    losses = [sentiment.loss_of(model, [longer(batch, k)], sentiment.last_column)
              for k in (0, 6)]
    assert abs(losses[0] - losses[1]) > 1e-3


def test_a_text_is_rated_as_it_is_alone():
    rng = np.random.default_rng(2)
    model = models.init(rng, lstm, 9, 5, K=1)
    texts = [rng.integers(2, 9, size=n) for n in (4, 7, 2, 9, 1)]
    alone = []
    for text in texts:
        H, _, _ = scan.forward(lstm, model.p, np.eye(9)[text[:, None]])
        alone.append((H[-1] @ model.V + model.a).item())
    np.testing.assert_allclose(sentiment.rate(model, texts, size=2), alone, rtol=1e-12)


def test_the_mean_over_batches_counts_every_text_alike():
    rng = np.random.default_rng(3)
    model = models.init(rng, lstm, 9, 4, K=1)
    texts = [rng.integers(2, 9, size=n) for n in (4, 7, 2)]
    target = rng.normal(size=(3, 1))
    whole = Batch(*pad(texts), target)
    parts = [Batch(*pad(texts[:2]), target[:2]), Batch(*pad(texts[2:]), target[2:])]
    assert sentiment.loss_of(model, parts, sentiment.last_word) == pytest.approx(
        sentiment.loss_of(model, [whole], sentiment.last_word))


def test_a_rater_that_knows_the_rules_is_never_off():
    """`by_kind` asks on fresh reviews; who has the stars is right, who has their mean is not."""
    from lstm_course.datasets import reviews

    asked = []
    found = by_kind(lambda lists: asked.extend(lists) or np.zeros(len(lists)), count=40)
    assert list(found) == [*reviews.KINDS, "twins"]
    assert len(asked) == 160 and all(sorted(a) == sorted(b) for a, b in zip(
        asked[120::2], asked[121::2], strict=True))
    off, right = found["twins"]
    assert off >= 1 and right == 0.5
    again = by_kind(lambda lists: np.zeros(len(lists)), count=40)
    assert again == found
