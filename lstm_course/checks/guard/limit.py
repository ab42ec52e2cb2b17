"""A time limit on a call in this process, so that an endless loop ends in a sentence.

This is for systems without a fork that one can trust. It ends what runs in Python. What never comes
back to Python, such as a loop in C, is not ended by it; nor is what takes the alarm away, nor a
loop in which a bare `except:` swallows every error.
"""

import ctypes
import signal
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

AGAIN = 0.1  # seconds between alarms
CALL, CALLERS = str(Path(__file__).with_name("call.py")), ("_called", "_stopped")


class TooSlow(BaseException):
    """Raised inside the learner's function; no Exception, so that it is not caught by mistake."""


@contextmanager
def time_limit(seconds):
    """Raise TooSlow in the block once `seconds` have passed, and again until it ends.

    None sets no limit. What is being imported is left in peace: the time starts anew after it.
    """
    if seconds is None:
        yield
    elif hasattr(signal, "setitimer") and (
            threading.current_thread() is threading.main_thread()):
        yield from _by_signal(seconds)
    else:
        yield from _by_thread(seconds)


def _by_signal(seconds):
    imported = False

    def stop(_, frame):
        nonlocal imported
        if not _inside(frame):
            return  # it has come back at this moment
        if importing(frame):
            imported = True
        elif imported:  # the time starts anew: the import's was not the function's
            imported = False
            signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
        else:
            raise TooSlow

    before = signal.signal(signal.SIGALRM, stop)
    interrupt = signal.getsignal(signal.SIGINT)
    # the interval stops a loop that swallows the first one
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if interrupt is not None:
            signal.signal(signal.SIGINT, interrupt)


def _by_thread(seconds):
    """For Windows, and for kernels that run cells outside the main thread."""
    target, done, sent = threading.get_ident(), threading.Event(), False

    def watch():
        nonlocal sent
        wait, imported = seconds, False
        while not done.wait(wait):
            wait = AGAIN
            frame = sys._current_frames().get(target)
            if not _inside(frame):
                continue
            if importing(frame):
                imported = True
                continue
            if imported:
                wait, imported = seconds, False
                continue
            sent = True
            _send(target)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        while watcher.is_alive():
            try:
                done.set()
                watcher.join()
            except TooSlow:  # sent before it was over, come after it
                pass
        if sent:
            _let_come(target)


def _send(thread):
    """Raise TooSlow there, a few steps from now."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(TooSlow))


def _let_come(thread):
    """Nothing is on its way to this thread any more.

    To take a late one back would leave Python's mark that one is coming, and with that mark Python
    3.11 never gets past the first step of a function while functions are traced.
    """
    try:
        _send(thread)  # in the place of one that is still on its way
        while True:
            pass
    except TooSlow:
        pass


def _inside(frame):
    """Whether what runs at this moment was called by the guard, and is none of its own lines."""
    return frame is not None and not _own(frame) and any(
        f.f_code.co_name in CALLERS and _own(f) for f in _outwards(frame))


def _own(frame):
    return frame.f_code.co_filename in (CALL, __file__)


def _outwards(frame):
    while frame is not None:
        yield frame
        frame = frame.f_back


def importing(frame):
    """Whether something is being imported at this moment.

    A first import may take long, and a library cut off in the middle of it stays broken.
    """
    return any(f.f_code.co_filename.startswith("<frozen importlib") for f in _outwards(frame))
