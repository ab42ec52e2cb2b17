"""When is the time of a child over? Its own time counts: what it ran and what it slept.

What it waited for a processor on a busy machine is not its own. So a right answer is not called
endless there, but for a bound that no ordinary answer comes near.
"""

import os
import re
import select
import signal
import time
from pathlib import PurePath

ALARM = signal.SIGUSR2 if hasattr(signal, "SIGUSR2") else None  # asks a child where it is
LONGEST = 2.0  # times the seconds: how long a child may take, by any clock
TICK = 50      # milliseconds between two looks
CALL = " in _called\n"  # below it stands what called the check
REPLY = 500    # milliseconds that it may take a child to say where it is
IMPORTS = re.compile(r'File "<frozen importlib')
MODULE = re.compile(r'File "([^"<]+)", line \d+ in <module>')


class Clock:
    """``with clock:`` while the child has an order; `look` raises TimeoutError when it is late."""

    tick = TICK

    def __init__(self, pid, stack, seconds):
        self.pid, self.stack, self.seconds = pid, stack, seconds
        self.spent = self.pardoned = 0.0
        self.looked = 0.0

    def __enter__(self):
        self.begun = time.monotonic()
        return self

    def __exit__(self, *_):
        self.spent += time.monotonic() - self.begun

    def look(self):
        """Raise TimeoutError where the time is over; its text is a sentence, where one is ready."""
        now = time.monotonic()
        if now - self.looked < TICK / 1000:
            return
        self.looked = now
        spent = self.spent + now - self.begun
        most = LONGEST * self.seconds
        if spent > most:
            module = self._importing()
            raise TimeoutError(f"imports `{module}`, which takes more than {most:g} seconds here: "
                               "write the import in a cell above and run that first"
                               if module else "")
        own = spent - _queued(self.pid)
        if own - self.pardoned > self.seconds:
            if not self._importing():
                raise TimeoutError("")
            self.pardoned = own  # a first import may take long: the time starts anew

    def _importing(self):
        """What the child is importing at this moment; "" where it does not or does not say."""
        try:
            os.kill(self.pid, ALARM)
        except ProcessLookupError:
            return ""
        ready = select.poll()
        ready.register(self.stack, select.POLLIN)
        text, until = "", time.monotonic() + REPLY / 1000
        while ready.poll(20 if text else REPLY) and time.monotonic() < until:
            more = os.read(self.stack, 1 << 16)
            if not more:
                break
            text += more.decode(errors="replace")
        text, inside, _ = text.partition(CALL)  # the innermost frame comes first
        if not inside or not IMPORTS.search(text):
            return ""
        path = PurePath((MODULE.findall(text) or ["a library"])[-1])
        return path.parent.name if path.stem == "__init__" else path.stem


def _queued(pid):
    """Seconds that a process has stood in line for a processor; 0 where the system won't say."""
    try:
        with open(f"/proc/{pid}/schedstat") as file:
            return int(file.read().split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0
