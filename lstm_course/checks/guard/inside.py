"""What the forked child does: cut every tie to the process that it was, then call and reply."""

import builtins
import ctypes
import faulthandler
import gc
import os
import resource
import signal
import sys
import threading

from .call import Outcome
from .child import CLOSED
from .late import ALARM
from .wire import SIZE, encoded

LIBC = ctypes.CDLL(None)
GIB = 1 << 30
MEMORY = 4 * GIB  # beyond what the process holds already
PROCESSOR = 10    # seconds, should the parent be gone and with it the clock
DIES_WITH_PARENT = 1  # prctl's PR_SET_PDEATHSIG
UNTELLABLE = "stops with an error that cannot be told"


def live(serve, orders, replies, stack):
    """Reply to each order with the Outcome of `serve` until there are no more. Never returns."""
    code = 0
    try:
        me = os.getpid()
        _settle(orders, replies, stack)
        while order := os.read(orders, SIZE.size):
            try:
                reply = encoded(serve(SIZE.unpack(order)[0]))
            except BaseException:
                reply = encoded(Outcome(trouble="raised", sentence=UNTELLABLE))
            if os.getpid() != me:  # the answer has forked, and this is its child
                break
            while reply:
                reply = reply[os.write(replies, reply):]
    except OSError:  # the answer has closed all files
        code = CLOSED
    finally:
        os._exit(code)


def _settle(orders, replies, stack):
    """A group, limits, signals and files of its own. What fails here was not to be had."""
    for step in (_alone, _limits, _signals, lambda: _files({orders, replies, stack}), _mute,
                 _libraries):
        try:
            step()
        except Exception:
            pass
    if ALARM:
        faulthandler.register(ALARM, file=stack, all_threads=False, chain=False)
    gc.freeze()  # what was garbage before has its end there, not here, too


def _alone():
    """Ctrl-C is for the parent; and whatever the answer starts is killed with it."""
    os.setsid()
    LIBC.prctl(DIES_WITH_PARENT, signal.SIGKILL)


def _limits():
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write("1000")  # where memory runs out, it is the child that goes
    with open("/proc/self/statm") as file:
        held = int(file.read().split()[5]) * resource.getpagesize()
    for kind, most in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_CPU, PROCESSOR),
                       (resource.RLIMIT_DATA, held + MEMORY)):
        hard = resource.getrlimit(kind)[1]
        if hard == resource.RLIM_INFINITY or most < hard:
            resource.setrlimit(kind, (most, hard))


def _signals():
    signal.set_wakeup_fd(-1)
    for name in ("SIGALRM", "SIGTERM", "SIGCHLD", "SIGHUP", "SIGXCPU"):
        signal.signal(getattr(signal, name), signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_REAL, 0)


def _files(kept):
    """Nothing written here may reach what the parent has open: its sockets, pipes, databases."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for fd in {0, 1, 2, *map(int, os.listdir("/proc/self/fd"))} - kept:
        try:
            os.dup2(nowhere, fd, inheritable=fd < 3)
        except OSError:  # the one by which the list was read is closed by now
            pass
    sys.stdin = open(os.devnull)
    faulthandler.disable()  # a crash is told in the verdict, not in the terminal


def _mute():
    """No questions to the page, nothing shown on it, no debugger that waits for somebody."""
    builtins.input = sys.breakpointhook = _nobody
    if "getpass" in sys.modules:
        sys.modules["getpass"].getpass = _nobody
    sys.settrace(None)
    sys.setprofile(None)
    threading.settrace(None)
    watch = getattr(sys, "monitoring", None)
    for tool in range(6 if watch else 0):
        if watch.get_tool(tool):
            watch.set_events(tool, 0)
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if shell is not None:
        shell.display_pub.publish = shell.display_pub.clear_output = lambda *_, **__: None


def _nobody(*_, **__):
    raise EOFError("while a function is checked, nobody answers its questions")


def _libraries():
    """Threads don't survive a fork; whoever asks for a pool of them would wait for ever."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.set_num_threads(1)
