"""Watch an answer while it runs: the values that its local names take, line by line.

Only the frames of the learner's own functions are watched, which are those with the global names of
the answer; no source is read. The functions that are lent to an answer are wrapped: each call's
arguments and result are kept.
"""

import functools
import inspect
from dataclasses import dataclass

import numpy as np

from .leaves import leaves, signature
from .plain import plain
from .watching import watch

LINES = 6000     # lines watched; then the answer runs on unwatched
VALUES = 3000    # values kept
ENTRIES = 400_000  # numbers in all of them
HIDDEN = ("<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>")  # part of a line from 3.12 on
RETURN = "return"


@dataclass(frozen=True)
class Recorded:
    """One value: the `call`-th call of `function` bound `name` to it on a line.

    line  counted from the function's def; 0 for its arguments, and for a lent function
    name  as a reader would write it: h, p.W, gates[0]; "return" for what a function returned;
          of a lent function "argument h" and "return"
    lent  whether the function is one that the answer was lent
    """

    function: str
    call: int
    line: int
    name: str
    value: object
    lent: bool = False


class Recorder:
    """``with Recorder(namespace, lent) as watched: fn(…)``; then `watched.values`.

    namespace  the global names of the answer; lent: name -> function, wrapped for the time
    """

    def __init__(self, namespace, lent):
        self.namespace, self.lent = namespace, lent
        self.values, self.lines, self.entries = [], 0, 0
        self._frames, self._calls = {}, {}

    def __enter__(self):
        self._before = {name: self.namespace.get(name) for name in self.lent}
        for name, function in self.lent.items():
            self.namespace[name] = self._wrapped(name, function)
        self._watch = watch(self)
        return self

    def __exit__(self, *_):
        self._watch.stop()
        self.namespace.update(self._before)
        self._frames.clear()

    def wanted(self, frame):
        """Whether a frame belongs to a function of the learner's."""
        return frame.f_globals is self.namespace and frame.f_code.co_name not in HIDDEN

    def line(self, frame):
        """A line begins: what the line before it has made is kept. False once it is too much."""
        self.lines += 1
        if self.lines > LINES or len(self.values) > VALUES or self.entries > ENTRIES:
            return False
        self._look(frame)
        self._frames[frame][1] = frame.f_lineno - frame.f_code.co_firstlineno
        return True

    def returned(self, frame, value):
        """A function has come to its end."""
        seen, line, call = self._look(frame)
        del self._frames[frame]
        for label, leaf in leaves({RETURN: value}).items():
            self._keep(frame.f_code.co_name, call, line, label, leaf)

    def left(self, frame):
        """A function was left by an error."""
        if frame in self._frames:
            self._look(frame)
            del self._frames[frame]

    def _look(self, frame):
        name = frame.f_code.co_name
        if frame not in self._frames:
            self._calls[name] = self._calls.get(name, -1) + 1
            self._frames[frame] = [{}, 0, self._calls[name]]
        entry = self._frames[frame]
        seen, line, call = entry
        for label, leaf in leaves(dict(frame.f_locals)).items():
            now = signature(leaf)
            before = seen.get(label)
            if before == now:
                continue
            seen[label] = now
            if rows := _rows(before, now):
                self._forget(name, call, label)
            for k in rows:
                self._keep(name, call, line, f"{label}[{k}]", leaf[k])
            self._keep(name, call, line, label, leaf)
        return entry

    def _forget(self, *known):
        """What was kept of an array that is filled bit by bit: only the whole of it counts."""
        for k in range(len(self.values) - 1, -1, -1):
            r = self.values[k]
            if (r.function, r.call, r.name) == known:
                del self.values[k]
                return

    def _keep(self, function, call, line, name, leaf, lent=False):
        if len(self.values) <= VALUES and self.entries <= ENTRIES:
            value = plain(leaf)
            self.entries += getattr(value, "size", 1)
            self.values.append(Recorded(function, call, line, name, value, lent))

    def _wrapped(self, name, function):
        try:
            parameters = list(inspect.signature(function).parameters)
        except (TypeError, ValueError):
            parameters = []

        @functools.wraps(function)
        def lent(*args, **kwargs):
            call = self._calls[name] = self._calls.get(name, -1) + 1
            named = {f"argument {p}": v for p, v in zip(parameters, args, strict=False)}
            named |= {f"argument {p}": v for p, v in kwargs.items()}
            for label, leaf in leaves(named).items():
                self._keep(name, call, 0, label, leaf, lent=True)
            result = function(*args, **kwargs)
            for label, leaf in leaves({RETURN: result}).items():
                self._keep(name, call, 0, label, leaf, lent=True)
            return result

        return lent


def _rows(before, now):
    """The indices of the first axis where an array of many was written in place."""
    if not (isinstance(before, tuple) and len(before) == len(now) == 3 and before[:2] == now[:2]):
        return []
    shape, dtype, _ = now
    if len(shape) < 2:
        return []
    a, b = (np.frombuffer(s[2], np.uint8).reshape(shape[0], -1) for s in (before, now))
    rows = np.flatnonzero((a != b).any(1))
    return [int(k) for k in rows] if len(rows) < shape[0] else []
