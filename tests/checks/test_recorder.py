"""While an answer is watched, the values of its own names are kept, line by line; and no others."""

import sys

import numpy as np
import pytest

from lstm_course.checks import Case
from lstm_course.checks.guard import recorder
from lstm_course.checks.guard.answer import Answer

CASE = Case("small", {"x": np.arange(6.0).reshape(2, 3), "n": 3})


ELSEWHERE = {}
exec("def square(v):\n    inner = v * v\n    return inner", ELSEWHERE)  # of another module
square = ELSEWHERE["square"]


def helper(a, factor):
    scaled = a * factor
    return scaled


def lines(x, n):
    y = x + 1
    y = helper(y, 2)
    y -= 1
    return y


def steps(x, n):
    rows, out = [], np.zeros((n, 2))
    for k in range(n):
        row = x[:, k]
        out[k] = row + 1
        rows.append(row * 2)
    return out, rows


def lent(x, n):
    return square(x + 1) + square(v=x)


def stops(x, n):
    before = x * 3
    after = before @ before
    return after


def endless(x, n):
    k = 0
    while k < 10 * recorder.LINES:
        k += 1
    return x


def recorded(fn, trusted, uses=None):
    with Answer(fn, [CASE], uses or {}, trusted) as answer:
        return answer.watched(0)


def taken(outcome, name, function=None):
    return [r.value for r in outcome.recorded
            if r.name == name and function in (None, r.function)]


@pytest.fixture(params=[True, False], ids=["here", "in a process of its own"])
def trusted(request):
    return request.param


def test_each_value_of_a_name_is_kept_in_order(trusted):
    x = CASE.args["x"]
    outcome = recorded(lines, trusted)
    first, second, third = taken(outcome, "y", "lines")
    assert np.array_equal(first, x + 1) and np.array_equal(second, 2 * x + 2)
    assert np.array_equal(third, 2 * x + 1)  # changed in place, and copied before
    assert np.array_equal(taken(outcome, "scaled", "helper")[0], second)
    assert np.array_equal(outcome.value, third)


def test_a_line_is_counted_from_the_def(trusted):
    found = [(r.name, r.line) for r in recorded(lines, trusted).recorded if r.function == "lines"]
    assert found == [("x", 0), ("n", 0), ("y", 1), ("y", 2), ("y", 3), ("return", 4)]


def test_what_is_filled_row_by_row_is_kept_by_rows_and_whole_at_the_end(trusted):
    outcome = recorded(steps, trusted)
    x = CASE.args["x"]
    for k in range(3):
        assert np.array_equal(taken(outcome, f"out[{k}]")[0], x[:, k] + 1)
        assert np.array_equal(taken(outcome, f"rows[{k}]")[0], 2 * x[:, k])
    whole, = taken(outcome, "out")
    assert np.array_equal(whole, x.T + 1)


def test_lent_functions_are_kept_call_by_call_and_not_looked_into(trusted):
    outcome = recorded(lent, trusted, {"square": square})
    x = CASE.args["x"]
    first, second = taken(outcome, "argument v")
    assert np.array_equal(first, x + 1) and np.array_equal(second, x)
    assert [r.call for r in outcome.recorded if r.lent] == [0, 0, 1, 1]
    assert not taken(outcome, "inner")


def test_what_came_before_an_error_is_kept(trusted):
    outcome = recorded(stops, trusted)
    assert outcome.trouble == "raised"
    assert np.array_equal(taken(outcome, "before")[0], 3 * CASE.args["x"])
    assert not taken(outcome, "after")


def test_a_long_loop_is_watched_for_a_while_and_runs_to_its_end(trusted):
    outcome = recorded(endless, trusted)
    assert np.array_equal(outcome.value, CASE.args["x"])
    assert len(outcome.recorded) <= recorder.VALUES + 1


def test_a_call_that_is_not_watched_keeps_nothing(trusted):
    with Answer(lines, [CASE], {}, trusted) as answer:
        assert answer.on(0).recorded == ()


def test_nothing_is_left_behind():
    before = sys.gettrace()
    recorded(lent, True, {"square": square})
    assert sys.gettrace() is before and lent.__globals__["square"] is square
