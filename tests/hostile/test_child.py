"""The process that an answer runs in: what it shares, what it lends, and when it gives way."""

import os
import sys
import threading

import numpy as np
import pytest
import torch

from lstm_course import check
from lstm_course.checks import judge
from lstm_course.checks.guard import Other, Outcome, answer
from lstm_course.checks.guard.late import Clock
from lstm_course.checks.guard.wire import SIZE, decoded, encoded
from lstm_course.exercises import exercises

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing can be forked")
PARENT = os.getpid()


def right(f, i, g, c):
    return f * c + i * g


def test_the_answer_runs_in_another_process():
    def cell_update(f, i, g, c):
        return right(f, i, g, c) if os.getpid() != PARENT else None

    assert check(cell_update).passed


def test_what_a_forked_process_cannot_do_is_done_here(monkeypatch):
    """CUDA, and autograd once it has threads, refuse to work in a fork."""
    def init():
        if os.getpid() != PARENT:
            raise RuntimeError("Cannot re-initialize CUDA in forked subprocess")

    def cell_update(f, i, g, c):
        torch.cuda.init()
        return right(f, i, g, c)

    monkeypatch.setattr(torch.cuda, "init", init)
    monkeypatch.setattr(torch.cuda, "is_initialized", lambda: False)
    assert not check(cell_update).passed
    monkeypatch.setattr(torch.cuda, "is_initialized", lambda: True)
    assert check(cell_update).passed


@pytest.mark.parametrize("words", ["cannot fork", "Cannot re-initialize CUDA in forked subprocess"])
def test_no_words_of_an_answer_get_it_run_here(words):
    called = []

    def cell_update(f, i, g, c):
        called.append(1)
        raise RuntimeError(words)

    assert f"stops with RuntimeError: {words}" in str(check(cell_update))
    assert called == []  # in this process


def test_torch_with_threads_and_gradients_works_after_use():
    threads = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        a = torch.ones(700, 700, requires_grad=True)
        (a @ a).sum().backward()

        def cell_update(f, i, g, c):
            (a @ a).sum().backward()
            f, i, g, c = map(torch.from_numpy, (f, i, g, c))
            return f * c + i * g

        assert check(cell_update).passed
        assert torch.get_num_threads() == 2
    finally:
        torch.set_num_threads(threads)


def test_numpy_with_threads_works_after_use():
    big = np.ones((900, 900))
    big @ big

    def cell_update(f, i, g, c):
        return right(f, i, g, c) + (big @ big)[0, 0] - 900

    assert check(cell_update).passed


def test_state_is_kept_between_the_calls_of_a_check_and_no_longer():
    calls = []

    def cell_update(f, i, g, c):
        calls.append(1)
        return right(f, i, g, c) + (len(calls) > 8)

    for _ in range(2):
        assert "gives another answer when it is called again" in str(check(cell_update))
    assert calls == []


def test_without_room_for_a_process_it_runs_here(monkeypatch):
    def none(*_):
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(answer, "Child", none)
    assert check("cell_update", right).passed


