"""Judge an answer: call it on every case, compare, and name the mistake."""

import inspect
import os

from .choice import Choice, choose
from .compare import equal
from .diagnosis.inquiry import Inquiry
from .diagnosis.measured import overwritten
from .diagnosis.stopped import stopped
from .guard import Answer, described
from .guard.answer import SECONDS
from .trial import Trial
from .verdict import Verdict, wrong

SEED = 2026
# what is told first where several things are wrong
ORDER = ("misfit", "endless", "ended", "stub", "raised", "type", "shape", "dtype", "finite",
         "values", "changed")
WATCHED = ("raised", "shape", "finite", "values")  # where the values on the way may tell why
KEEPS = ("gives another answer when it is called again with the same inputs: does it use or "
         "change something outside?")
STRICT = "LSTM_COURSE_STRICT"  # where it is set, an error in the diagnosis is seen
SAID_ONCE = ("misfit", "endless", "ended", "stub")  # every other case would say the same


def judge(exercise, fn, seed=SEED, trusted=False):
    """The verdict on `fn` as an answer to `exercise`; fn is only called, its source never read.

    trusted: an answer of the course's own, called in this process, which is quicker.
    """
    if not callable(fn):
        return _no_function(exercise, fn, seed)
    if isinstance(exercise, Choice):
        return choose(exercise, fn)
    return _Judgement(exercise, fn, seed, trusted).verdict()


class _Judgement:
    def __init__(self, exercise, fn, seed, trusted):
        self.exercise = exercise
        cases, probes = exercise.cases(seed), exercise.probes(seed)
        self.of = len(cases)
        self.trials, self.probes, self.again, self.watched = [], [], None, None
        with Answer(fn, [*cases, *probes], exercise.uses, trusted) as answer:
            for k, case in enumerate(cases):
                self.trials.append(Trial(exercise, case, answer.on(k)))
                if self.trials[-1].kind in SAID_ONCE:
                    return
            kinds = {t.kind for t in self.trials}
            if telling := [k for k, t in enumerate(self.trials) if t.kind in WATCHED]:
                k = telling[0]
                self.watched = k, Trial(exercise, cases[k], answer.watched(k)).outcome
            if kinds == {""}:
                self.again = Trial(exercise, cases[0], answer.on(0))
            elif kinds & {"raised", "shape"}:
                # equal sizes, where a case gave no numbers to compare because of its sizes
                self.probes = [Trial(exercise, case, answer.on(k))
                               for k, case in enumerate(probes, len(cases))]

    def verdict(self):
        kinds = [t.kind for t in self.trials]
        of = self.of
        passed = kinds.count("")
        if passed == of:
            return self._settled(of)
        kind = min(filter(None, kinds), key=ORDER.index)
        at = kinds.index(kind)
        trial = self.trials[at]
        if kind == "endless" and not trial.sentence:
            said = f"did not end within {SECONDS:g} seconds: is there a loop that never stops?"
            return wrong(self.exercise, 0, of, said)
        if kind == "stub":
            return self._stub(of)
        if kind in SAID_ONCE:
            return wrong(self.exercise, 0, of, trial.sentence)
        if kind == "changed":
            return self._told(lambda: overwritten(self.exercise, trial, passed, of), passed, of,
                              "the numbers are right, but an input is overwritten")
        where = "" if kinds.count(kind) == of else f" (case {at + 1}: {trial.case.label})"
        if kind not in WATCHED:
            return wrong(self.exercise, passed, of, trial.sentence + where)
        if self._kept_something():
            return wrong(self.exercise, passed, of, KEEPS)
        return self._told(lambda: self._explained(trial, at, where, passed, of), passed, of,
                          trial.sentence + where if trial.sentence else self._plainly(kinds))

    def _explained(self, trial, at, where, passed, of):
        inquiry = Inquiry(self.exercise, self.trials + self.probes, self.watched, passed, of)
        found = inquiry.named(trial)
        if found is not None:  # a verdict on a wrong answer is False as a truth value
            return found
        if trial.kind == "values":
            return inquiry.unexplained(trial)
        if trial.outcome.error:
            return stopped(inquiry, at, trial.sentence + where)
        return inquiry.troubled(trial.sentence + where)

    def _told(self, tell, passed, of, plainly):
        """The verdict of `tell`; where that stops with an error, what is certain without it."""
        try:
            return tell()
        except Exception:
            if os.environ.get(STRICT):
                raise
            return wrong(self.exercise, passed, of, plainly)

    def _plainly(self, kinds):
        named = " or ".join(self.exercise.outputs)
        return f"{named} is wrong in {kinds.count('values')} of {len(kinds)} cases"

    def _kept_something(self):
        """Whether the case that was watched has another outcome than when it was first called."""
        k, outcome = self.watched
        if self.trials[k].kind != "values" or outcome.trouble:
            return False
        return not equal(self.trials[k].outcome.value, outcome.value)

    def _settled(self, of):
        """All cases pass; called once more, the answer must be the same."""
        if self.again.kind:
            return wrong(self.exercise, 0, of, KEEPS)
        return Verdict(self.exercise.name, True, (of, of), f"{of} of {of} cases", state="right")

    def _stub(self, of):
        e = self.exercise
        said = (f"not written yet. It takes {e.lines} line{'s' if e.lines > 1 else ''} and at most "
                f"{e.minutes} minutes; `hint({e.name})` helps.")
        return Verdict(e.name, False, (0, of), said, state="open")


def _no_function(exercise, fn, seed):
    if isinstance(exercise, Choice):
        said = f"is {described(fn)}, expected a function that returns a letter"
        return wrong(exercise, 0, 1, said)
    wanted = ", ".join(inspect.signature(exercise.reference).parameters)
    said = f"is {described(fn)}, expected a function of {wanted}"
    return wrong(exercise, 0, len(exercise.cases(seed)), said)
