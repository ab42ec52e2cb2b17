"""Walk the reference beside an answer: which of its values the answer has, and where it departs.

Each line of the reference runs on the answer's own values. So a line is to blame only for what goes
wrong in it: what comes after a slip is judged with the slip in.
"""

from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from ..case import copied, parts, rebuilt
from ..compare import equal
from ..form import flat
from ..program import ITEM, OUT
from ..work import RUN, Exhausted, Work
from .handed import handed

MOST = 300_000  # pieces of work for one walk: some 0.5 s; few take a tenth of it
FOUND, ABSENT, DEPARTED, SUSPECT = "found", "absent", "departed", "suspect"


class Stuck(Exception):
    """A line of the reference does not run on the answer's values."""


@dataclass(eq=False)
class Step:
    """One line of the reference in one pass of its loop."""

    statement: object
    at: tuple
    parents: set
    state: str = ""     # "" for what proves nothing
    values: dict = field(default_factory=dict, repr=False)  # those that prove something, by name
    before: dict = field(default_factory=dict, repr=False)  # the variables that the line finds


@dataclass
class Departure:
    """A line whose value the answer does not have, though it has all that goes into it.

    labels  what differs, in the reference's names; own: the learner's name for it, where it has one
    edit    what was made of the line instead, None where that is not known
    call    what a function that was lent is given instead, a `Handed`
    region  the lines one of which must be to blame, where the answer names no value in between
    """

    step: Step
    labels: tuple = ()
    own: str = ""
    edit: object = None
    value: object = None
    expected: object = None
    call: object = None
    region: tuple = ()


@dataclass
class Found:
    """The end of a walk. fits: whether the outputs are the answer's, with all departures in."""

    steps: list = field(default_factory=list)
    departures: list = field(default_factory=list)
    fits: bool = False
    changes: dict = field(default_factory=dict)


