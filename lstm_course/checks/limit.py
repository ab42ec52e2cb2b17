"""A time limit on the learner's function, so that an endless loop ends in a sentence."""

import ctypes
import signal
import threading
from contextlib import contextmanager


class TooSlow(BaseException):
    """Raised inside the learner's function; no Exception, so that it is not caught by mistake."""


@contextmanager
def time_limit(seconds):
    """Raise TooSlow in the block once `seconds` have passed, and again until it ends."""
    alarm = hasattr(signal, "setitimer")
    if alarm and threading.current_thread() is threading.main_thread():
        yield from _by_signal(seconds)
    else:
        yield from _by_thread(seconds)


def _by_signal(seconds):
    def stop(*_):
        raise TooSlow

    before = signal.signal(signal.SIGALRM, stop)
    # the interval stops a loop that swallows the first one
    signal.setitimer(signal.ITIMER_REAL, seconds, 0.1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _by_thread(seconds):
    """For Windows, and for kernels that run cells outside the main thread."""
    target, done = threading.get_ident(), threading.Event()

    def watch():
        wait = seconds
        while not done.wait(wait):
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(target), ctypes.py_object(TooSlow))
            wait = 0.1

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()
