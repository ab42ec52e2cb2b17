"""Put a wrong answer into words: the edits that explain it, or what can be said without one."""

import numpy as np

from .case import parts
from .compare import close
from .diagnosis.led import insight
from .diagnosis.words import pointers
from .edits import Table
from .possible import equations_of, possible_equations
from .program import Program
from .reordered import reordered
from .search import RAISED, Search
from .verdict import Diagnosis, Verdict, wrong

SEED = 0
SLIGHT = 1e-4  # a difference that a learner may not see is told with its size


def explained(exercise, trials, trial, watched, passed, of):
    """A verdict that names the mistake, or says where the answer departs; None where neither is
    known.

    watched: (number of a trial, the outcome of its case, watched), or None.
    """
    telling = [k for k, t in enumerate(trials) if t.kind in ("values", "shape", "finite")]
    if not telling:
        return None
    program, table = known(exercise)
    search = searched(program, table, trials, telling[0])
    if found := search.singles():
        return _edited(exercise, found[0], found[1:], trial, passed, of)
    shown = seen(exercise, trials, watched, search)
    if shown is not None and shown.whole:
        return _edited(exercise, shown.edits, [], trial, passed, of)
    told = shown and pointers(exercise, program, shown, numbered)
    if told is None and (found := search.two()):
        return _edited(exercise, found, [], trial, passed, of)
    if told is None:
        return None
    return told_departure(exercise, told, trial, passed, of)


def searched(program, table, trials, first):
    """A Search for edits that give what the answer gave on each trial."""
    values = [RAISED if t.outcome.trouble or t.kind == "type" else t.outcome.value for t in trials]
    return Search(program, table, [t.case for t in trials], values, first)


def seen(exercise, trials, watched, search):
    """The Insight into the watched run, None where there is none."""
    if watched is None:
        return None
    k, outcome = watched
    return insight(exercise, *known(exercise), trials[k].case, outcome, search)


def told_departure(exercise, told, trial, passed, of):
    """The verdict on an answer of which is known where it departs, and not by what."""
    lines = [told.sentence, *told.lines]
    if trial.kind not in ("values", "raised"):
        lines.append(f"It {trial.sentence} ({trial.case.label}).")
    return Verdict(exercise.name, False, (passed, of), "\n  ".join(lines), None, (),
                   departures=told.diagnoses)


def _edited(exercise, edits, others, trial, passed, of):
    """The verdict on an answer that these edits explain; others: what gives the same numbers."""
    diagnoses = tuple(diagnosis(exercise, e) for e in edits)
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
    return Verdict(exercise.name, False, (passed, of), "\n  ".join(lines), diagnoses[0], diagnoses)


def overwritten(exercise, trial, passed, of):
    """The numbers are right, but an input was changed: which, and by which equation."""
    name, left = next(iter(trial.outcome.changed.items()))
    program, _ = known(exercise)
    env = program.run(trial.case.copy())
    made_by = [s.equation for s in program.statements if s.equation for n in s.writes
               if isinstance(left, np.ndarray) and np.shape(env[n]) == left.shape
               and close(left, env[n]).all()]
    where = f" in {numbered(exercise, made_by[:1])}" if made_by else ""
    said = (f"the numbers are right, but the input `{name}` is overwritten{where}: whoever called "
            "still needs it. Make a new array instead of using `+=`, `*=` or `[…] =` on it")
    diagnosis = Diagnosis(made_by[0] if made_by else None, f"`{name}` changed in place", said)
    return Verdict(exercise.name, False, (passed, of), said, diagnosis, (diagnosis,))


def unexplained(exercise, trial, at, count, passed, of):
    """No edit fits: which output, by how much, where first, and which equations may be it."""
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
    if good:
        lines.append(f"Right: {', '.join(good)}.")
    possible = possible_equations(program, trial, right)
    if 0 < len(possible) < len(equations_of(program)):
        lines.append(f"Still possible: {numbered(exercise, possible)}.")
    return wrong(exercise, passed, of, "\n  ".join(lines))


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


def known(exercise):
    """The reference as a program and the table of its edits, made when first needed."""
    if exercise.name not in _tables:
        program = Program(exercise.reference)
        case = (exercise.probes(SEED) or exercise.cases(SEED))[0]
        with np.errstate(all="ignore"):
            env = program.run(case.copy())
        _tables[exercise.name] = program, Table(program, env, exercise.sentences)
    return _tables[exercise.name]


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