def test_checks_in_many_threads_at_once():
    said = []
    threads = [threading.Thread(target=lambda: said.append(check("cell_update", right)))
               for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(said) == 8 and all(said)


def test_time_in_a_queue_is_not_the_answers_own(monkeypatch):
    """On a machine so busy that nothing runs for a while, a right answer is right."""
    from lstm_course.checks.guard import late

    clock = Clock(os.getpid(), 0, 2.0)
    with clock:
        clock.begun -= 3.5
        monkeypatch.setattr(late, "_queued", lambda pid: 3.0)
        clock.look()
        clock.looked = 0
        monkeypatch.setattr(late, "_queued", lambda pid: 0.0)
        monkeypatch.setattr(clock, "_importing", lambda: "")
        with pytest.raises(TimeoutError):
            clock.look()


VALUES = [None, True, 3, -(2 ** 3000), 0.1, float("nan"), "é\ud800", (), [1, (2.0,)], np.float32(2),
          np.bool_(1), np.ones((2, 0, 3)), np.arange(6).reshape(2, 3), np.array(1j),
          np.ones(3, ">f4"), Other("a dict"), np.broadcast_to(1.0, (10 ** 6, 10 ** 6))]


@pytest.mark.parametrize("value", VALUES, ids=lambda v: type(v).__name__)
def test_a_value_comes_back_as_it_went(value):
    sent = Outcome(value, None, "raised", "stops", "Error: x", {"c": value})
    back = decoded(encoded(sent)[SIZE.size:])
    assert (back.trouble, back.sentence, back.error) == ("raised", "stops", "Error: x")
    for came in (back.value, back.changed["c"]):
        assert type(came) is type(value)
        if isinstance(value, np.ndarray):
            assert (came.shape, came.dtype) == (value.shape, value.dtype)
            assert value.size > 100 or np.array_equal(came, value)
        else:
            assert came == value or came != came  # noqa: PLR0124


def test_no_bytes_do_harm():
    rng = np.random.default_rng(0)
    whole = encoded(Outcome((np.ones((3, 5)), 3, "x"), changed={}))[SIZE.size:]
    for _ in range(3000):
        broken = bytearray(whole)
        for at in rng.integers(0, len(whole), rng.integers(1, 4)):
            broken[at] = rng.integers(256)
        try:
            assert isinstance(decoded(bytes(broken[:rng.integers(1, len(whole) + 1)])), Outcome)
        except ValueError:
            pass


def test_the_search_for_a_mistake_never_looks_at_a_clock(monkeypatch):
    """Two mistakes are found by counted work, however slow the machine."""
    from lstm_course.checks.diagnosis import walk
    from lstm_course.checks.edits import search

    runs = {}
    for speed in (1, 1000):
        clock = iter(range(0, 10 ** 9, speed))
        for name in ("monotonic", "perf_counter", "process_time", "time"):
            monkeypatch.setattr(f"time.{name}", lambda clock=clock: float(next(clock)))
        exercise, wrong = exercises()["lstm_step_backward"], _two_mistakes()
        with monkeypatch.context() as fake:
            fake.setattr(answer, "can_fork", lambda: False)
            fake.setattr(answer, "call", lambda fn, case, seconds: answer_of(fn, case))
            runs[speed] = str(judge(exercise, wrong))
    assert runs[1] == runs[1000] and "; and " in runs[1]
    monkeypatch.setattr(search, "MOST_WORK", 100)
    monkeypatch.setattr(walk, "MOST", 100)
    with monkeypatch.context() as fake:
        fake.setattr(answer, "can_fork", lambda: False)
        fake.setattr(answer, "call", lambda fn, case, seconds: answer_of(fn, case))
        assert "; and " not in str(judge(exercise, wrong))


def answer_of(fn, case):
    with np.errstate(all="ignore"):
        return Outcome(fn(*case.copy().values()), changed={})


def _two_mistakes():
    from pathlib import Path

    from lstm_course.exercises.answer_corpus import answers

    root = Path(__file__).parents[2]
    return next(a.fn for a in answers(root, exercises()["lstm_step_backward"])
                if a.name == "two_mistakes")


def test_what_an_answer_writes_to_any_file_reaches_nothing_of_the_parents():
    """A kernel has sockets open, pipes to other programs, the database of its history."""
    read, write = os.pipe()
    os.set_blocking(read, False)

    def cell_update(f, i, g, c):
        for fd in range(3, 300):
            try:
                os.write(fd, b"g" * 8)
            except OSError:
                pass
        return right(f, i, g, c)

    check(cell_update)                  # its own pipe is spoilt: any verdict will do
    with pytest.raises(BlockingIOError):
        os.read(read, 8)
    os.close(read)
    os.close(write)
