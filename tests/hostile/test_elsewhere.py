"""Where nothing can be forked, answers run in this process: what can be stopped there, is."""

import os
import sys
import threading
import time

import pytest
from hostile.called import CALLED
from hostile.done import DONE
from hostile.raised import RAISED
from hostile.returned import RETURNED
from hostile.test_answers import doing, returning, right, state

from lstm_course.checks import judge
from lstm_course.checks.guard import answer, limit
from lstm_course.exercises import exercises

# What only a process of its own can bear: a crash, memory, an interrupt that is not the user's.
NOT_HERE = ("memmap without", "ten gigabytes", "without a limit", "interrupt", "equality",
            "too slow", "group of groups", "deep list", "deep tuple", "file", "returns del",
            "coroutine", "array_ufunc")
ANSWERS = {
    **{f"returns {name}": (returning(make), words) for name, (make, words) in RETURNED.items()},
    **{f"raises {name}": (doing(act), words) for name, (act, words) in RAISED.items()},
    **{f"is {name}": pair for name, pair in CALLED.items()},
}


def cell_update(fn):
    return judge(exercises()["cell_update"], fn)


@pytest.fixture(autouse=True)
def here(monkeypatch):
    monkeypatch.setattr(answer, "can_fork", lambda: False)
    # by the clock here, which goes on while a busy machine does something else
    monkeypatch.setattr(answer, "SECONDS", 1.5)
    monkeypatch.setattr(answer, "LEAST", 0.2)


@pytest.mark.parametrize("name", [n for n in ANSWERS if not any(w in n for w in NOT_HERE)])
def test_every_answer_gets_the_same_verdict(name):
    fn, words = ANSWERS[name]
    before, begun = state(), time.monotonic()
    verdict = cell_update(fn)
    assert time.monotonic() - begun < 5
    said = str(verdict)
    assert verdict.passed if words is None else words in said, said
    assert state() == before


def test_without_an_alarm_a_plain_loop_is_ended(monkeypatch):
    """Windows has none; nor has a thread other than the main one."""
    monkeypatch.delattr(limit.signal, "setitimer", raising=False)
    assert "did not end" in str(cell_update(doing(DONE["loop"][0])))
    assert cell_update(right).passed


def test_after_an_answer_that_was_ended_without_an_alarm_others_are_still_watched(monkeypatch):
    monkeypatch.delattr(limit.signal, "setitimer", raising=False)
    assert "did not end" in str(cell_update(doing(DONE["loop"][0])))
    assert cell_update(lambda f, i, g, c: f * c + g).diagnosis.equation == 5


def test_outside_the_main_thread():
    said = []
    thread = threading.Thread(target=lambda: said.append(str(cell_update(doing(DONE["loop"][0])))))
    thread.start()
    thread.join(10)
    assert "did not end" in said[0]


def test_what_an_answer_sets_is_set_back():
    def moving(f, i, g, c):
        os.chdir("/")
        sys.stdout.buffer.write(b"x")
        return right(f, i, g, c)

    before = state()
    assert cell_update(moving).passed
    assert state() == before


def test_a_user_who_interrupts_is_obeyed():
    def interrupted(f, i, g, c):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cell_update(interrupted)
