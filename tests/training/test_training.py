"""Clipping, the loop and the writer do what they say; a reader learns and is asked about it."""

import numpy as np
import pytest

from lstm_course.cells import lstm, rnn
from lstm_course.datasets import childrens_book
from lstm_course.datasets.encoding import one_hot
from lstm_course.layers import scan
from lstm_course.training import (
    Adam,
    chance_of_itself,
    clip,
    count_kinds,
    cross_entropy,
    next_word_chances,
    sample_books,
    train_reader,
    write,
)
from lstm_course.training import readout_model as models


def test_clip_shortens_and_keeps_the_direction():
    rng = np.random.default_rng(0)
    before = [rng.normal(size=(3, 4)), rng.normal(size=5)]
    after = [g.copy() for g in before]
    norm = np.sqrt(sum((g**2).sum() for g in before))
    assert clip(after, 0.5) == pytest.approx(norm)
    for a, b in zip(after, before, strict=True):
        np.testing.assert_allclose(a, b * 0.5 / norm)
    kept = [g.copy() for g in before]
    clip(kept, 100)
    assert all((k == b).all() for k, b in zip(kept, before, strict=True))


def test_the_writer_feeds_back_what_it_drew():
    """One word at a time, fed back, is the same as one scan over the whole text."""
    rng = np.random.default_rng(1)
    model = models.init(rng, lstm, 8, 6)
    model.V[:] *= 1e6  # certain of every next word, so drawing is taking the highest score
    ids = write(np.random.default_rng(2), model, np.array([4, 0, 7]), 12)
    assert ids.shape == (12, 3)
    z = models.forward(model, one_hot(ids, 8))[0]
    np.testing.assert_array_equal(z[:-1].argmax(-1), ids[1:])
    assert len(np.unique(ids)) > 1


def test_the_writer_draws_with_the_models_probabilities():
    model = models.init(np.random.default_rng(1), rnn, 4, 3)
    model.V[:] = 0
    model.a[:] = np.log([0.1, 0.2, 0.3, 0.4])
    ids = write(np.random.default_rng(2), model, np.zeros(2000, int), 11)[1:]
    shares = np.bincount(ids.ravel(), minlength=4) / ids.size
    np.testing.assert_allclose(shares, [0.1, 0.2, 0.3, 0.4], atol=0.01)


@pytest.fixture(scope="module")
def reader():
    return train_reader(lstm, most=1, hidden=10, updates=300)


def test_a_reader_learns_the_book(reader):
    model, losses = reader
    assert losses[0] > 1.8 > 0.9 > losses[-20:].mean()
    kinds = count_kinds(sample_books(np.random.default_rng(0), model))
    assert kinds["legal"] / sum(kinds.values()) > 0.9
    assert chance_of_itself(np.random.default_rng(0), model, 1) < 0.05


def test_reading_is_reproducible(reader):
    model, _ = train_reader(lstm, most=1, hidden=10, updates=300)
    assert all((a == b).all() for a, b in
               zip(models.weights(model), models.weights(reader[0]), strict=True))


def test_who_knows_nothing_guesses_one_name_in_three():
    model = models.init(np.random.default_rng(0), rnn, len(childrens_book.WORDS), 5)
    model.V[:] = 0
    assert chance_of_itself(np.random.default_rng(0), model, 3) == pytest.approx(1 / 3)


def test_who_always_repeats_the_first_name_is_caught():
    """A read-out wired to a memory of the first name gives the chance 1, and its rival 0."""
    model = models.init(np.random.default_rng(0), lstm, len(childrens_book.WORDS), 3)
    names = np.eye(8)[:, :3] @ np.eye(3)
    for w in models.weights(model):
        w[:] = 0
    model.p.W[2] = 9 * names                      # candidate: which name
    model.p.W[0] = -9 + 18 * names.sum(1, keepdims=True)  # write at names only
    model.p.W[1] = 9 - 18 * names.sum(1, keepdims=True)   # forget at names only
    model.p.b[3] = 9
    model.V[:, :3] = 20 * np.eye(3)
    assert chance_of_itself(np.random.default_rng(0), model, 4) > 0.99
    model.V[:, :3] *= -1
    assert chance_of_itself(np.random.default_rng(0), model, 4) < 0.01


@pytest.mark.parametrize(("call", "names"), [
    (lambda: clip([np.ones(2)], 0), "limit is 0"),
    (lambda: cross_entropy(np.zeros((2, 3, 4)), np.zeros((3, 2), int)), r"\(3, 2\)"),
    (lambda: Adam([np.zeros((2, 3))], 0.1).step([np.zeros((3, 2))]), r"\(3, 2\)"),
])
def test_bad_input_is_named(call, names):
    with pytest.raises(ValueError, match=names):
        call()


def test_the_scan_is_what_the_model_uses():
    rng = np.random.default_rng(4)
    model = models.init(rng, lstm, 5, 4)
    X = rng.normal(size=(6, 2, 5))
    H = scan.forward(lstm, model.p, X)[0]
    np.testing.assert_array_equal(models.forward(model, X)[0], H @ model.V + model.a)


def test_the_chances_after_a_text_are_the_same_in_one_go_and_from_a_state_on():
    model = models.init(np.random.default_rng(3), rnn, len(childrens_book.WORDS), 5)
    whole, _ = next_word_chances(model, ["Jane", "saw", "big"])
    _, s = next_word_chances(model, ["Jane", "saw"])
    parts, _ = next_word_chances(model, ["big"], s)
    np.testing.assert_allclose(parts, whole, rtol=1e-12)
    assert whole.shape == (8,) and whole.sum() == pytest.approx(1)
