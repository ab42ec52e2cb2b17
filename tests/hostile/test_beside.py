"""Threads of the page that run while an answer is judged: what they hold, a fork would wait for."""

import os
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

import numpy as np

from lstm_course import check
from lstm_course.checks.guard import answer
from lstm_course.checks.guard.others import page_threads

PARENT = os.getpid()
MULTIPLIES = """
import sys, threading
import numpy as np
from lstm_course import check
a = np.ones((600, 600))
def busy():
    while True:
        a @ a
threading.Thread(target=busy, daemon=True).start()
sys.setswitchinterval(0.001)
for _ in range(20):
    check("cell_update", lambda f, i, g, c: f * c + i * g)
print("came back")
"""


@contextmanager
def beside(work):
    """A thread that does `work` again and again."""
    over = threading.Event()

    def again():
        while not over.is_set():
            work()

    thread = threading.Thread(target=again)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def test_a_lock_that_a_thread_of_the_page_holds_is_waited_for():
    lock = threading.Lock()

    def holding():
        with lock:
            time.sleep(0.01)

    def cell_update(f, i, g, c):
        with lock:
            return f * c + i * g

    with beside(holding):
        time.sleep(0.05)
        assert all(check(cell_update) for _ in range(3))


def test_what_waits_for_a_thread_for_ever_is_told_so(monkeypatch):
    monkeypatch.setattr(answer, "SECONDS", 0.4)
    lock = threading.Lock()

    def cell_update(f, i, g, c):
        lock.acquire()

    with beside(lambda: time.sleep(0.01)):
        verdict = check(cell_update)
    assert "while another thread of this page was running" in verdict.message


def test_a_thread_that_multiplies_matrices_stops_no_check():
    """OpenBLAS, busy at the moment of a fork, never came back."""
    found = subprocess.run(
        [sys.executable, "-c", MULTIPLIES], capture_output=True, text=True, timeout=120,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "2", "OMP_NUM_THREADS": "2",
             "LSTM_COURSE_PROGRESS": "off"}, check=False)
    assert found.stdout == "came back\n", found.stderr


def elsewhere(f, i, g, c):
    return f * c + i * g if os.getpid() != PARENT else None


def test_threads_that_only_wait_leave_the_fork():
    """Those of a kernel, an idle pool, a timer."""
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        assert not page_threads() and check("cell_update", elsewhere).passed
        with beside(lambda: np.ones(3).sum()):
            assert page_threads() and not check("cell_update", elsewhere).passed
    finally:
        over.set()
        thread.join()
    assert check("cell_update", elsewhere).passed
