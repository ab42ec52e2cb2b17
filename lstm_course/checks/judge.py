"""Judge an answer: call it on every case, compare, and name the mistake."""

import inspect
from contextlib import contextmanager
from functools import cache

import numpy as np

from .call import call
from .case import parts
from .compare import close
from .edits import Table
from .form import fault
from .program import OUT, Program
from .search import RAISED, Search
from .verdict import Diagnosis, Verdict

SEED = 2026
SECONDS = 2.0  # for all calls of the learner's function together


def judge(exercise, fn, seed=SEED):
    """The verdict on `fn` as an answer to `exercise`; fn is only called, its source never read."""
    cases = exercise.cases(seed)
    if sentence := _signature(exercise, fn):
        return _wrong(exercise, 0, len(cases), sentence)
    with _lent(fn, exercise.uses):
        return _Judgement(exercise, fn, cases, seed).verdict()


class _Judgement:
    def __init__(self, exercise, fn, cases, seed):
        self.exercise, self.fn, self.cases, self.seed = exercise, fn, cases, seed
        self.expected = [expected(exercise, case) for case in cases]

    def verdict(self):
        outcomes, troubles, spent = [], [], None
        for case, right in zip(self.cases, self.expected, strict=True):
            outcome = spent or call(self.fn, case, SECONDS)
            if outcome.trouble == "endless":
                spent = outcome  # one is enough: the others would take as long
            outcomes.append(outcome)
            troubles.append(self._trouble(outcome, right))
        passed, of = troubles.count(None), len(self.cases)
        if outcomes[0].trouble == "stub":
            return self._stub(of)
        if passed == of:
            return self._settled(outcomes[0], of)
        return self._wrong(outcomes, troubles, passed, of)

    def _trouble(self, outcome, expected):
        """(kind, sentence) of what is wrong in one case, None where nothing is."""
        if outcome.trouble:
            return outcome.trouble, outcome.sentence
        found = fault(outcome.value, expected, self.exercise.outputs)
        if found:
            return found
        if not all(close(m, t).all() for m, t in self._outputs(outcome.value, expected)):
            return "values", ""
        if outcome.changed:
            return "changed", ""
        return None

    def _outputs(self, value, expected):
        mine, theirs = parts("", value), parts("", expected)
        return [(m, t) for (_, m), (_, t) in zip(mine, theirs, strict=True)]

    def _settled(self, first, of):
        """All cases pass; called once more, the answer must be the same."""
        again = call(self.fn, self.cases[0], SECONDS)
        if again.trouble or not all(close(m, t).all()
                                    for m, t in self._outputs(again.value, first.value)):
            return _wrong(self.exercise, 0, of, "gives another answer when it is called again "
                          "with the same inputs: does it use or change something outside?")
        return Verdict(self.exercise.name, True, (of, of), f"{of} of {of} cases", state="right")

    def _stub(self, of):
        minutes, lines = self.exercise.minutes, self.exercise.lines
        said = (f"not written yet. It takes {lines} line{'s' if lines > 1 else ''} and at most "
                f"{minutes} minutes; `hint({self.exercise.name})` helps.")
        return Verdict(self.exercise.name, False, (0, of), said, state="open")

    def _wrong(self, outcomes, troubles, passed, of):
        kinds = [t[0] if t else None for t in troubles]
        worst = next(k for k in ORDER if k in kinds)
        at = kinds.index(worst)
        if worst == "changed":
            return self._changed(outcomes[at], passed, of)
        found = self._explained(outcomes, troubles) if worst in EXPLAINED else []
        if found:
            return self._named(found, worst, troubles[at], passed, of)
        if worst == "values":
            return _wrong(self.exercise, passed, of, self._measured(outcomes, kinds, passed, of))
        sentence = troubles[at][1]
        where = "" if kinds.count(worst) == of else f" (case {at + 1}: {self.cases[at].label})"
        return _wrong(self.exercise, passed, of, sentence + where)

    def _explained(self, outcomes, troubles):
        """The edits that fit all cases; probes too where a case gives no numbers to compare."""
        cases, outcomes, wrong = list(self.cases), list(outcomes), []
        wrong = [t is not None and t[0] in ("values", "shape") for t in troubles]
        if any(t and t[0] in ("raised", "shape", "type") for t in troubles):
            for case in self.exercise.probes(self.seed):
                outcome = call(self.fn, case, SECONDS)
                trouble = self._trouble(outcome, expected(self.exercise, case))
                cases.append(case)
                outcomes.append(outcome)
                wrong.append(trouble is not None and trouble[0] in ("values", "shape"))
        if not any(wrong):
            return []
        values = [RAISED if o.trouble else o.value for o in outcomes]
        program, table = diagnosis_table(self.exercise)
        return Search(program, table, cases, values, wrong.index(True)).explanations()

    def _named(self, found, worst, trouble, passed, of):
        edits = found[0]
        diagnoses = tuple(_diagnosis(self.exercise, e) for e in edits)
        said = "; and ".join(d.sentence for d in diagnoses)
        lines = [said]
        if worst != "values":
            lines.append(f"That is why it {trouble[1]}.")
        shown = [f"`{e.line}`" for e in edits if e.line]
        if shown and worst == "values":
            lines.append(f"Your numbers are those of {' with '.join(shown)}")
        other = [f for f in found[1:] if len(f) == len(edits) == 1]
        if other and edits[0].line not in self.exercise.sentences:
            lines.append(f"The same numbers come out when {other[0][0].words}.")
        return Verdict(self.exercise.name, False, (passed, of), "\n  ".join(lines),
                       diagnoses[0], diagnoses)

    def _changed(self, outcome, passed, of):
        name, left = next(iter(outcome.changed.items()))
        program, _ = diagnosis_table(self.exercise)
        case = self.cases[0]
        with np.errstate(all="ignore"):
            env = program.run(case.copy())
        equation = None
        for s in program.statements:
            for n in s.writes:
                made = env.get(n)
                if s.equation and np.shape(made) == np.shape(left) and close(left, made).all():
                    equation = s.equation
        where = f" in equation {_numbered(self.exercise, (equation,))}" if equation else ""
        said = (f"the numbers are right, but the input `{name}` is overwritten{where}: "
                f"whoever called still needs it. Make a new array instead of `+=`, `*=` or `[:] =`")
        diagnosis = Diagnosis(equation, f"`{name}` changed in place", said)
        return Verdict(self.exercise.name, False, (passed, of), said, diagnosis, (diagnosis,))

    def _measured(self, outcomes, kinds, passed, of):
        """No edit fits: which output, by how much, where first, and which equations may be it."""
        at = kinds.index("values")
        value, expected = outcomes[at].value, self.expected[at]
        names = [n for n, _ in self._labelled(expected)]
        right = [close(m, t).all() for m, t in self._outputs(value, expected)]
        k = right.index(False)
        mine, theirs = self._outputs(value, expected)[k]
        far = np.abs(np.subtract(mine, theirs, dtype=float))
        first = tuple(int(i) for i in np.argwhere(~close(mine, theirs))[0])
        entry = f"{names[k]}[{', '.join(map(str, first))}]" if first else names[k]
        lines = [f"{names[k]} is wrong in {kinds.count('values')} of {of} cases",
                 f"In case {at + 1} ({self.cases[at].label}) the largest difference is "
                 f"{np.nanmax(far):.3g}; first {entry}: yours {np.asarray(mine)[first]:.4g}, "
                 f"expected {np.asarray(theirs)[first]:.4g}."]
        good = [n for n, r in zip(names, right, strict=True) if r]
        if good:
            lines.append(f"Right: {', '.join(good)}.")
        possible = self._possible(names, right)
        if possible:
            lines.append(f"Equations still possible: {_numbered(self.exercise, possible)}.")
        return "\n  ".join(lines)

    def _labelled(self, expected):
        if not isinstance(expected, tuple):
            return [(self.exercise.outputs[0], expected)]
        pairs = zip(self.exercise.outputs, expected, strict=True)
        return [labelled for n, v in pairs for labelled in parts(n, v)]

    def _possible(self, names, right):
        """The equations that all wrong outputs depend on; a right output clears its own."""
        program, _ = diagnosis_table(self.exercise)
        returned = [getattr(e, "id", None) for e in
                    getattr(program.statements[-1].tree.value, "elts",
                            [program.statements[-1].tree.value])]
        every = {s.place for s in program.statements}
        if len(returned) != len(right) or None in returned:
            places = every
        else:
            places, cleared = every, set()
            for name, fits in zip(returned, right, strict=True):
                if fits:
                    cleared |= program.slice(name)
                else:
                    places = places & program.slice(name)
            places = places - cleared
        found = {s.equation for s in program.statements if s.place in places and s.equation}
        return tuple(sorted(found))


