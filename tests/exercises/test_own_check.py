"""A cell that says check(NAME) calls the course's own check, whatever else has that name."""

import sys

import pytest
from IPython.core.interactiveshell import InteractiveShell

from lstm_course.exercises import own_check

NAME = "def lstm_step(): return 3"


def ours(f):
    return f"judged {f()}"


@pytest.fixture
def shell():
    """A shell where `check` is the course's."""
    shell = InteractiveShell()
    shell.user_ns["check"] = ours
    own_check.OwnCheck(shell, ours)
    shell.run_cell(NAME)
    yield shell
    InteractiveShell.clear_instance()


@pytest.fixture
def run(shell):
    """`run(source)` gives a cell's result."""
    return lambda source: shell.run_cell(source).result


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


def test_a_function_that_is_not_there_is_told_in_one_sentence(shell, run):
    run("del lstm_step")
    failed = shell.run_cell("check(lstm_step)").error_in_exec
    assert isinstance(failed, NameError)
    assert str(failed).startswith("name 'lstm_step' is not defined: run the cell with your")
    assert failed._render_traceback_()[0].startswith("NameError: name 'lstm_step' is not")
    assert run("'lstm_step' in globals(), check.__name__") == (False, "ours")
    run("def check(f): return 'mine'")
    assert isinstance(shell.run_cell("check(lstm_step)").error_in_exec, NameError)
    assert run("[check(None)]") == ["mine"]


def test_a_name_that_is_no_exercises_is_pythons_to_tell(shell):
    failed = shell.run_cell("check(unheard_of)").error_in_exec
    assert type(failed) is NameError


def test_outside_of_ipython_nothing_happens(monkeypatch):
    monkeypatch.delitem(sys.modules, "IPython")
    own_check.watch(ours)
