"""A forked child of this process that does one call after another, until its time is over.

Nothing that it does reaches this process, but for the bytes that it sends; and it can be killed,
whatever it is at. Only on Linux: elsewhere there is no fork, or one that libraries don't survive.
"""

import os
import select
import signal
import sys
import threading
import time
import warnings

from .call import Outcome
from .late import Clock
from .wire import MOST, SIZE, decoded

CLOSED = 97  # exit code of a child that cannot reply any more
SPOILT = "leaves nothing that can be judged: does it change NumPy, or Python itself?"


def can_fork():
    """Whether a forked child may be trusted on this system."""
    return sys.platform == "linux" and hasattr(os, "fork")


class Child:
    """serve: order (a number) -> Outcome, called in the child; seconds: for all orders together.

    Raises OSError where no process can be made.
    """

    def __init__(self, serve, seconds):
        from .inside import live  # Windows lacks what it needs

        self.over = self.pid = None
        self.seconds = seconds
        pipes = [os.pipe(), os.pipe(), os.pipe()]  # orders, replies, where it is
        (orders, self.orders), (self.replies, replies), (self.stack, stack) = pipes
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # Python 3.12 warns where there are threads
                self.pid = os.fork()
            if self.pid == 0:
                live(serve, orders, replies, stack)  # does not return
        except BaseException:
            self.close()
            raise
        finally:
            for fd in (orders, replies, stack):
                os.close(fd)
        self.clock = Clock(self.pid, self.stack, seconds)

    def ask(self, k):
        """The Outcome of order k; once the child is gone, why it is."""
        if self.over is None:
            with self.clock:
                try:
                    os.write(self.orders, SIZE.pack(k))
                    return self._reply()
                except TimeoutError as late:
                    self.over = Outcome(trouble="endless", sentence=str(late))
                except (EOFError, BrokenPipeError):
                    self.over = Outcome(trouble="ended", sentence=self._end())
                except ValueError:
                    self.over = Outcome(trouble="ended", sentence=SPOILT)
            self.close()
        return self.over

    def close(self):
        """End the child and all processes that it made; this process's ends of the pipes, too."""
        if self.pid:
            for kill in (os.killpg, os.kill):
                try:
                    kill(self.pid, signal.SIGKILL)
                except (ProcessLookupError, PermissionError):
                    pass  # gone already
            # a large process takes some milliseconds to go, and nobody need wait for it
            threading.Thread(target=_reaped, args=(self.pid,), daemon=True).start()
            self.pid = None
        for fd in (self.orders, self.replies, self.stack):
            if fd is not None:
                os.close(fd)
        self.orders = self.replies = self.stack = None

    def _reply(self):
        size = SIZE.unpack(self._read(SIZE.size))[0]
        if not 0 < size <= MOST:
            raise ValueError(f"a reply of {size} bytes")
        return decoded(self._read(size))

    def _read(self, size):
        """Exactly so many bytes; TimeoutError, with a sentence or none, once it takes too long."""
        found, ready = bytearray(), select.poll()
        ready.register(self.replies, select.POLLIN)
        while len(found) < size:
            if ready.poll(self.clock.tick):
                more = os.read(self.replies, min(size - len(found), 1 << 20))
                if not more:
                    raise EOFError
                found += more
            self.clock.look()
        return bytes(found)

    def _end(self):
        """How the child came to its end, as a sentence without a subject."""
        status = _reaped(self.pid, within=0.5)
        code = CLOSED if status is None else os.waitstatus_to_exitcode(status)
        if status is not None:
            self.pid = None
        if code == CLOSED:
            return "closes what its value should be returned through"
        if code >= 0:
            return f"ends Python itself, with exit code {code}, and returns nothing"
        if -code == signal.SIGKILL:
            return "was killed by the system: does it take too much memory?"
        return f"crashes Python ({signal.Signals(-code).name})"


def _reaped(pid, within=None):
    """The exit status of a child, waited for; None where it is not to be had in time."""
    until = None if within is None else time.monotonic() + within
    try:
        while until is not None:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return status
            if time.monotonic() > until:
                return None
            time.sleep(0.005)
        return os.waitpid(pid, 0)[1]
    except ChildProcessError:  # somebody else reaps all children
        return None
