"""Walk the reference beside an answer: which of its values the answer has, and where it departs.

Each line of the reference runs on the answer's own values. So a line is to blame only for what goes
wrong in it: what comes after a slip is judged with the slip in.
"""

from collections import Counter

import numpy as np

from ..case import as_tuple, parts
from ..compare import equal
from ..form import flat
from ..reference.statement import ITEM, OUT
from ..reference.work import RUN, Exhausted, Work
from .departing import Departing
from .departure import ABSENT, DEPARTED, FOUND, Found, Step, Stuck, unseen
from .labels import copied_all
from .wrong_outputs import Outputs

MOST = 1_000_000  # pieces of work for one walk: some 1.5 s; few take a tenth of it


class Walk(Departing):
    """One walk over a program along an `Answered`; `run` gives what was Found.

    table    the edits of the program
    deeper   (statement, before, targets) -> an edit of several slips, or None
    changes  statements that stand in the place of others from the start; work: what may be done
    """

    def __init__(self, program, table, answered, deeper, lent=(), changes=None, work=None):
        self.program, self.table, self.answered = program, table, answered
        self.deeper, self.lent = deeper, lent
        self.found = Found(changes=dict(changes or {}))
        self.work = work or Work(MOST)
        self.source, self.passes, self.nth = {}, Counter(), Counter()
        self.outputs = Outputs(program, answered)
        self.hears, self.departed, self.told = False, set(), set()
        self.asked = {}  # lent function -> the calls that the reference has made of it

    def run(self):
        """Walk as far as the lines can run."""
        env = {**self.program.globals, **self.answered.case.copy()}
        for name in self.lent:
            if name in env:
                env[name] = self._listening(name, env[name])
        with np.errstate(all="ignore"), self.answered.counted(self.work):
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
                      if self.answered.says(v) or self._output(statement, label) is not None}
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

    def _output(self, statement, label):
        """What the answer returns of this, None where it is not returned."""
        place = statement.place
        return self.outputs.of(place, label, self.nth[place], self.passes[place])

    def _edits_at(self, place):
        """The edits of a line, none where it is another line already."""
        return [] if place in self.found.changes else self.table.at(place)

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
        return sorted(self.found.behind(step, unseen))

    def _made_of(self, step):
        """The numbers of all steps that this one's value is made of, but for those that depart."""
        steps = self.found.steps
        return sorted(k for k in self.found.behind(step) if steps[k].state != DEPARTED)

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
        owners = [n for n, value in zip(names, as_tuple(env[OUT]), strict=False)
                  for _ in flat(value)]
        return any((n is None or n in fresh) and equal(a, b) and self.answered.says(b)
                   for n, a, b in zip(owners, mine, theirs, strict=False))

    def _returned(self, step, env):
        mine, theirs = self.answered.outputs, flat(env[OUT])
        if mine is None:
            return
        self.found.fits = len(mine) == len(theirs) and all(map(equal, mine, theirs))
        if self.found.fits:
            self._settled(step)
        elif len(mine) == len(theirs):
            step.state = DEPARTED
