"""Where an answer departs from the reference, in words."""

import ast
from dataclasses import dataclass

import numpy as np

from ..compare import close
from ..program import ITEM
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


def pointers(exercise, program, insight, numbered):
    """A Told for departures whose place is clear, None where there is none.

    numbered: (exercise, numbers) -> "equation (5), the cell state"
    """
    clear = [d for d in insight.departures if not _own_only(d)
             and len(_suspects(program, d)) <= _most(program)]
    if not clear or clear[0] is not insight.departures[0]:
        return None
    first, *others = clear
    sentence = _sentence(exercise, program, first, numbered)
    if not sentence:
        return None
    lines = []
    right = [n for n in insight.right if n not in first.labels]
    if right:
        lines.append(f"Right on the way: {listed(right)}.")
    if first.labels[:1] and first.labels[0] not in exercise.outputs:
        lines += _first_entry(first)
    for d in others:
        where = _where(exercise, program, d, numbered)
        if d.labels and where:
            lines.append(f"Judged with your own values for what comes before, {listed(d.labels)} "
                         f"differs too: {where}.")
    said = [Diagnosis(n, "", sentence) for d in clear for n in _suspects(program, d) or {None}]
    return Told(sentence, lines, tuple(said))


def suspects(program, insight):
    """The numbers of the equations one of which must be to blame."""
    found = set()
    for d in insight.departures:
        found |= _suspects(program, d)
    for s in program.statements:
        if s.place in insight.region and s.equation:
            found.add(s.equation)
    return sorted(found)


def _suspects(program, departure):
    found = {s.statement.equation for s in departure.region} - {None}
    own = departure.step.statement.equation
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
        name, _, differ = d.call
        what = listed([n for n, _, _ in differ])
        other = "a wrong" if len(differ) == 1 else "wrong"
        sentence = f"`{name}` is given {other} {what}{since}"
        return f"{where}: {sentence}" if where else sentence
    if not d.labels:
        return ""
    verb = "are the first values that differ" if len(d.labels) > 1 else (
        "is the first value that differs")
    named = d.own and d.own not in d.labels and not d.own.startswith(RETURN)
    named = f" (your `{d.own}`)" if named else ""
    sentence = f"{listed(d.labels)}{named} {verb}{since}"
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


def listed(names):
    """`a`, `b` and `c`."""
    *most, last = [f"`{n}`" for n in names]
    return f"{', '.join(most)} and {last}" if most else last
