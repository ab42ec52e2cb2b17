"""What an answer may do before it returns. Name -> (what it does, words of the verdict).

None for the words: the answer goes on and returns the right result, and passes.
"""

import asyncio
import atexit
import builtins
import ctypes
import faulthandler
import gc
import getpass
import itertools
import logging
import multiprocessing.util
import os
import re
import resource
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import threading
import time
import warnings
import weakref

import numpy as np


def bare_except():
    while True:
        try:
            time.sleep(0.01)
        except:  # noqa: E722
            pass


def nested_except():
    while True:
        try:
            while True:
                try:
                    pass
                except BaseException:
                    pass
        except BaseException:
            continue


def finally_again():
    try:
        while True:
            pass
    finally:
        finally_again()


def alarm_away():
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    while True:
        pass


def deaf():
    for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_IGN)
    while True:
        pass


def blocked():
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, signal.NSIG))
    while True:
        pass


def traced():
    def trace(*_):
        return trace

    sys.settrace(trace)
    while True:
        pass


def unlocked():
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()


def importing(text):
    def run():
        with tempfile.TemporaryDirectory() as folder:
            name = f"made_{os.getpid()}_{abs(hash(text))}"
            with open(os.path.join(folder, name + ".py"), "w") as file:
                file.write(text)
            sys.path.insert(0, folder)
            __import__(name)

    return run


def fork(after):
    def run():
        if os.fork() == 0:
            after()

    return run


def forever():
    while True:
        pass


def thread(work, daemon):
    return lambda: threading.Thread(target=work, daemon=daemon).start()


def bomb():
    for _ in range(5):
        os.fork()


def changed(owner, name, value):
    return lambda: setattr(owner, name, value)


def emptied_modules():
    for name in [n for n in sys.modules if n.startswith(("numpy", "json", "lstm_course"))]:
        del sys.modules[name]


def stops(call):
    """It does not matter what comes of it."""
    def run():
        try:
            call()
        except Exception:
            pass

    return run


def reference_spoilt():
    from lstm_course.exercises import exercises

    object.__setattr__(exercises()["cell_update"], "reference", lambda f, i, g, c: c)


def engine_spoilt():
    from lstm_course.checks import case
    from lstm_course.checks.guard import call, plain

    case.parts = call._changed = plain._array = lambda *_: []


def pipes_written():
    for fd in set(range(3, 200)) - OPEN:
        stops(lambda fd=fd: stat.S_ISFIFO(os.fstat(fd).st_mode) and os.write(fd, GARBAGE))()


def flooded():
    threading.Thread(target=lambda: [pipes_written() for _ in range(10 ** 6)], daemon=True).start()


OPEN = {int(fd) for fd in os.listdir("/proc/self/fd")} if os.path.exists("/proc/self/fd") else set()
GARBAGE = b"\x08\0\0\0\0\0\0\0garbage!"


class Late:
    def __del__(self):
        time.sleep(60)


