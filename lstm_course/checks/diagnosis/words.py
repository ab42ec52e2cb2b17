"""Where an answer departs from the reference, in words."""

import ast
from dataclasses import dataclass

import numpy as np

from ..compare import close
from ..reference.statement import ITEM
from ..verdict import Diagnosis
from .answered import RETURN
from .values import form

MOST = 3  # equations that a departure may lie in and still be one place


@dataclass
class Told:
    """sentence: where the first departure is; lines: what is known besides; equations: of all."""

    sentence: str
    lines: list
    diagnoses: tuple


def pointers(exercise, insight, numbered):
    """A Told for departures whose place is clear, None where there is none.

    numbered: (exercise, numbers) -> "equation (5), the cell state"
    """
    program = insight.program
    clear = [d for d in insight.departures if not _own_only(d)
             and len(_suspects(program, d)) <= _most(program)]
    if insight.flow:
        first, others = None, clear
        sentence = "; and ".join(_edited(exercise, e, numbered) for e in insight.flow)
    elif clear and clear[0] is insight.departures[0]:
        first, *others = clear
        # of an answer that stops there is no more than the line to hold an edit against
        known = first.edit and insight.stopped
        sentence = (_edited(exercise, first.edit, numbered) if known
                    else _sentence(exercise, program, first, numbered))
    else:
        return None
    if not sentence:
        return None
    lines = []
    right = [n for n in insight.right if first is None or n not in first.labels]
    if right:
        lines.append(f"Right on the way: {listed(right)}.")
    if first and first.labels[:1] and first.labels[0] not in exercise.outputs:
        lines += _first_entry(first)
    for d in others:
        if said := _also(exercise, program, d, insight, numbered):
            lines.append(said)
    said = [Diagnosis(n, "", sentence) for d in clear for n in _suspects(program, d) or {None}]
    said += [Diagnosis(n, "", sentence) for e in insight.flow for n in e.equations or (None,)]
    return Told(sentence, lines, tuple(said))


def _also(exercise, program, d, insight, numbered):
    """A further departure, with what comes before it as the answer has it."""
    if d.edit and (insight.fits or insight.stopped):  # with it and the others all fits
        return f"And {_edited(exercise, d.edit, numbered)}."
    if d.call:
        return f"And {_sentence(exercise, program, d, numbered)}."
    where = _where(exercise, program, d, numbered)
    if not d.labels or not where:
        return ""
    verb = "differ" if len(d.labels) > 1 else "differs"
    names = _named(exercise, d.labels)
    return f"Judged with your own values for what comes before, {names} {verb} too: {where}."


def _edited(exercise, edit, numbered):
    where = f"{numbered(exercise, edit.equations)}: " if edit.equations else ""
    return where + edit.words


def suspects(insight):
    """The numbers of the equations one of which must be to blame."""
    found = set()
    for d in insight.departures:
        found |= _suspects(insight.program, d)
    for s in insight.program.statements:
        if s.place in insight.region and s.equation:
            found.add(s.equation)
    return sorted(found)


def _suspects(program, departure):
    found = {s.statement.equation for s in departure.region} - {None}
    own = departure.step.statement.equation
    if departure.call and found:  # what it is given is made before
        return found
    return found | ({own} if own else set())


def _most(program):
    """How many equations may be to blame for one value; all there are would point nowhere."""
    return max(1, min(MOST, len({s.equation for s in program.statements} - {None}) - 1))


def _own_only(departure):
    return any(n.startswith("_") for n in departure.labels[:1])


def _sentence(exercise, program, d, numbered):
    where = _where(exercise, program, d, numbered)
    since = _since(program, d.step)
    if d.call:
        other = "a wrong" if len(d.call.differ) == 1 else "wrong"
        more = f": {d.call.what}" if d.call.what else ""
        sentence = f"`{d.call.name}` is given {other} {listed(d.call.differ)}{since}{more}"
        return f"{where}: {sentence}" if where else sentence
    if not d.labels or not where and set(d.labels) <= set(exercise.outputs):
        return ""  # no more than that an output is wrong
    verb = "are the first values that differ" if len(d.labels) > 1 else (
        "is the first value that differs")
    named = d.own and d.own not in d.labels and not d.own.startswith(RETURN)
    named = f" (your `{d.own}`)" if named else ""
    sentence = f"{_named(exercise, d.labels)}{named} {verb}{since}"
    return f"{where}: {sentence}" if where else sentence


def _where(exercise, program, d, numbered):
    found = sorted(_suspects(program, d))
    return numbered(exercise, found) if found else ""


def _since(program, step):
    """From which pass of a loop on."""
    if not step.at:
        return ""
    bound = [s for s in [step.before.get(n) for n in _loop_names(program)] if type(s) is int]
    if bound:
        return f", from {_loop_names(program)[0]} = {bound[0]} on"
    return f", from step {step.at[-1]} on"


def _loop_names(program):
    return [n for text in program.items.values() for n in
            [node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)]
            if n not in (ITEM, "_")]


def _first_entry(d):
    """Which of its entries is the first that differs, with both numbers."""
    if np.asarray(d.value).dtype.kind == "O":  # a whole number too large for 64 bits
        return []
    if d.value is None or d.expected is None or form(d.value) != form(d.expected) or d.call:
        return []
    mine = np.asarray(d.value, float).reshape(np.shape(d.expected))
    off = ~close(mine, np.asarray(d.expected, float))
    if not off.any():
        return []
    at = tuple(int(k) for k in np.argwhere(off)[0])
    name = d.labels[0] + (f"[{', '.join(map(str, at))}]" if at else "")
    only = "" if off.all() else f"; {int(off.sum())} of its {off.size} entries are wrong"
    return [f"First {name}: yours {mine[at]:.4g}, expected {np.asarray(d.expected)[at]:.4g}{only}."]


def _named(exercise, labels):
    """The values by their names; an output need not be a variable on the page, so is no code."""
    return listed(labels, plain=exercise.outputs)


def listed(names, plain=()):
    """`a`, `b` and `c`; those among `plain` without the marks of code."""
    *most, last = [n if n in plain else f"`{n}`" for n in names]
    return f"{', '.join(most)} and {last}" if most else last
