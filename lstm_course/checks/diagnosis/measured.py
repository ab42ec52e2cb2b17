"""How far off an answer is: which output, by how much, where first; and which input it spoilt."""

import numpy as np

from ..case import as_tuple, entry, parts
from ..compare import close
from ..verdict import Diagnosis, Verdict
from .known import known, numbered
from .reordered import reordered

DIGITS = 30  # of a whole number that is written out


def measured(exercise, trial, at, count, of):
    """Which output is wrong, by how much, where first; and which are right."""
    names = [label for name, value in zip(exercise.outputs, as_tuple(trial.expected), strict=True)
             for label, _ in parts(name, value)]
    right = [bool(close(mine, theirs).all()) for mine, theirs in trial.outputs]
    program, _ = known(exercise)
    k = _first_wrong(program, right)
    mine, theirs = map(np.asarray, trial.outputs[k])
    off = ~close(mine, theirs)
    first = tuple(int(i) for i in np.argwhere(off)[0])
    lines = [f"{names[k]} is wrong in {count} of {of} cases",
             f"In case {at + 1} ({trial.case.label}) the largest difference is "
             f"{_far(mine, theirs)}; first "
             f"{entry(names[k], first)}: yours {_told(mine[first], theirs[first])}, expected "
             f"{_told(theirs[first], mine[first])}."]
    if order := reordered(mine, theirs, trial.case.args):
        lines.append(order)
    elif where := _where(names[k], off):
        lines.append(f"Only {where} is wrong.")
    good = [name for name, fits in zip(names, right, strict=True) if fits]
    return lines + ([f"Right: {', '.join(good)}."] if good else [])


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


def furthest(trial):
    """The largest difference of any number returned."""
    with np.errstate(all="ignore"):
        return max(float(np.max(np.abs(np.asarray(mine, float) - np.asarray(theirs, float)),
                                initial=0)) for mine, theirs in trial.outputs)


def _far(mine, theirs):
    if mine.dtype.kind == "O":  # whole numbers too large for 64 bits
        far = np.max(np.abs(np.asarray(mine - theirs, object)))
        return f"{far:.3g}" if far < 1e300 else _told(far, 0)
    return f"{np.nanmax(np.abs(mine.astype(float) - theirs.astype(float))):.3g}"


def _first_wrong(program, right):
    """The wrong output that depends on the least: c before the h that is made from it."""
    wrong_ones = [k for k, fits in enumerate(right) if not fits]
    names = program.returned
    if len(names) != len(right) or None in names:
        return wrong_ones[0]
    return min(wrong_ones, key=lambda k: len(program.slice(names[k])))


def _told(value, other):
    """Four digits, or as many as it takes to tell it from the other; whole numbers whole."""
    if isinstance(value, int | np.integer):
        text = str(value)
        return text if len(text) < DIGITS else f"a whole number of {len(text.strip('-'))} digits"
    digits = next((n for n in (4, 6, 8, 10) if f"{value:.{n}g}" != f"{other:.{n}g}"), 12)
    return f"{value:.{digits}g}"


def _where(name, off):
    """The one index of an axis that all wrong entries share, or all but which are wrong."""
    for axis, size in enumerate(off.shape):
        hit = off.any(axis=tuple(a for a in range(off.ndim) if a != axis))
        before, after = [":"] * axis, [":"] * (off.ndim - axis - 1)
        if size > 2 and hit.sum() == 1:
            return entry(name, [*before, int(hit.argmax()), *after])
        if size > 2 and hit.sum() == size - 1 and not hit[0]:
            return entry(name, [*before, "1:", *after])
    return ""
