"""While an answer is judged it has no audience: what it prints is dropped, nobody answers it."""

import contextlib
import io
import os
import sys
import warnings

import numpy as np


class _Hole(io.RawIOBase):
    """A file that forgets, so that an endless print takes no memory."""

    def writable(self):
        return True

    def write(self, data):
        return len(data)


def _nothing():
    """Text and, under `.buffer`, bytes."""
    return io.TextIOWrapper(io.BufferedWriter(_Hole()), encoding="utf-8", write_through=True)


@contextlib.contextmanager
def quiet():
    """No output, no warnings; what an answer sets for the process is set back."""
    folder, trace = _folder(), sys.gettrace()
    try:
        with (contextlib.redirect_stdout(_nothing()), contextlib.redirect_stderr(_nothing()),
              warnings.catch_warnings(), np.errstate(all="ignore")):
            warnings.simplefilter("ignore")
            yield
    finally:
        sys.settrace(trace)
        if folder and _folder() != folder:
            os.chdir(folder)


def _folder():
    try:
        return os.getcwd()
    except OSError:  # it has been deleted
        return ""
