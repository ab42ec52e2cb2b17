"""The learner's function, called on one case after another, in a child of this process or here."""

import functools
import time
import types

from .call import Outcome, call
from .child import Child, can_fork
from .only_here import only_here
from .others import page_threads
from .recorder import Recorder

SECONDS = 2.0  # for all calls of the learner's function together
LEAST = 0.3    # what a call still gets, where the time is over
BESIDE = ("did not end within {:g} seconds, while another thread of this page was running: does it "
          "wait for that thread, or is there a loop that never stops?")


class Answer:
    """``with Answer(fn, cases, uses) as answer: answer.on(0)``: the Outcome on case 0.

    uses: name -> what the answer finds under this name, whatever else stands there
    trusted: no child is made for it, which takes some milliseconds
    """

    def __init__(self, fn, cases, uses, trusted=False):
        self.fn, self.cases, self.uses, self.trusted = fn, cases, uses, trusted
        self.left = SECONDS

    def __enter__(self):
        forks = can_fork() and not self.trusted
        self.beside = forks and page_threads()
        self.child = self._forked() if forks and not self.beside else None
        return self

    def __exit__(self, *_):
        if self.child:
            self.child.close()

    def on(self, k):
        """What the function makes of case `k`."""
        if self.child:
            outcome = self.child.ask(k)
            if not only_here(outcome.error):
                return outcome
            self.child.close()
            self.child = None
        return self._here(k)

    def watched(self, k):
        """The same, with the values in `recorded` that the answer's own names take on the way."""
        return self.on(k + len(self.cases))

    def _call(self, k, seconds=None):
        """Orders beyond the cases are for the same cases, watched."""
        again, k = divmod(k, len(self.cases))
        if not again:
            return call(self.fn, self.cases[k], seconds)
        with Recorder(_namespace(self.fn), self.uses) as recorder:
            outcome = call(self.fn, self.cases[k], seconds)
        outcome.recorded = tuple(recorder.values)
        return outcome

    def _forked(self):
        try:
            return Child(self._serve, SECONDS)
        except OSError:  # no memory for one more process, or none allowed
            return None

    def _serve(self, k):
        """In the child: the names are lent once and for all."""
        if not isinstance(k, int) or not 0 <= k < 2 * len(self.cases):
            return Outcome(trouble="raised", sentence="there is no such case")
        _namespace(self.fn).update(self.uses)
        return self._call(k)

    def _here(self, k):
        begun = time.monotonic()
        try:
            with _Lent(self.fn, self.uses):
                outcome = self._call(k, max(self.left, LEAST))
            if self.beside and outcome.trouble == "endless":
                outcome.sentence = BESIDE.format(SECONDS)
            return outcome
        finally:
            self.left -= time.monotonic() - begun


class _Lent:
    """While an answer is judged, the names that it builds on are the course's own.

    So a slip in an earlier exercise is counted there, once.
    """

    def __init__(self, fn, uses):
        self.own, self.uses = _namespace(fn), uses

    def __enter__(self):
        self.before = {name: self.own[name] for name in self.uses if name in self.own}
        self.own.update(self.uses)

    def __exit__(self, *_):
        for name in self.uses:
            self.own.pop(name, None)
        self.own.update(self.before)


def _namespace(fn):
    """The global names of a function, of what a method or a `functools` wrapper holds."""
    for _ in range(20):
        if type(fn) is types.FunctionType:
            return fn.__globals__
        if type(fn) is types.MethodType:
            fn = fn.__func__
        elif type(fn) is functools.partial:
            fn = fn.func
        elif type(fn) is type(_cached):
            fn = fn.__wrapped__
        elif type(type(fn).__dict__.get("__call__")) is types.FunctionType:
            fn = type(fn).__dict__["__call__"]
        else:
            break
    return {}


@functools.cache
def _cached():
    """Only its type is of use: that of what functools.cache makes."""
