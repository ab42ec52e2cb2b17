"""Hostile and odd answers: each gets one clear sentence, soon, and leaves everything as it was."""

import os
import signal
import sys
import time
import warnings

import numpy as np
import pytest
from hostile.called import CALLED
from hostile.done import DONE
from hostile.raised import RAISED
from hostile.returned import RETURNED

from lstm_course.checks import judge
from lstm_course.checks.guard import answer
from lstm_course.exercises import exercises


def right(f, i, g, c):
    return f * c + i * g


def returning(change):
    return lambda f, i, g, c: change(right(f, i, g, c))


def doing(act):
    def answer(f, i, g, c):
        act()
        return right(f, i, g, c)

    return answer


ANSWERS = {
    **{f"returns {name}": (returning(make), words) for name, (make, words) in RETURNED.items()},
    **{f"raises {name}": (doing(act), words) for name, (act, words) in RAISED.items()},
    **{f"does {name}": (doing(act), words) for name, (act, words) in DONE.items()},
    **{f"is {name}": pair for name, pair in CALLED.items()},
}

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing can be forked")


def state():
    """What no check may change."""
    return {
        "stdout": (sys.stdout, sys.stderr, sys.__stdout__),
        "handlers": [signal.getsignal(n) for n in (signal.SIGINT, signal.SIGALRM, signal.SIGTERM)],
        "timer": signal.getitimer(signal.ITIMER_REAL),
        "mask": signal.pthread_sigmask(signal.SIG_BLOCK, ()),
        "folder": os.getcwd(),
        "environment": dict(os.environ),
        "numpy": (np.geterr(), np.get_printoptions(), np.isclose, np.array),
        "warnings": list(warnings.filters),
        "limits": (sys.getrecursionlimit(), sys.getswitchinterval()),
        "tracing": (sys.gettrace() is None, sys.getprofile()),
        "modules": "numpy" in sys.modules,
    }


@pytest.fixture
def short(monkeypatch):
    """Less time for each answer, so that many of them don't take long."""
    monkeypatch.setattr(answer, "SECONDS", 0.4)


@pytest.mark.parametrize("name", ANSWERS)
def test_every_answer_gets_a_verdict(name, short, capfd):
    fn, words = ANSWERS[name]
    before, files, begun = state(), len(os.listdir("/proc/self/fd")), time.monotonic()
    verdict = judge(exercises()["cell_update"], fn)
    assert time.monotonic() - begun < 5
    said = str(verdict)
    if words is None:
        assert verdict.passed, said
    else:
        assert words in said and (not verdict.passed or not words), said
    assert len(said.split("\n")[0]) < 300 and said.isprintable() or "\n" in said
    assert verdict._repr_html_().encode()
    assert state() == before
    assert len(os.listdir("/proc/self/fd")) <= files    # others may close some meanwhile
    assert capfd.readouterr() == ("", "")


def test_no_process_is_left(short):
    before = set(children())            # a browser of other tests, say
    for name in ("does fork that loops", "does process that stays", "does loop", "is function"):
        judge(exercises()["cell_update"], ANSWERS[name][0])
    for _ in range(200):
        if set(children()) <= before:
            break
        time.sleep(0.01)
    assert set(children()) <= before


def children():
    """The children of this process, dead ones among them."""
    with open(f"/proc/self/task/{os.getpid()}/children") as file:
        return file.read().split()
