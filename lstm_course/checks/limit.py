"""A time limit on the learner's function, so that an endless loop ends in a sentence."""

import ctypes
import signal
import sys
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
    imported = False

    def stop(_, frame):
        nonlocal imported
        if _importing(frame):
            imported = True
        elif imported:  # the time starts anew: the import's was not the function's
            imported = False
            signal.setitimer(signal.ITIMER_REAL, seconds, 0.1)
        else:
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
        wait, imported = seconds, False
        while not done.wait(wait):
            wait = 0.1
            if _importing(sys._current_frames().get(target)):
                imported = True
                continue
            if imported:
                wait, imported = seconds, False
                continue
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(target), ctypes.py_object(TooSlow))

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


def _importing(frame):
    """A first import may take long, and a library cut off in the middle of it stays broken."""
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return True
        frame = frame.f_back
    return False
