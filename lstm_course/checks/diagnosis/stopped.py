"""Put an answer that stops with an error into words: what it means, and what else stops so."""

import numpy as np

from ..case import parts
from ..compare import equal
from ..guard.raised import told
from ..reference.statement import OUT
from ..reference.work import Exhausted, Work
from ..verdict import Verdict
from .errors import meaning
from .known import diagnosis, known, numbered
from .words import listed

MOST = 300_000  # pieces of work for the edits that may stop alike: some 0.5 s
SHAPES = ("ValueError", "IndexError")  # the errors that the inputs' sizes explain


def stopped(inquiry, at, said):
    """A verdict on trial `at`, which stopped with the error that `said` tells.

    An edit of the reference that ends like the answer on each case and probe, errors word for word,
    is a likely cause. It is told as such, and only where all that do lie in the same equations;
    else where the values depart, as far as there are any; else these equations are listed.
    """
    exercise, trials = inquiry.exercise, inquiry.trials
    trial = trials[at]
    lines = [said]
    if means := meaning(trial.outcome.error, trial.case.args):
        lines.append(f"That is: {means}" + "." * (means[-1] != "?"))
    if trial.outcome.error.startswith(SHAPES):
        lines.append(f"The inputs of case {at + 1}: {_sizes(trial.case.args)}.")
    edits = _alike(exercise, trials)
    found = ()
    if len({e.equations for e in edits}) == 1:
        found = (diagnosis(exercise, edits[0]),)
        lines.append(f"{_cause(exercise, edits)} That ends on every input as yours does.")
    elif inquiry.shown and inquiry.shown.stops:
        more = inquiry.told
        lines += [f"Before it stops, {more.sentence}.", *more.lines] if more else []
        lines.append(_cause(exercise, inquiry.shown.stops))
        found = (diagnosis(exercise, inquiry.shown.stops[0]),)
    elif inquiry.told:
        lines += [f"Before it stops, {inquiry.told.sentence}.", *inquiry.told.lines]
        return inquiry.without_edit("\n  ".join(lines))
    elif possible := sorted({n for e in edits for n in e.equations}):
        lines.append(f"A slip in any of these stops so too: {numbered(exercise, possible)}.")
    elif inquiry.shown and inquiry.shown.right:
        lines.append(f"Right up to there: {listed(inquiry.shown.right)}.")
    return Verdict(exercise.name, False, (inquiry.passed, inquiry.of), "\n  ".join(lines),
                   found[0] if found else None, found)


def _cause(exercise, edits):
    """The slips that may have ended it, all of the same equations."""
    words = "; or ".join(e.words for e in edits[:2])
    where = f", {numbered(exercise, edits[0].equations)}" if edits[0].equations else ""
    return f"Likely cause{where}: {words}."


def _alike(exercise, trials):
    """The edits that end as the answer does on every case, the likeliest first.

    None where all its errors have the same text: that is too little to know it by. Nor where not
    all edits could be tried.
    """
    ends = [t.outcome.error or t.outcome.value for t in trials]
    if not all(t.outcome.error or not t.kind for t in trials) or len(set(map(str, ends))) == 1:
        return []
    program, table = known(exercise)
    work = Work(MOST)
    try:
        with np.errstate(all="ignore"):
            found = [e for e in table.edits if all(
                _same(_end(program, e, t.case, work), end)
                for t, end in zip(trials, ends, strict=True))]
    except Exhausted:
        return []
    return sorted(found, key=lambda e: (e.rank, e.words))


def _end(program, edit, case, work):
    """What the edited reference gives on a case, or its error."""
    try:
        return program.run(case.copy(), edit.changes, work=work)[OUT]
    except Exception as error:
        return told(error)


def _same(mine, theirs):
    if isinstance(mine, str) or isinstance(theirs, str):
        return isinstance(mine, str) and isinstance(theirs, str) and mine == theirs
    return equal(theirs, mine)


def _sizes(args):
    """x (3, 4), size 6: the shape of each array, the value of each number."""
    return ", ".join(f"`{label}` {_size(value)}"
                     for name, arg in args.items() for label, value in parts(name, arg))


def _size(value):
    if isinstance(value, np.ndarray):
        return value.shape
    if isinstance(value, int | np.integer):
        return int(value)
    return f"{value:.4g}" if isinstance(value, float) else f"of type {type(value).__name__}"
