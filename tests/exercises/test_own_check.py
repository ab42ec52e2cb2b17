"""A cell that says check(NAME) calls the course's own check, whatever else has that name."""

import sys

import pytest
from IPython.core.interactiveshell import InteractiveShell

from lstm_course.exercises import own_check

NAME = "def lstm_step(): return 3"


def ours(f):
    return f"judged {f()}"


@pytest.fixture
def run():
    """`run(source)` gives a cell's result in a shell where `check` is the course's."""
    shell = InteractiveShell()
    shell.user_ns["check"] = ours
    own_check.OwnCheck(shell, ours)
    shell.run_cell(NAME)
    yield lambda source: shell.run_cell(source).result
    InteractiveShell.clear_instance()


@pytest.mark.parametrize("other", [
    "def check(f): return True", "check = check(lstm_step)", "check = None",
    "from builtins import id as check",
])
def test_a_check_cell_is_judged_by_the_course(run, other):
    run(other)
    assert run("check(lstm_step)") == "judged 3"
    assert run("\n check(lstm_step)\n") == "judged 3"


def test_the_page_keeps_its_own(run):
    run("def check(f): return 'mine'")
    run("check(lstm_step)")
    assert run("check(lstm_step), check")[0] == "mine"
    assert run("[check(lstm_step)]") == ["mine"]


def test_it_is_given_back_when_the_check_fails_or_is_no_check(run):
    run("def check(f): return 'mine'")
    run("check(missing)")
    assert run("check.__name__, check(None)") == ("check", "mine")


def test_a_check_that_was_deleted_stays_deleted(run):
    run("del check")
    assert run("check(lstm_step)") is None              # a NameError, as everywhere


def test_outside_of_ipython_nothing_happens(monkeypatch):
    monkeypatch.delitem(sys.modules, "IPython")
    own_check.watch(ours)