def expected(exercise, case):
    """What the reference gives on a case."""
    with np.errstate(all="ignore"):
        return exercise.reference(*case.copy().values())


ORDER = ("endless", "stub", "raised", "type", "shape", "dtype", "finite", "values", "changed")
EXPLAINED = ("raised", "type", "shape", "finite", "values")


@cache
def _tables():
    return {}


def diagnosis_table(exercise):
    """The reference as a program and its table of edits, made when first needed."""
    known = _tables()
    if exercise.name not in known:
        program = Program(exercise.reference)
        case = (exercise.probes(SEED) or exercise.cases(SEED))[0]
        with np.errstate(all="ignore"):
            known[exercise.name] = program, Table(program, program.run(case.copy()),
                                                 exercise.sentences)
    return known[exercise.name]


def _diagnosis(exercise, edit):
    where = f"equation {_numbered(exercise, edit.equations)}: " if edit.equations else ""
    if len(edit.equations) > 1:
        where = f"equations {_numbered(exercise, edit.equations)}: "
    equation = edit.equations[0] if edit.equations else None
    return Diagnosis(equation, edit.line or edit.words, where + edit.words)


def _numbered(exercise, numbers):
    said = [f"({n})" if len(numbers) > 3 else f"({n}), {exercise.equations[n]}"
            if len(numbers) == 1 and n in exercise.equations else f"({n})" for n in numbers]
    return said[0] if len(said) == 1 else ", ".join(said[:-1]) + " and " + said[-1]


def _signature(exercise, fn):
    """One sentence where `fn` can't be called with the exercise's arguments."""
    wanted = list(inspect.signature(exercise.reference).parameters)
    if not callable(fn):
        return f"is {type(fn).__name__}, expected a function of {', '.join(wanted)}"
    try:
        inspect.signature(fn).bind(*wanted)
    except TypeError:
        own = ", ".join(inspect.signature(fn).parameters) or "nothing"
        return f"takes {own}, expected {', '.join(wanted)}"
    except ValueError:
        pass  # a built-in that tells no signature: calling it will show
    return ""


def _wrong(exercise, passed, of, message):
    return Verdict(exercise.name, False, (passed, of), message)


@contextmanager
def _lent(fn, uses):
    """While an answer is judged, the names that it builds on are the course's own.

    So a slip in an earlier exercise is counted there, once.
    """
    own = getattr(fn, "__globals__", {})
    missing = object()
    before = {name: own.get(name, missing) for name in uses}
    own.update(uses)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is missing:
                own.pop(name, None)
            else:
                own[name] = value
