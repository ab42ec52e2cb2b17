"""The three small tasks: their answers follow from their strings, told by a slow reader."""

import numpy as np
import pytest

from lstm_course.datasets import aligned_text, anbn, count_since_reset, marked_recall

RNG = np.random.default_rng


def columns(task, X):
    """Each string as a list of the symbols at its steps."""
    return [["".join(task.SYMBOLS[k] for k in np.flatnonzero(x)) for x in X[:, n]]
            for n in range(X.shape[1])]


def test_as_many_b_as_a():
    X, y, asked = anbn.batch(RNG(0), 50, least=2, most=6)
    assert X.shape == (12, 50, 3) and y.shape == asked.shape == (12, 50)
    lengths = set()
    for n, string in enumerate(columns(anbn, X)):
        text = "".join(string).rstrip()
        half = len(text) // 2
        assert text == "a" * half + "b" * half
        assert [t for t in range(12) if asked[t, n]] == list(range(half, 2 * half))
        assert [t for t in range(12) if y[t, n]] == [2 * half - 1]
        lengths.add(half)
    assert lengths == {2, 3, 4, 5, 6}


def test_ticks_since_the_bell():
    X, y, asked = count_since_reset.batch(RNG(1), 30, T=60)
    assert asked.all() and X.shape == (60, 30, 3)
    for n, string in enumerate(columns(count_since_reset, X)):
        assert string[0] == "bell"
        for t in range(60):
            last = max(k for k in range(t + 1) if string[k] == "bell")
            assert y[t, n] == min(8, string[last : t + 1].count("tick"))
    assert set(np.unique(y)) == set(count_since_reset.ANSWERS)


def test_the_marked_letter():
    X, y, asked = marked_recall.batch(RNG(2), 200, T=12)
    assert (X.sum(-1) >= 1).all() and (X[..., 4].sum(0) == 1).all()
    at = X[..., 4].argmax(0)
    assert set(at) == set(range(marked_recall.EARLY))
    letters = X[..., :4].argmax(-1)
    assert (X[..., :4].sum(-1) == 1).all()
    assert (y == letters[at, np.arange(200)]).all()
    assert asked[-1].all() and not asked[:-1].any()
    assert set(y[-1]) == {0, 1, 2, 3}


@pytest.mark.parametrize("task", [anbn, count_since_reset, marked_recall])
def test_the_same_seed_gives_the_same_strings(task):
    for a, b in zip(task.batch(RNG(3), 4), task.batch(RNG(3), 4), strict=True):
        np.testing.assert_array_equal(a, b)


@pytest.mark.parametrize(("call", "names"), [
    (lambda: anbn.batch(RNG(0), 3, 0, 4), "least is 0 and most is 4"),
    (lambda: anbn.batch(RNG(0), 3, 5, 4), "least is 5 and most is 4"),
    (lambda: count_since_reset.batch(RNG(0), 3, T=0), "T is 0, expected at least 1"),
    (lambda: marked_recall.batch(RNG(0), 3, T=4), "T is 4, expected at least 5"),
])
def test_bad_sizes_are_named(call, names):
    with pytest.raises(ValueError, match=names):
        call()


def test_a_string_and_its_answers_stand_below_each_other():
    X, y, asked = anbn.batch(RNG(0), 1, least=2, most=2)
    above, below = aligned_text.two_lines(anbn, X[:, 0], y[:, 0], asked[:, 0]).split("\n")
    assert above.split() == ["a", "a", "b", "b"]
    assert below.index("more to come") == above.index("b")
    assert below.index("the last") == above.rindex("b")
