"""A time limit on a call in this process, so that an endless loop ends in a sentence.

This is for systems without a fork that one can trust. It ends what runs in Python. What never comes
back to Python, such as a loop in C, is not ended by it; nor is what takes the alarm away.
"""

import ctypes
import signal
import sys
import threading
from contextlib import contextmanager

AGAIN, OFTEN = 0.1, 0.001  # seconds between alarms: at first, and against who swallows them
PATIENCE = 3


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
    imported, told = False, 0

    def stop(_, frame):
        nonlocal imported, told
        if frame.f_code.co_filename == __file__:
            return  # it has come back at this moment
        if importing(frame):
            imported = True
        elif imported:  # the time starts anew: the import's was not the function's
            imported = False
            signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
        else:
            told += 1
            if told == PATIENCE:
                signal.setitimer(signal.ITIMER_REAL, OFTEN, OFTEN)
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
    target, done = threading.get_ident(), threading.Event()

    def watch():
        wait, imported, told = seconds, False, 0
        while not done.wait(wait):
            wait = AGAIN if told < PATIENCE else OFTEN
            if importing(sys._current_frames().get(target)):
                imported = True
                continue
            if imported:
                wait, imported = seconds, False
                continue
            told += 1
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(target), ctypes.py_object(TooSlow))

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()


def importing(frame):
    """The module that is being imported at this moment, "" where none is.

    A first import may take long, and a library cut off in the middle of it stays broken.
    """
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return str(frame.f_locals.get("name") or getattr(frame.f_locals.get("spec"), "name", "")
                       or "a library")
        frame = frame.f_back
    return ""