ENDLESS = "did not end"
DONE = {
    "loop": (forever, ENDLESS),
    "sleep": (lambda: time.sleep(3600), ENDLESS),
    "bare except": (bare_except, ENDLESS),
    "except in except": (nested_except, ENDLESS),
    "finally": (finally_again, ENDLESS),
    "loop in C": (lambda: sum(itertools.repeat(1)), ENDLESS),
    "list of a loop in C": (lambda: all(itertools.repeat(True)), ENDLESS),
    "huge power": (lambda: pow(3, 10 ** 9), ENDLESS),
    "huge factor": (lambda: pow(3, 10 ** 8 + 1, 10 ** 10 ** 6 + 1), ENDLESS),
    "pattern": (lambda: re.match(r"(a+)+$", "a" * 60 + "b"), ENDLESS),
    "big product": (lambda: [np.ones((3000, 3000)) @ np.ones((3000, 3000)) for _ in range(999)],
                    ENDLESS),
    "growing list": (lambda: [None for _ in itertools.count()], ""),
    "growing text": (lambda: "x" * 10 ** 15, "MemoryError"),
    "all memory": (lambda: np.ones(10 ** 12), "MemoryError"),
    "alarm away": (alarm_away, ENDLESS),
    "deaf": (deaf, ENDLESS),
    "signals blocked": (blocked, ENDLESS),
    "traced": (traced, ENDLESS),
    "lock": (unlocked, ENDLESS),
    "lock of the imports": (lambda: __import__("imp" "ortlib")._bootstrap._lock_unlock_module,
                            None),
    "pause": (signal.pause, ENDLESS),
    "input": (lambda: input("?"), "stops with EOFError"),
    "password": (lambda: getpass.getpass(), "stops with EOFError"),
    "stdin": (lambda: sys.stdin.read(), None),
    "breakpoint": (lambda: breakpoint(), "stops with"),
    "printing": (lambda: [print("x" * 10 ** 5) for _ in range(10)], None),
    "printing for ever": (lambda: [print("x") for _ in itertools.count()], ENDLESS),
    "buffer": (lambda: sys.stdout.buffer.write(b"x"), None),
    "buffer of errors": (lambda: sys.stderr.buffer.write(b"x") and sys.stderr.flush(), None),
    "descriptor 1": (lambda: os.write(1, b"this must not be seen\n"), None),
    "stdout of Python": (lambda: print("this must not be seen", file=sys.__stdout__), None),
    "a program's output": (lambda: subprocess.run(["echo", "this must not be seen"]), None),
    "logging": (lambda: logging.warning("this must not be seen"), None),
    "stdout closed": (lambda: sys.stdout.close(), None),
    "stdout gone": (changed(sys, "stdout", None), None),
    "files closed": (lambda: os.closerange(0, 3), None),
    "all files closed": (lambda: os.closerange(3, 5000), "closes what its value"),
    "folder": (lambda: os.chdir("/"), None),
    "folder deleted": (lambda: os.chdir(tempfile.TemporaryDirectory().name), "FileNotFoundError"),
    "environment": (lambda: os.environ.clear(), None),
    "numpy's errors": (lambda: np.seterr(all="raise"), None),
    "numpy's printing": (lambda: np.set_printoptions(precision=1), None),
    "numpy's chance": (lambda: np.random.seed(0), None),
    "warnings": (lambda: warnings.simplefilter("error"), None),
    "a warning": (lambda: warnings.warn("this must not be seen", stacklevel=1), None),
    "np.isclose": (changed(np, "isclose", lambda *_, **__: np.True_), None),
    "np.array": (changed(np, "array", None), None),
    "np.asarray": (changed(np, "asarray", lambda *_: forever()), None),
    "np.array_equal": (changed(np, "array_equal", None), "stops with TypeError"),
    "len": (changed(builtins, "len", lambda _: 0), ""),
    "isinstance": (changed(builtins, "isinstance", lambda *_: True), ""),
    "import": (changed(builtins, "__import__", None), None),
    "modules": (emptied_modules, None),
    "reference": (reference_spoilt, None),
    "engine": (engine_spoilt, ""),
    "recursion limit": (lambda: sys.setrecursionlimit(60), ""),
    "switch interval": (lambda: sys.setswitchinterval(1000), None),
    "garbage": (lambda: (gc.disable(), gc.set_threshold(1), gc.collect()), None),
    "all that there is": (lambda: list(gc.get_objects()), None),
    "profile": (lambda: sys.setprofile(lambda *_: None), None),
    "audit": (lambda: sys.addaudithook(lambda *_: None), None),
    "at exit": (lambda: atexit.register(forever), None),
    "at exit of a process": (lambda: multiprocessing.util.Finalize(None, forever, exitpriority=1),
                             None),
    "finalizer": (lambda: weakref.finalize(type("Odd", (), {})(), print), None),
    "late del": (lambda: Late() and None, ENDLESS),
    "thread": (thread(forever, True), ""),
    "thread that holds on": (thread(forever, False), ""),
    "many threads": (lambda: [thread(lambda: time.sleep(99), False)() for _ in range(20)], None),
    "thread that fails": (thread(lambda: 1 / 0, False), None),
    "process exit": (lambda: os._exit(0), "ends Python itself, with exit code 0"),
    "process exit 3": (lambda: os._exit(3), "ends Python itself, with exit code 3"),
    "abort": (os.abort, "crashes Python (SIGABRT)"),
    "killed": (lambda: os.kill(os.getpid(), signal.SIGKILL), "was killed"),
    "terminated": (lambda: os.kill(os.getpid(), signal.SIGTERM), "crashes Python (SIGTERM)"),
    "stopped": (lambda: os.kill(os.getpid(), signal.SIGSTOP), ENDLESS),
    "interrupted": (lambda: signal.raise_signal(signal.SIGINT), "stops with KeyboardInterrupt"),
    "group interrupted": (lambda: os.killpg(os.getpgrp(), signal.SIGINT),
                          "stops with KeyboardInterrupt"),
    "segmentation fault": (lambda: ctypes.string_at(0), "crashes Python (SIGSEGV)"),
    "fault with a handler": (lambda: (faulthandler.enable(sys.__stderr__), ctypes.string_at(0)),
                             "crashes Python (SIGSEGV)"),
    "lower limits": (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (4, 4)), None),
    "fork": (fork(lambda: os._exit(0)), None),
    "fork that goes on": (fork(lambda: None), None),
    "fork that loops": (fork(forever), ""),
    "fork that raises": (fork(lambda: 1 / 0), None),
    "fork bomb": (bomb, ""),
    "process": (lambda: subprocess.run([sys.executable, "-c", "1"], check=True), ""),
    "process that stays": (lambda: subprocess.Popen(["sleep", "1000"]), None),
    "pipes written": (pipes_written, "leaves nothing that can be judged"),
    "pipes flooded": (flooded, ""),
    "socket": (lambda: socket.create_server(("127.0.0.1", 0)), None),
    "event loop": (lambda: asyncio.run(asyncio.sleep(0)), None),
    "handler": (lambda: signal.signal(signal.SIGINT, signal.SIG_IGN), None),
    "alarm of its own": (lambda: signal.alarm(60), None),
    "wakeup": (lambda: signal.set_wakeup_fd(-1), None),
    "slow import": (importing("import time\ntime.sleep(0.5)"), None),
    "endless import": (importing("while True:\n    pass"), "which takes more than"),
    "endless import in C": (importing("import itertools\nsum(itertools.repeat(1))"),
                            "which takes more than"),
    "import that swallows": (importing("while 1:\n  try:\n    1\n  except:\n    pass"),
                             "which takes more than"),
    "import that exits": (importing("import os\nos._exit(1)"), "ends Python itself"),
    "import that fails": (importing("1 / 0"), "stops with ZeroDivisionError"),
}
