"""Let the values that an answer made lead to its slips: first the flow, then line by line."""

from dataclasses import dataclass

import numpy as np

from ..case import parts
from ..edits.deeper import Deeper
from ..guard.raised import told
from ..reference.statement import ITEM, OUT
from ..reference.work import Work
from .answered import Answered
from .departure import DEPARTED, FOUND, Departure, unseen
from .flow import flows
from .labels import copied_all
from .leftover import leftover
from .values import Values, tells
from .walk import Walk

STOPPED = 400_000  # pieces of work for all walks beside an answer that stops: some 0.6 s


@dataclass
class Insight:
    """What a walk beside an answer has shown.

    edits       the slips, in the order of the lines; whole: together they give all its results
    fits        whether the outputs of the watched run follow from all departures
    flow        the edits of the flow among them, with which the reference makes more of what it has
    departures  where it departs, in the order of the lines
    right       names of the reference's values that the answer has
    region      places one of which must be to blame, where no departure is known
    program     the reference, as it was walked
    stops       edits of one line with which it stops as the answer does, where that is `stopped`
    """

    edits: tuple
    whole: bool
    fits: bool
    flow: tuple
    departures: list
    right: list
    region: set
    program: object
    stops: tuple = ()
    stopped: bool = False


def insight(exercise, program, table, case, outcome, search):
    """The Insight into a watched run, its `outcome` on a `case`.

    search  a Search over all cases, which says whether edits give the answer's results on each
    """
    with np.errstate(all="ignore"):
        env, right = _right(program, case)
        answered = Answered(case, outcome, env[OUT], right)
        work = Work(STOPPED) if outcome.error else None
        plain = _along(exercise, program, table, answered, (), search, work)
        if plain.whole and len(plain.edits) < 2:
            return plain
        led = []
        for first in flows(program, table, answered) if not (work and work.over) else ():
            found = _along(exercise, program, table, answered, first, search, work)
            if work and work.over:
                break  # a walk cut short knows of fewer slips than there are
            led.append(found)
    led.sort(key=lambda i: (sum(not e.taught for e in i.edits), sum(len(e.words) for e in i.edits)))
    return min([plain, *led], key=lambda i: (not i.whole, not i.fits, _slips(i)))


def _slips(insight):
    by_line = [d.edit for d in insight.departures]
    return len(by_line) + sum(e not in by_line for e in insight.edits)


def _along(exercise, program, table, answered, first, search, work):
    """One walk, with the flow of an edit or as the reference has it."""
    changes = {place: made for e in first for place, made in e.changes.items()}
    found = Walk(program, table, answered, Deeper(table), exercise.uses, changes, work).run()
    edits = [*first] + [d.edit for d in found.departures if d.edit]
    region = _region(program, found)
    if answered.outputs is not None and not found.fits and found.steps:
        outputs = {s.place for s in program.statements if set(s.writes) & {*program.returned}}
        more = (leftover(program, table, answered, found, region)
                or leftover(program, table, answered, found, region | outputs))
        edits += more
        for e in more:
            step = next(s for s in found.steps if s.statement.place in e.places)
            found.departures.append(Departure(step, edit=e))
        found.fits = bool(more)
    edits = tuple(dict.fromkeys(edits))
    whole = bool(edits) and all(d.edit for d in found.departures) and _apart(edits)
    whole = whole and search.fits(edits)
    return Insight(edits, whole, found.fits, first, found.departures,
                   _named_right(found, answered), region, program,
                   _stops(table, found, answered.error), bool(answered.error))


def _right(program, case):
    """What the reference leaves behind, and all that it makes on the way, parts of lines too."""
    env, right = {**program.globals, **case.copy()}, Values()
    for statement, _ in program.steps(env, {}):
        for code in program.inside(statement):
            try:
                _add(right, eval(code, env))
            except Exception:  # a variable of a comprehension is not known outside it
                continue
        statement.run(env)
        if statement.pure and ITEM not in statement.writes:
            for name in statement.writes:
                _add(right, env[name])
    return env, right


def _add(right, value):
    for _, leaf in parts("", value):
        if isinstance(leaf, np.ndarray | np.generic | float) and tells(leaf):
            right.add(leaf, "right")


def _stops(table, found, error):
    """The edits of the one line that the answer has not got past, which end in the same error."""
    if not error or not any(s.values and s.state in (FOUND, DEPARTED) for s in found.steps):
        return ()  # no value leads anywhere
    for step in found.steps:
        if step.state in (FOUND, DEPARTED) or step.statement.place in found.changes:
            continue
        alike = [e for e in table.at(step.statement.place)
                 if _error(e.changes[step.statement.place], step.before) == error]
        if alike:
            return tuple(alike)
    return ()


def _error(statements, before):
    env = copied_all(before)
    try:
        for statement in statements:
            statement.run(env)
    except Exception as error:
        return told(error)
    return ""


def _region(program, found):
    """Places that a wrong output is made in and that nothing clears."""
    if not found.steps or OUT not in found.steps[-1].statement.writes:
        return set()
    last = found.steps[-1]
    if last.state != DEPARTED:
        return set()
    behind = (found.steps[k] for k in found.behind(last, unseen))
    return {step.statement.place for step in (last, *behind)}


def _apart(edits):
    places = [p for e in edits for p in e.places]
    return len(places) == len(set(places))


def _named_right(found, answered):
    """Names of what the answer has as the reference has it, in every pass, each once."""
    right, wrong = {}, set()
    for step in found.steps:
        fits = step.state == FOUND and all(map(answered.right.find, step.values.values()))
        if not fits:
            wrong |= set(step.values)
        elif step.statement.equation:
            right.update(dict.fromkeys(step.values))
    return [n for n in right if n not in wrong and not n.startswith("_")]
