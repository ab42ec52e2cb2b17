"""Answers that stop with an error: what the error means, and what else stops in the same way."""

import math

import numpy as np
import pytest

from lstm_course import check
from lstm_course.cells import lstm
from lstm_course.cells.rnn import Params
from lstm_course.checks import Case, Exercise, judge
from lstm_course.checks.diagnosis import stopped
from lstm_course.checks.diagnosis.errors import meaning
from lstm_course.checks.diagnosis.values import Values
from lstm_course.checks.guard.raised import told
from lstm_course.checks.reference.statement import Statement

X, s = np.ones((3, 4)), np.ones((1, 4))
p = Params(np.ones((4, 5)), np.ones((5, 5)), np.ones((1, 5)))


def unpacked(count, value):
    if count == 2:
        a, b = value
    else:
        a, b, c, d = value


def unbound():
    later += 1  # noqa: F821, F841


def again():
    return again()


# Each error is raised by NumPy and Python themselves: other words in another version show here.
TROUBLES = {
    "as there are rows on its right: here they are 4 and 1": lambda: X @ s,
    "on its right: here they are 4 and 3": lambda: np.dot(X, X),
    "a single number multiplies with `*`": lambda: X @ 2.0,
    "counted from the last axis on: here 4 stands against 5": lambda: X + p.U,
    "has the shape (3,4), the place for it (3,5)":
        lambda: np.copyto(np.ones((2, 3, 5))[0], X),
    "an array has one for each entry": lambda: X if X > 0 else s,
    "such as `np.exp`, take arrays": lambda: math.exp(X),
    "no multiple of the number of parts": lambda: np.split(X, 2),
    "pieces of one shape": lambda: np.stack([X, s]),
    "an axis of size 3 has no index 3": lambda: X[3],
    "an array with 2 axes has no axis 2": lambda: X.sum(axis=2),
    "a shape of three sizes has no `shape[3]`": lambda: X.shape[2],
    "the right side has 3 parts, not 4": lambda: unpacked(4, X),
    "the right side has more than 2 parts": lambda: unpacked(2, X),
    "write it on a line of its own": lambda: None.append(1),
    "something is `None`": lambda: None + 1,
    "`np.stack` makes an array of it": lambda: list(X)[0, 1],
    "is a `*` or a `@` missing before them?": lambda: X(2),
    "is `p.W` meant?": lambda: W,  # noqa: F821
    "no line above has made it": lambda: Q,  # noqa: F821
    "`later` is read before a line has made it": unbound,
    "`p` holds `p.W`, `p.U`, `p.b`": lambda: p.V,
    "calls itself again and again": again,
}


@pytest.mark.parametrize("words", TROUBLES)
def test_an_error_is_told_in_plain_words(words):
    with pytest.raises(Exception) as caught:  # noqa: PT011
        TROUBLES[words]()
    assert words in meaning(told(caught.value), {"p": p, "x": X})


def test_an_error_of_unknown_words_gets_none_of_ours():
    def cell_update(f, i, g, c):
        raise ValueError("the moon is full")

    first, second = check(cell_update).message.split("\n")
    assert first == "stops with ValueError: the moon is full (line 2 of your function)"
    assert second.strip() == ("The inputs of case 1: `f` (3, 5), `i` (3, 5), `g` (3, 5), "
                              "`c` (3, 5).")


def test_what_ends_alike_on_every_input_is_a_likely_cause():
    def scale_each(x, s):
        return x @ s

    verdict = check(scale_each)
    assert "Likely cause: `x @ s` stands where `x * s` belongs." in verdict.message
    assert verdict.diagnosis.edit == "return x @ s"


def test_another_error_on_one_input_is_no_likely_cause():
    def scale_each(x, s):
        return x @ s if len(x) != 6 else x[6]

    verdict = check(scale_each)
    assert "Likely" not in verdict.message and verdict.diagnosis is None


def test_an_error_that_reads_the_same_everywhere_names_no_cause():
    def reference(a):
        if_any = a[:, 0] * 2      # (1)
        return if_any

    def cases(seed):
        return [Case(str(n), {"a": np.ones((n, 2))}) for n in (3, 4)]

    exercise = Exercise("read_alike", "page", reference, ("r",), cases,
                        ("?", "equation", "line"), 1, 1, 1,
                        sentences={"if_any = a[:, 2] * 2": "the third column is taken"})
    verdict = judge(exercise, lambda a: a[:, 2] * 2)
    assert "has no index 2" in verdict.message and "Likely" not in verdict.message


def test_where_slips_of_several_equations_stop_alike_they_are_listed():
    def reference(a, W):
        u = a @ W                 # (1)
        v = a @ W                 # (2)
        return u, v

    def cases(seed):
        return [Case(str(n), {"a": np.ones((2, n)), "W": np.ones((n, 2 * n))}) for n in (3, 4)]

    exercise = Exercise("stop_alike", "page", reference, ("u", "v"), cases,
                        ("?", "equation", "line"), 1, 1, 1)
    verdict = judge(exercise, lambda a, W: (a @ W.T, a @ W))
    assert verdict.message.endswith("A slip in any of these stops so too: equations (1) and (2).")
    assert verdict.diagnosis is None


def test_inputs_of_any_kind_are_told():
    def reference(words, rate, count, a):
        r = a * rate * count
        return r

    def cases(seed):
        return [Case("1", {"words": ["a"], "rate": 0.123456, "count": 1234567, "a": np.ones(2)})]

    exercise = Exercise("any_kind", "page", reference, ("r",), cases,
                        ("?", "equation", "line"), 1, 1, 1)
    verdict = judge(exercise, lambda words, rate, count, a: a[count])
    assert ("The inputs of case 1: `words` of type list, `rate` 0.1235, `count` 1234567, "
            "`a` (2,).") in verdict.message


def test_shapes_in_a_learners_own_words_do_no_harm():
    def cell_update(f, i, g, c):
        raise ValueError("operands could not be broadcast together with shapes (a) (b)")

    assert "That is" not in check(cell_update).message


def test_an_early_stop_takes_no_long_search(monkeypatch):
    """A typo in a loop, with slips before it: each line was held against all that was seen."""
    def lstm_step_backward(p, d, cache):
        return None

    def lstm_backward(p, dH, ds, tape):
        dX, dp = [], lstm.Params(*(np.zeros_like(v) for v in p))
        for t in reversed(range(len(dH))):
            d = lstm.State(ds.h + dH, ds.c)
            dx, ds, dp_t = lstm_step_backward(p, w, tape[t])  # noqa: F821
            dX.append(dx)
        return np.stack(dX[::-1]), ds, dp, d

    done = []

    def counted(real):
        return lambda *args: done.append(1) or real(*args)

    monkeypatch.setattr(Statement, "run", counted(Statement.run))
    monkeypatch.setattr(Values, "find", counted(Values.find))
    assert "name 'w' is not defined" in str(check(lstm_backward))
    assert len(done) < 150_000, len(done)


def test_edits_that_take_too_long_to_try_name_no_cause(monkeypatch):
    def scale_each(x, s):
        return x @ s

    monkeypatch.setattr(stopped, "MOST", 100)
    verdict = check(scale_each)
    assert "Likely" not in verdict.message and verdict.diagnosis is None
