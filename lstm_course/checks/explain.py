"""Put a wrong answer into words: the edits that explain it, or what can be said without one."""

from functools import cached_property

import numpy as np

from .case import parts
from .compare import close
from .diagnosis.led import insight
from .diagnosis.words import listed, pointers, suspects
from .edits import Table
from .possible import equations_of, possible_equations
from .program import Program
from .reordered import reordered
from .search import RAISED, Search
from .verdict import Diagnosis, Verdict

SEED = 0
SLIGHT = 1e-4  # a difference that a learner may not see is told with its size


class Inquiry:
    """What is to be found out about a wrong answer; each thing only when it is asked for.

    trials   those of the cases, `of` of them, and of the probes
    watched  (number of a trial, the outcome of its case, watched), or None
    """

    def __init__(self, exercise, trials, watched, passed, of):
        self.exercise, self.trials, self.watched = exercise, trials, watched
        self.passed, self.of = passed, of
        self.program, self.table = known(exercise)

    def named(self, trial):
        """A verdict that names the mistake; None where no edit gives the answer's results."""
        if not self._telling:
            return None
        for known_one in self.exercise.mistakes:
            if known_one.gives(self._search.cases, self._search.outcomes, RAISED):
                return self._known_mistake(known_one)
        if found := self._search.singles():
            return self._edited(found[0], found[1:], trial)
        if self.shown and self.shown.whole:
            return self._edited(self.shown.edits, [], trial)
        if self.told is None and (found := self._search.two()):
            return self._edited(found, [], trial)
        return None

    def _known_mistake(self, found):
        where = f"{numbered(self.exercise, found.equations)}: " if found.equations else ""
        said = where + found.sentence
        diagnoses = tuple(Diagnosis(n, found.name, said) for n in found.equations or (None,))
        return Verdict(self.exercise.name, False, (self.passed, self.of), said, diagnoses[0],
                       diagnoses)

    @cached_property
    def _telling(self):
        return [k for k, t in enumerate(self.trials) if t.kind in ("values", "shape", "finite")]

    @cached_property
    def _search(self):
        return self._searched(self.program, self.table)

    def _searched(self, program, table):
        values = [RAISED if t.outcome.trouble or t.kind == "type" else t.outcome.value
                  for t in self.trials]
        cases = [t.case for t in self.trials]
        return Search(program, table, cases, values, [*self._telling, 0][0])

    @cached_property
    def shown(self):
        """The Insight into the watched run, None where there is none."""
        if self.watched is None:
            return None
        k, outcome = self.watched
        called = {r.function for r in outcome.recorded if r.lent}
        program, table = known(self.exercise, self.exercise.uses.keys() - called)
        return insight(self.exercise, program, table, self.trials[k].case, outcome,
                       self._searched(program, table))

    @cached_property
    def told(self):
        """Where the answer departs, in words; None where that is not clear."""
        return pointers(self.exercise, self.shown, numbered) if self.shown else None

    def _edited(self, edits, others, trial):
        """The verdict on an answer that these edits explain; others give the same numbers."""
        diagnoses = tuple(diagnosis(self.exercise, e) for e in edits)
        lines = ["; and ".join(d.sentence for d in diagnoses)]
        if trial.kind != "values":
            lines.append(f"That is why it {trial.sentence} ({trial.case.label}).")
        elif (far := _furthest(trial)) < SLIGHT:
            lines.append(f"The largest difference is {far:.2g}.")
        shown = [f"`{e.line}`" for e in edits if e.line]
        if shown and trial.kind == "values":
            lines.append(f"Your numbers are those of {' with '.join(shown)}")
        others = [e for e, *_ in others if e.kind != "falling"  # 1 - f says it more simply
                  and not e.words.startswith(edits[0].words)]
        if len(edits) == 1 and others and not edits[0].taught:
            lines.append(f"The same numbers come out when {others[0].words}.")
        return Verdict(self.exercise.name, False, (self.passed, self.of), "\n  ".join(lines),
                           diagnoses[0], diagnoses)

    def unexplained(self, trial):
        """No edit fits: where the answer departs, if that is known; how far off which output is."""
        lines = [self.told.sentence, *self.told.lines] if self.told else []
        at = self.trials.index(trial)
        count = sum(t.kind == "values" for t in self.trials[:self.of])
        lines += measured(self.exercise, trial, at, count, self.of)
        lines += [f"It also overwrites the input `{name}`: does a line below still need it as it "
                  f"was?" for name in list(trial.outcome.changed or ())[:1]]
        if not self.told:
            lines += _known_right(self.shown)
            if possible := _possible(self.exercise, trial, self.shown):
                lines.append(f"Still possible: {numbered(self.exercise, possible)}.")
        return self.without_edit("\n  ".join(lines))

    def troubled(self, sentence):
        """Its form is wrong, and no edit fits: the sentence that says so, and where it departs."""
        more = [self.told.sentence, *self.told.lines] if self.told else []
        return self.without_edit("\n  ".join([sentence, *more]))

    def without_edit(self, message):
        """The verdict on an answer of which it is known where it departs, at most."""
        return Verdict(self.exercise.name, False, (self.passed, self.of), message,
                       departures=self.told.diagnoses if self.told else ())


