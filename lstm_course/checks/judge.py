"""Judge an answer: call it on every case, compare, and name the mistake."""

import inspect
import time
from contextlib import contextmanager

import numpy as np

from .call import call, plain
from .choice import Choice, choose
from .compare import close
from .explain import explained, overwritten, unexplained
from .form import fault, flat
from .stopped import stopped
from .verdict import Verdict, wrong

SEED = 2026
SECONDS = 2.0  # for all calls of the learner's function together
LONGEST = 4.5  # for the whole check; only an answer with no simple mistake takes over a second
# what is told first where several things are wrong
ORDER = ("endless", "stub", "raised", "type", "shape", "dtype", "finite", "values", "changed")


def judge(exercise, fn, seed=SEED):
    """The verdict on `fn` as an answer to `exercise`; fn is only called, its source never read."""
    if isinstance(exercise, Choice):
        return choose(exercise, fn)
    if sentence := _signature(exercise, fn):
        return wrong(exercise, 0, len(exercise.cases(seed)), sentence)
    with _lent(fn, exercise.uses):
        return _Judgement(exercise, fn, seed).verdict()


class Trial:
    """One case, what the reference gives on it, what the learner's function did, and the trouble.

    kind is "" where nothing is wrong, else one of ORDER; sentence says what, where words are ready.
    """

    def __init__(self, exercise, fn, case, seconds):
        self.case = case
        with np.errstate(all="ignore"):
            self.expected = exercise.reference(*case.copy().values())
        self.outcome = call(fn, case, seconds)
        if isinstance(self.expected, tuple) and isinstance(self.outcome.value, list):
            self.outcome.value = plain(tuple(self.outcome.value))  # [h, c] for (h, c): no mistake
        self.kind, self.sentence = self._trouble(exercise.outputs)

    def _trouble(self, outputs):
        if self.outcome.trouble:
            return self.outcome.trouble, self.outcome.sentence
        if found := fault(self.outcome.value, self.expected, outputs):
            return found
        if not all(close(mine, theirs).all() for mine, theirs in self.outputs):
            return "values", ""
        return ("changed", "") if self.outcome.changed else ("", "")

    @property
    def outputs(self):
        """Pairs (the learner's, the expected) of all arrays and numbers returned."""
        return list(zip(flat(self.outcome.value), flat(self.expected), strict=True))


class _Judgement:
    def __init__(self, exercise, fn, seed):
        self.exercise, self.fn, self.seed = exercise, fn, seed
        self.begun, self.left = time.monotonic(), SECONDS
        self.trials = []
        for case in exercise.cases(seed):
            self.trials.append(self._try(case))
            if self.trials[-1].kind in ("endless", "stub"):
                break  # the others would say the same, and take as long

    def _try(self, case):
        begun = time.monotonic()
        trial = Trial(self.exercise, self.fn, case, max(self.left, 0.3))
        self.left -= time.monotonic() - begun
        return trial

    def verdict(self):
        kinds = [t.kind for t in self.trials]
        of = len(self.exercise.cases(self.seed))
        passed = kinds.count("")
        if passed == of:
            return self._settled(of)
        kind, probes = min(filter(None, kinds), key=ORDER.index), []
        at = kinds.index(kind)
        trial = self.trials[at]
        if kind == "endless":
            said = f"did not end within {SECONDS:g} seconds: is there a loop that never stops?"
            return wrong(self.exercise, 0, of, said)
        if kind == "stub":
            return self._stub(of)
        if kind == "changed":
            return overwritten(self.exercise, trial, passed, of)
        if kind in ("raised", "shape", "finite", "values"):
            probes = [self._try(case) for case in self._probes(kinds)]
            found = explained(self.exercise, self.trials + probes, trial, passed, of,
                              self.begun + LONGEST)
            if found is not None:  # a verdict on a wrong answer is False as a truth value
                return found
        if kind == "values":
            return unexplained(self.exercise, trial, at, kinds.count(kind), passed, of)
        where = "" if kinds.count(kind) == of else f" (case {at + 1}: {trial.case.label})"
        if trial.outcome.error:
            return stopped(self.exercise, self.trials + probes, at, trial.sentence + where, passed,
                           of)
        return wrong(self.exercise, passed, of, trial.sentence + where)

    def _probes(self, kinds):
        """Equal sizes, where a case gave no numbers to compare because of its sizes."""
        return self.exercise.probes(self.seed) if {"raised", "shape"} & set(kinds) else []

    def _settled(self, of):
        """All cases pass; called once more, the answer must be the same."""
        if self._try(self.trials[0].case).kind:
            return wrong(self.exercise, 0, of, "gives another answer when it is called again with "
                         "the same inputs: does it use or change something outside?")
        return Verdict(self.exercise.name, True, (of, of), f"{of} of {of} cases", state="right")

    def _stub(self, of):
        e = self.exercise
        said = (f"not written yet. It takes {e.lines} line{'s' if e.lines > 1 else ''} and at most "
                f"{e.minutes} minutes; `hint({e.name})` helps.")
        return Verdict(e.name, False, (0, of), said, state="open")


def _signature(exercise, fn):
    """One sentence where `fn` can't be called with the exercise's arguments."""
    wanted = list(inspect.signature(exercise.reference).parameters)
    if not callable(fn):
        return f"is {fn!r:.60}, expected a function of {', '.join(wanted)}"
    try:
        signature = inspect.signature(fn)
        signature.bind(*wanted)
    except TypeError:
        own = ", ".join(signature.parameters) or "nothing"
        return f"takes {own}, expected {', '.join(wanted)}"
    except ValueError:
        pass  # a built-in that tells no signature: calling it will show
    return ""


@contextmanager
def _lent(fn, uses):
    """While an answer is judged, the names that it builds on are the course's own.

    So a slip in an earlier exercise is counted there, once.
    """
    own = getattr(fn, "__globals__", {})
    before = {name: own[name] for name in uses if name in own}
    own.update(uses)
    try:
        yield
    finally:
        for name in uses:
            own.pop(name, None)
        own.update(before)
