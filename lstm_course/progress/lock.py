"""One writer at a time, among all kernels of this user.

The lock is the operating system's: it goes when its holder does, even if that one was killed.
"""

import os
import time
from contextlib import contextmanager

PATIENCE = 1.0  # seconds; who holds it longer has been stopped in the middle
GLANCE = 0.01


@contextmanager
def locked(path):
    """Hold the lock on the file `path` if it can be had in time; yields whether it is held.

    A check must not hang on another kernel.
    """
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        end = time.monotonic() + PATIENCE
        while not (held := _taken(handle)) and time.monotonic() < end:
            time.sleep(GLANCE)
        yield held
    finally:
        os.close(handle)  # which gives the lock back


def _taken(handle):
    """Whether the lock is ours now; it is not waited for."""
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks: there is nothing to wait for
        return True
    return True