def overwritten(exercise, trial, passed, of):
    """The numbers are right, but an input was changed: which, and by which equation."""
    name, left = next(iter(trial.outcome.changed.items()))
    program, _ = known(exercise)
    env = program.run(trial.case.copy())
    made_by = [s.equation for s in program.statements if s.equation for n in s.writes
               if isinstance(left, np.ndarray) and isinstance(env[n], np.ndarray)
               and env[n].shape == left.shape and close(left, env[n]).all()]
    where = f" in {numbered(exercise, made_by[:1])}" if made_by else ""
    said = (f"the numbers are right, but the input `{name}` is overwritten{where}: whoever called "
            "still needs it. Make a new array instead of using `+=`, `*=` or `[…] =` on it")
    diagnosis = Diagnosis(made_by[0] if made_by else None, f"`{name}` changed in place", said)
    return Verdict(exercise.name, False, (passed, of), said, diagnosis, (diagnosis,))


def measured(exercise, trial, at, count, of):
    """Which output is wrong, by how much, where first; and which are right."""
    names = [label for name, value in zip(exercise.outputs, _tuple(trial.expected), strict=True)
             for label, _ in parts(name, value)]
    right = [bool(close(mine, theirs).all()) for mine, theirs in trial.outputs]
    program, _ = known(exercise)
    k = _first_wrong(program, right)
    mine, theirs = map(np.asarray, trial.outputs[k])
    off = ~close(mine, theirs)
    first = tuple(int(i) for i in np.argwhere(off)[0])
    far = np.nanmax(np.abs(mine.astype(float) - theirs.astype(float)))
    lines = [f"{names[k]} is wrong in {count} of {of} cases",
             f"In case {at + 1} ({trial.case.label}) the largest difference is {far:.3g}; first "
             f"{_entry(names[k], first)}: yours {_told(mine[first], theirs[first])}, expected "
             f"{_told(theirs[first], mine[first])}."]
    if order := reordered(mine, theirs, trial.case.args):
        lines.append(order)
    elif where := _where(names[k], off):
        lines.append(f"Only {where} is wrong.")
    good = [name for name, fits in zip(names, right, strict=True) if fits]
    return lines + ([f"Right: {', '.join(good)}."] if good else [])


def _known_right(shown):
    """What the answer has right on the way, where it is not known at which line it departs."""
    return [f"Right on the way: {listed(shown.right)}."] if shown and shown.right else []


def _possible(exercise, trial, shown):
    """The equations that nothing clears; none where that would be all of them."""
    program, _ = known(exercise)
    right = [bool(close(mine, theirs).all()) for mine, theirs in trial.outputs]
    possible = possible_equations(program, trial, right)
    if shown and (own := suspects(shown)):
        possible = [n for n in possible if n in own] or own
    return possible if len(possible) < len(equations_of(program)) else []


def _furthest(trial):
    """The largest difference of any number returned."""
    with np.errstate(all="ignore"):
        return max(float(np.max(np.abs(np.asarray(mine, float) - np.asarray(theirs, float)),
                                initial=0)) for mine, theirs in trial.outputs)


def _first_wrong(program, right):
    """The wrong output that depends on the least: c before the h that is made from it."""
    wrong_ones = [k for k, fits in enumerate(right) if not fits]
    names = program.returned
    if len(names) != len(right) or None in names:
        return wrong_ones[0]
    return min(wrong_ones, key=lambda k: len(program.slice(names[k])))


def _entry(name, index):
    return f"{name}[{', '.join(map(str, index))}]" if index else name


def _told(value, other):
    """Four digits, or as many as it takes to tell it from the other; whole numbers whole."""
    if isinstance(value, int | np.integer):
        return str(value)
    digits = next((n for n in (4, 6, 8, 10) if f"{value:.{n}g}" != f"{other:.{n}g}"), 12)
    return f"{value:.{digits}g}"


def _where(name, off):
    """The one index of an axis that all wrong entries share, or all but which are wrong."""
    for axis, size in enumerate(off.shape):
        hit = off.any(axis=tuple(a for a in range(off.ndim) if a != axis))
        before, after = [":"] * axis, [":"] * (off.ndim - axis - 1)
        if size > 2 and hit.sum() == 1:
            return _entry(name, [*before, int(hit.argmax()), *after])
        if size > 2 and hit.sum() == size - 1 and not hit[0]:
            return _entry(name, [*before, "1:", *after])
    return ""


_tables = {}


def known(exercise, uncalled=()):
    """The reference as a program and the table of its edits, made when first needed.

    uncalled: names that the exercise lends and an answer does not call; their equations are written
    out, where the exercise has them `inside`.
    """
    inside = {n: exercise.inside[n] for n in sorted(uncalled) if n in exercise.inside}
    key = exercise.name, *inside
    if key not in _tables:
        program = Program(exercise.reference, inside)
        case = (exercise.probes(SEED) or exercise.cases(SEED))[0]
        with np.errstate(all="ignore"):
            env = program.run(case.copy())
        _tables[key] = program, Table(program, env, exercise.sentences, whole=not inside)
    return _tables[key]


def diagnosis(exercise, edit):
    """The mistake that an edit amounts to."""
    where = f"{numbered(exercise, edit.equations)}: " if edit.equations else ""
    equation = edit.equations[0] if edit.equations else None
    return Diagnosis(equation, edit.line or edit.words, where + edit.words)


def numbered(exercise, numbers):
    """equation (5), the cell state; or equations (1), (2) and (4)."""
    if len(numbers) == 1:
        name = exercise.equations.get(numbers[0])
        return f"equation ({numbers[0]})" + (f", {name}" if name else "")
    *most, last = [f"({n})" for n in numbers]
    return f"equations {', '.join(most)} and {last}"


def _tuple(value):
    return value if isinstance(value, tuple) else (value,)
