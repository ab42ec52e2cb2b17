"""From words to batches: vocabulary, split, trim, group, pad, mask."""

import numpy as np
import pytest

from lstm_course.training import (
    PAD,
    UNKNOWN,
    Vocabulary,
    batches,
    group,
    in_order,
    mask,
    pad,
    padding_share,
    split,
    trim,
    words_of,
)


def test_words_are_those_of_the_training_texts():
    seen = [words_of("The cast, I think, is good."), words_of("The cast is dull.")]
    assert seen[0] == ["the", "cast", ",", "i", "think", ",", "is", "good", "."]
    known = Vocabulary(seen)
    assert len(known) == 2 + 9 and known.words[:2] == ("<pad>", "<unknown>")
    ids = known.numbers(words_of("The cast is superb."))
    assert [known.words[k] for k in ids] == ["the", "cast", "is", "<unknown>", "."]
    assert PAD not in ids and ids[3] == UNKNOWN
    assert Vocabulary(seen).words == Vocabulary(seen[::-1]).words
    assert Vocabulary(seen, least=2).words[2:] == (",", ".", "cast", "is", "the")


def test_a_split_keeps_together_what_belongs_together():
    rng = np.random.default_rng(0)
    authors = rng.integers(300, size=1000)
    parts = split(rng, authors, (0.7, 0.2, 0.1))
    assert sorted(np.concatenate(parts)) == list(range(1000))
    own = [set(authors[rows]) for rows in parts]
    assert not (own[0] & own[1] or own[0] & own[2] or own[1] & own[2])
    total = len(set(authors))
    assert [len(part) / total for part in own] == pytest.approx([0.7, 0.2, 0.1], abs=0.01)
    assert all((np.diff(rows) > 0).all() for rows in parts)


def test_a_split_is_drawn():
    names = np.array(["anna", "ben", "anna", "carla", "dev"])
    drawn = {tuple(map(tuple, split(np.random.default_rng(seed), names, (0.5, 0.5))))
             for seed in range(20)}
    assert len(drawn) > 3
    again = [split(np.random.default_rng(1), names, (0.5, 0.5)) for _ in range(2)]
    assert all((a == b).all() for a, b in zip(*again, strict=True))


@pytest.mark.parametrize(("call", "says"), [
    (lambda rng: split(rng, [1, 2, 3], (0.5, 0.4)), r"shares are \(0.5, 0.4\)"),
    (lambda rng: split(rng, [1, 1, 1], (0.5, 0.5)), "1 groups are too few"),
    (lambda rng: trim([np.arange(3)], 0), "most is 0"),
    (lambda rng: pad([np.arange(3), np.arange(0)]), "sequence 1 is empty"),
    (lambda rng: pad([np.arange(3), np.arange(5)], 4), "sequence 1 has 5 words, expected 4"),
])
def test_bad_input_is_named(call, says):
    with pytest.raises(ValueError, match=says):
        call(np.random.default_rng(0))


def test_trimming_keeps_the_end():
    kept = trim([np.arange(5), np.arange(2)], 3)
    assert [list(k) for k in kept] == [[2, 3, 4], [0, 1]]


def test_groups_are_sorted_and_hold_everything_once():
    lengths = np.random.default_rng(0).integers(3, 40, 50)
    groups = group(lengths, 8)
    assert [len(rows) for rows in groups] == [8] * 6 + [2]
    flat = np.concatenate(groups)
    assert sorted(flat) == list(range(50)) and (np.diff(lengths[flat]) >= 0).all()
    assert list(np.concatenate(in_order(lengths, 8))) == list(range(50))
    assert padding_share(lengths, groups) < 0.15 < 0.3 < padding_share(
        lengths, in_order(lengths, 8))
    assert list(np.concatenate(group([2, 2, 1, 2], 3))) == [2, 0, 1, 3]


def test_the_share_of_padding_is_counted():
    assert padding_share([3, 1, 2, 2], [[0, 1], [2, 3]]) == pytest.approx(2 / 10)


def test_padding_and_its_mask():
    ids, lengths = pad([np.array([5, 6, 7]), np.array([8])])
    assert ids.tolist() == [[5, 8], [6, PAD], [7, PAD]] and lengths.tolist() == [3, 1]
    assert pad([np.array([5])], steps=3)[0].tolist() == [[5], [PAD], [PAD]]
    real = mask(lengths, 3)
    assert real.dtype == bool and real.tolist() == [[True, True], [True, False], [True, False]]
    assert (ids[~real] == PAD).all()


def test_a_batch_holds_its_own_labels():
    rng = np.random.default_rng(0)
    texts = [np.full(n, n) for n in rng.integers(2, 30, 25)]
    target = np.array([[float(len(text))] for text in texts])
    for grouped in (True, False):
        made = batches(texts, target, 10, grouped)
        assert [batch.ids.shape[1] for batch in made] == [10, 10, 5]
        for batch in made:
            assert (batch.lengths == batch.target[:, 0]).all()
            assert (batch.ids[0] == batch.lengths).all()
            assert len(batch.ids) == batch.lengths.max()
    assert [b.target[0, 0] for b in batches(texts, target, 10, False)] == [
        target[k, 0] for k in (0, 10, 20)]
    assert len(batches(texts, target, 10, steps=40)[0].ids) == 40
