"""A line that changes NumPy for the whole page changes no verdict, and never stops the check."""

import os
import re

import numpy as np
import pytest

from lstm_course import check
from lstm_course.checks.guard import answer

RIGHT = """
def cell_update(f, i, g, c):
    np.exp(c)
    return f * c + i * g
"""
WRONG = RIGHT.replace("i * g", "g")
CHANGES = [f"np.{name} = {value}" for name in (
    "array", "asarray", "zeros", "isclose", "allclose", "isfinite", "errstate", "ndarray", "dtype",
    "float64", "shape", "random.default_rng", "random.seed", "linalg.norm", "bool", "array_equal",
) for value in ("None", "list")] + ["del np.asarray", "np.array = lambda *a: 1 / 0"]


@pytest.fixture(params=["in a child", "in this process"])
def _where(request, monkeypatch):
    if request.param == "in this process":
        monkeypatch.setattr(answer, "can_fork", lambda: False)


def said(change, source):
    """What `check` says on a page that says `change` above its answer; NumPy is put back after."""
    names, kept = {"np": np}, [(vars(m), dict(vars(m))) for m in (np, np.random, np.linalg)]
    exec(source, names)
    try:
        exec(change, names)
        before = [dict(module) for module, _ in kept]
        verdict = check(names["cell_update"])
        same = all(now.get(name) is value for (now, _), then in zip(kept, before, strict=True)
                   for name, value in then.items())
    finally:
        for module, own in kept:
            module.update(own)
    assert same                         # what the page had is the page's again
    return verdict


@pytest.mark.usefixtures("_where")
@pytest.mark.parametrize("change", CHANGES)
def test_right_is_right_and_wrong_is_told_with_the_line_at_fault(change):
    verdict = said(change, RIGHT)
    assert verdict.passed and not verdict.remark
    verdict = said(change, WRONG)
    assert verdict.diagnosis.equation == 5
    name = re.search(r"np\.[\w.]+", change)[0]
    assert f"another meaning to `{name}`" in str(verdict)


@pytest.mark.usefixtures("_where")
@pytest.mark.parametrize("change", ["np.exp = None", "del np.exp", "np.exp = 3"])
def test_an_answer_runs_with_what_its_page_made_of_numpy(change):
    verdict = said(change, RIGHT)
    assert not verdict.passed and "line 2 of your function" in str(verdict)
    assert "another meaning to `np.exp`" in str(verdict)


def test_an_answer_that_changes_numpy_here_leaves_it_as_it_was(monkeypatch):
    monkeypatch.setattr(answer, "can_fork", lambda: False)
    assert said("pass", RIGHT.replace("np.exp(c)", "np.exp = None")).passed


def test_a_check_that_stops_all_the_same_says_so_in_a_sentence(monkeypatch):
    monkeypatch.setattr(os, "fork", None)
    names = {"np": np}
    exec(RIGHT, names)
    with pytest.raises(RuntimeError, match="itself stopped with TypeError.*restart the kernel"):
        check(names["cell_update"])
