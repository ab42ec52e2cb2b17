"""Threads of the page that run beside a check.

A fork has none of them, but all the locks that they hold at that moment: whoever asks for one there
waits for ever. And NumPy's OpenBLAS, asked to get ready for a fork while another thread multiplies
matrices, never comes back.
"""

import sys
import threading

CHECKS = __package__.rpartition(".")[0]
INSTALLED = ("site-packages", "dist-packages")
# installed ones that multiply matrices, whoever calls them
CALCULATE = {"numpy", "scipy", "torch", "sklearn", "jax", "tensorflow"}


def page_threads():
    """Whether any other thread runs the page's own code, or calculates.

    Those of the kernel, of a progress bar, an idle pool only wait; another check knows what it
    does.
    """
    me = threading.get_ident()
    return any(_of_the_page([*_names(frame)])
               for thread, frame in sys._current_frames().items() if thread != me)


def _names(frame):
    """(module, file) of all that a thread is in."""
    while frame is not None:
        yield str(frame.f_globals.get("__name__")), frame.f_code.co_filename
        frame = frame.f_back


def _of_the_page(names):
    if any(module.startswith(CHECKS + ".") for module, _ in names):
        return False
    return any(_may_hold(module.partition(".")[0], file) for module, file in names)


def _may_hold(top, file):
    if top in CALCULATE:
        return True
    installed = top in sys.stdlib_module_names or any(folder in file for folder in INSTALLED)
    return top == "__main__" or not installed