class Walk:
    """One walk over a program along an `Answered`; `run` gives what was Found.

    table    the edits of the program
    deeper   (statement, before, targets) -> an edit of several slips, or None
    changes  statements that stand in the place of others from the start
    """

    def __init__(self, program, table, answered, deeper, lent=(), changes=None):
        self.program, self.table, self.answered = program, table, answered
        self.deeper, self.lent = deeper, lent
        self.found = Found(changes=dict(changes or {}))
        self.work = Work(MOST)
        self.source, self.passes, self.nth = {}, Counter(), Counter()
        self.returned, self.stacked = self._returned_names(), self._stacked_names()
        self.hears, self.departed, self.told = False, set(), set()
        self.asked = {}  # lent function -> the calls that the reference has made of it

    def run(self):
        """Walk as far as the lines can run."""
        env = {**self.program.globals, **self.answered.case.copy()}
        for name in self.lent:
            if name in env:
                env[name] = self._listening(name, env[name])
        with np.errstate(all="ignore"):
            try:
                self.passes = self._counted(env)
                for statement, at in self.program.steps(env, self.found.changes):
                    self._step(statement, at, env)
            except (Stuck, Exhausted):
                pass
        return self.found

    def _counted(self, env):
        """How often each line runs."""
        env = copied_all(env)
        count = Counter()
        try:
            for statement, _ in self.program.steps(env, self.found.changes):
                statement.run(env)
                count[statement.place] += 1
        except Exception:
            raise Stuck from None
        return count

    def _returned_names(self):
        """The answer's outputs by the names that the reference returns them under."""
        mine = self.answered.outputs
        names = self.program.returned
        if mine is None or None in names or len(names) != len(mine):
            return {}
        return dict(zip(names, mine, strict=True))

    def _stacked_names(self):
        """The answer's outputs that are stacks, by the names that the reference stacks."""
        mine, found = self.answered.outputs or [], {}
        for k, (name, backwards) in self.program.stacks.items():
            if k < len(mine) and np.ndim(mine[k]):
                found[name] = mine[k][::-1] if backwards else mine[k]
        return found

    def _listening(self, name, function):
        def listening(*args):
            result = function(*args)
            if self.hears:
                self.asked.setdefault(name, []).append((args, result))
            return result
        return listening

    def _step(self, statement, at, env):
        before = copied_all(env)
        self.hears = True
        try:
            statement.run(env)
        except Exception:  # the answer's own values need not fit what comes after
            raise Stuck from None
        self.hears = False
        binds = set(statement.writes)
        if not statement.pure:  # a list that is appended to
            binds |= set(statement.reads)
        parents = {self.source[n] for n in statement.reads if n in self.source}
        step = Step(statement, at, parents, before=before)
        self.found.steps.append(step)
        for name in binds:
            self.source[name] = len(self.found.steps) - 1
        if OUT in binds:
            self._returned(step, env)
        elif statement.pure and ITEM not in binds:
            values = {label: v for n in statement.writes for label, v in parts(n, env[n])
                      if self.answered.says(v) or self._is_output(statement, label)}
            if values:
                self._compared(step, before, env, values)
            self.nth[statement.place] += 1

    def _compared(self, step, before, env, values):
        step.values = values
        missing = {n: v for n, v in values.items() if not self._has(step.statement, n, v)}
        if not missing:
            self._settled(step)
        elif self.ahead(step.statement, env):
            self._settled(step)
        elif not self._departs(step, before, env, missing):
            step.state = ABSENT

    def _has(self, statement, label, value):
        """Whether the answer has this value, on the way or among what it returns."""
        if self.answered.says(value) and self.answered.has(value):
            return True
        mine = self._output(statement, label)
        return mine is not None and equal(mine, value)

    def _settled(self, step):
        """The answer has it; so it has all that it was made of, or something as good."""
        step.state = FOUND
        self._clear(step)

    def _clear(self, step):
        for k in self._unseen(step):
            self.found.steps[k].state = FOUND

    def _unseen(self, step):
        """The numbers of the steps that made what this one reads, and that nothing clears."""
        unseen, todo = set(), list(step.parents)
        while todo:
            k = todo.pop()
            if k not in unseen and self.found.steps[k].state in ("", ABSENT):
                unseen.add(k)
                todo += self.found.steps[k].parents
        return sorted(unseen)

    def _made_of(self, step):
        """The numbers of all steps that this one's value is made of, but for those that depart."""
        found, todo = set(), list(step.parents)
        while todo:
            k = todo.pop()
            if k not in found:
                found.add(k)
                todo += self.found.steps[k].parents
        return sorted(k for k in found if self.found.steps[k].state != DEPARTED)

    def ahead(self, statement, env):
        """Whether the answer has something that the lines below make of this one's values."""
        env, fresh = copied_all(env), set(statement.writes)
        for later in [made for below in self.program.below(statement.place)
                      for made in self.found.changes.get(below.place, (below,))]:
            self.work.add(RUN)
            try:
                later.run(env)
            except Exception:
                return False
            if fresh.isdisjoint(later.reads):
                continue
            if OUT in later.writes:
                return self._returns(env, fresh)
            fresh |= set(later.writes) if later.pure else set(later.reads)
            if later.pure and any(self.answered.says(v) and self._has(later, label, v)
                                  for n in later.writes for label, v in parts(n, env[n])):
                return True
        return False

    def _returns(self, env, fresh):
        """Whether an output that is made of fresh names is the answer's."""
        mine, theirs = self.answered.outputs, flat(env[OUT])
        if mine is None or len(mine) != len(theirs):
            return False
        names = self.program.returned
        owners = [n for n, value in zip(names, _tuple(env[OUT]), strict=False)
                  for _ in flat(value)]
        return any((n is None or n in fresh) and equal(a, b) and self.answered.says(b)
                   for n, a, b in zip(owners, mine, theirs, strict=False))

    # Where it departs: by an edit that gives what the answer has, by its own name for it, or by
    # what the answer makes of it.

    def _departs(self, step, before, env, missing):
        place = step.statement.place
        if not self._needed(step.statement):
            return False
        own = {label: found for label, v in missing.items()
               if (found := self._own(step, env, label, v))}
        if place in self.departed:  # told already: the answer's own values go on
            return bool(self._calls_differ(step, before, env, missing) or own and self._taken(
                step, env, self._put(env, own), missing, own, None))
        for e in self._edits(place):
            made = self._edited(e, place, before)
            if made is not None and self._fits(step, made, missing, own):
                return self._taken(step, env, made, missing, own, e)
        if self._earlier(step, env, missing, own, self._unseen(step)):
            return True
        if own:
            made = self._put(env, own)
            targets = {label: value for label, (_, value) in own.items()}
            edit = self.deeper(step.statement, before, targets)
            if edit is None and (self._earlier(step, env, missing, own, self._made_of(step))
                                 or self._calls_differ(step, before, env, missing)):
                return True
            return self._taken(step, env, made, missing, own, edit)
        return (self._calls_differ(step, before, env, missing)
                or self._replaced(step, env, missing))

    def _is_output(self, statement, label):
        """Whether this is the last that is bound to a name which is returned."""
        return self._output(statement, label) is not None

    def _output(self, statement, label):
        """What the answer returns of this, None where it is not returned.

        A name that is bound in each pass may be returned once, the last, or stacked.
        """
        of, nth = self.passes[statement.place], self.nth[statement.place]
        if label in self.stacked and nth < of == len(self.stacked[label]):
            return self.stacked[label][nth]
        if self.program.last(label) != statement.place:
            return None
        return self.returned.get(label) if nth == of - 1 else None

    def _needed(self, statement):
        """Whether any line reads what this one makes, as the lines are by now."""
        return any(set(statement.writes) & set(made.reads) for s in self.program.statements
                   for made in self.found.changes.get(s.place, (s,)))

    def _put(self, env, own):
        made = copied_all(env)
        for label, (_, value) in own.items():
            put(made, label, value)
        return made

    def _own(self, step, env, label, value):
        """(name, value) of what the answer has in the place of this value, by its name."""
        place = step.statement.place
        of, nth = self.passes[place], self.nth[place]
        mine = self._output(step.statement, label)
        if mine is not None:
            return (label, mine) if np.shape(mine) == np.shape(value) else None
        found = self.answered.own(label, value, nth, of)
        if found and not self.answered.has(found[1], fresh=True):
            # the name may stand for something else here: does the answer use it as this?
            made = copied_all(env)
            put(made, label, found[1])
            return found if self.ahead(step.statement, made) else None
        return found

    def _earlier(self, step, env, missing, own, steps):
        """One of these lines before is what was edited, and the answer's value comes of it."""
        for k in steps[::-1]:
            earlier = self.found.steps[k]
            place = earlier.statement.place
            if ITEM in (*earlier.statement.reads, *earlier.statement.writes):
                continue
            for e in self._edits(place):
                made = self._edited(e, place, earlier.before)
                if made is None:
                    continue
                made = self._again(k, step, {n: made[n] for n in earlier.statement.writes})
                if made is not None and self._fits(step, made, missing, own):
                    self._depart(earlier, Departure(earlier, tuple(earlier.values), "", e))
                    self.found.changes[place] = e.changes[place]
                    env.update(made)
                    self._settled(step)
                    return True
        return False

    def _again(self, k, step, changed):
        """The variables after `step` where step `k` has bound other values."""
        env, fresh = {**step.before, **changed}, set(changed)
        for later in [*self.found.steps[k + 1:-1], step]:
            if fresh.isdisjoint(later.statement.reads) or not later.statement.pure:
                continue
            self.work.add(RUN)
            try:
                later.statement.run(env)
            except Exception:
                return None
            fresh |= set(later.statement.writes)
        return env

    def _edits(self, place):
        """The edits of a line, none where it is another line already."""
        return [] if place in self.found.changes else self.table.at(place)

    def _edited(self, edit, place, before):
        env = copied_all(before)
        self.work.add(RUN)
        try:
            for statement in edit.changes[place]:
                statement.run(env)
        except Exception:
            return None
        return env

    def _fits(self, step, made, missing, own):
        """Whether all values of the line are the answer's once it is edited."""
        fresh = False
        for label in step.values:
            value = got(made, label)
            if value is None:
                return False
            if label in own:
                if not equal(own[label][1], value):
                    return False
                fresh = True
            elif not self.answered.says(value) and self._is_output(step.statement, label):
                if not equal(self._output(step.statement, label), value):
                    return False
            elif label in missing and not self.answered.says(value):
                continue  # zeros, say, are everywhere: only what comes of them can tell
            elif not self.answered.has(value):
                return False
            elif label in missing:
                fresh |= self.answered.has(value, fresh=True)
        return fresh or self.ahead(step.statement, made)

    def _taken(self, step, env, made, missing, own, edit):
        """From here on the answer's own values stand in the place of the reference's."""
        place = step.statement.place
        label = next(iter(own or missing))
        name = own[label][0] if own else ""
        self._depart(step, Departure(step, tuple(missing), name, edit, got(made, label),
                                     got(env, label)))
        env.update({n: made[n] for n in step.statement.writes if n in made})
        if edit is not None:
            self.found.changes[place] = edit.changes[place]
        return True

    def _depart(self, step, departure, again=False):
        step.state = DEPARTED
        steps = self.found.steps
        if departure.call:  # what it is given is made in the same step, by the lines before
            departure.region = tuple(steps[k] for k in step.parents if steps[k].at == step.at
                                     and steps[k].statement.equation)
        elif departure.edit is None:
            departure.region = tuple(steps[k] for k in self._unseen(step))
            for suspect in departure.region:
                suspect.state = SUSPECT
        self._clear(step)
        if again or step.statement.place not in self.departed:
            self.found.departures.append(departure)
        self.departed.add(step.statement.place)

    def _calls_differ(self, step, before, env, missing):
        """A function that was lent is given something else: then the answer's result goes on."""
        for name in set(self.lent) & set(step.statement.reads):
            if (sum(name in s.reads for s in self.program.statements) > 1
                    or len(self.answered.calls[name]) != self.passes[step.statement.place]):
                continue  # the answer may call it in another order, or for several steps at once
            k = len(self.asked.get(name, ())) - 1
            call = handed(self.answered, name, k, self.asked[name][k]) if k >= 0 else None
            if call is None:
                continue
            new = [n for n in call.differ if n not in self.told]
            if new:
                self.told |= set(new)
                self._depart(step, Departure(step, tuple(missing), call=call.only(new)), again=True)
            step.state = DEPARTED
            made = copied_all(before)
            result = self.asked[name][k][1]
            made[name] = lambda *_, call=call, result=result: refilled(result, list(call.back))
            try:
                step.statement.run(made)
            except Exception:
                raise Stuck from None
            env.update({n: made[n] for n in step.statement.writes})
            return True
        return False

    def _replaced(self, step, env, missing):
        """A value of the answer's of which the lines below make what the answer has."""
        if len(missing) != 1 or step.statement.place in self.departed:
            return False
        (label, value), = missing.items()
        for name, mine in self.answered.fresh(np.shape(value)):
            made = copied_all(env)
            put(made, label, np.asarray(mine, np.asarray(value).dtype).reshape(np.shape(value)))
            if self.ahead(step.statement, made):
                return self._taken(step, env, made, missing, {label: (name, mine)}, None)
        return False

    def _returned(self, step, env):
        mine, theirs = self.answered.outputs, flat(env[OUT])
        if mine is None:
            return
        self.found.fits = len(mine) == len(theirs) and all(map(equal, mine, theirs))
        if self.found.fits:
            self._settled(step)
        elif len(mine) == len(theirs):
            step.state = DEPARTED


def copied_all(env):
    """The variables, with lists of their own."""
    return {n: list(v) if type(v) is list else v for n, v in env.items()}


def got(env, label):
    """The value that a label such as ds.h or dp.W stands for."""
    base = label.partition(".")[0].partition("[")[0]
    if base not in env:
        return None
    return dict(parts(base, env[base])).get(label)


def put(env, label, new):
    """Bind a label such as ds.h to a value."""
    base = label.partition(".")[0].partition("[")[0]
    labels = [name for name, _ in parts(base, env[base])]
    values = flat(env[base])
    values[labels.index(label)] = new
    env[base] = refilled(env[base], values)


def refilled(like, values):
    """A value of the same structure as `like` with these arrays and numbers in it, in order."""
    if not isinstance(like, tuple):
        return values.pop(0)
    return rebuilt(like, [refilled(v, values) for v in like])


def _tuple(value):
    return value if isinstance(value, tuple) else (value,)


__all__ = ["Departure", "Found", "Step", "Walk", "copied"]
