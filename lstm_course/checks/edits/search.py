"""Find the smallest edit of the reference that gives the learner's results on every case."""

from itertools import combinations

import numpy as np

from ..compare import equal
from ..reference.statement import OUT, PRELUDE
from ..reference.work import COMPILED, Exhausted, Work

RAISED = object()
MOST_PAIRS = 30_000
MOST_WORK = 150_000  # some 0.5 s


class Search:
    """The learner's outcomes, one a case: a value or RAISED; and the edits that may explain them.

    first is the number of the case to try first: one where the learner's value is wrong. After
    `MOST_WORK` pairs are given up: a check must end, and with the same words on every machine.
    """

    def __init__(self, program, table, cases, outcomes, first):
        self.work = Work()
        self.program, self.table = program, table
        self.cases, self.outcomes, self.first = cases, outcomes, first
        self.memo = {}

    def singles(self):
        """Every single edit that fits, as (edit,), the likeliest first."""
        with np.errstate(all="ignore"):
            found = [(e,) for e in self.table.edits if self.fits((e,))]
        return sorted(found, key=lambda edits: (edits[0].rank, edits[0].words))

    def fits(self, edits):
        """The edits' results are the learner's: on the telling case, then on all others."""
        order = [self.first, *(k for k in range(len(self.cases)) if k != self.first)]
        return all(_same(self._result(edits, k), self.outcomes[k]) for k in order)

    def _result(self, edits, k):
        changes = {place: made for e in edits for place, made in e.changes.items()}
        memo = self.memo if k == self.first else None
        try:
            return self.program.run(self.cases[k].args, changes, memo, self.work)[OUT]
        except Exception:
            return RAISED

    def two(self):
        """Two edits of different lines, else two of one line; () where none fit."""
        self.work = Work(MOST_WORK)
        try:
            with np.errstate(all="ignore"):
                return next((edits for edits in self._twos() if self.fits(edits)), ())
        except Exhausted:
            return ()

    def _twos(self):
        target = self.outcomes[self.first]
        count = len(target) if isinstance(target, tuple) else 1
        reach, right = self._reach(count), self._fitting((), count)
        pairs = self._pairs(reach, right)
        named = None not in self.program.returned and len(self.program.returned) == count
        if self.program.straight and named and count > 1 and target is not RAISED:
            wrong = min((k for k in range(count) if not right[k]), key=lambda k: len(reach[k]))
            pairs = self._near(pairs, wrong, reach[wrong])
        places = {s.place for s in self.program.statements}
        for k, fits in enumerate(right):
            places &= places if fits else reach[k]
        yield from pairs
        for e in self.table.second(places):
            self.work.add(COMPILED)
            yield (e,)

    def _pairs(self, reach, right):
        """Pairs worth trying: an output that one edit can't reach must fit by the other alone,

        and one that is right must stay so by each.
        """
        target, count = self.outcomes[self.first], len(right)
        # an edit that stops with an error alone does so with another too
        edits = [e for e in self.table.edits
                 if (self._result((e,), self.first) is RAISED) == (target is RAISED)]
        alone = [self._fitting((e,), count) for e in edits]
        touch = [[bool(e.places & r) for r in reach] for e in edits]
        found = []
        for a, b in combinations(range(len(edits)), 2):
            if edits[a].places & edits[b].places:
                continue
            if all(self._may(right[k], alone[a][k], alone[b][k], touch[a][k], touch[b][k], k,
                             reach, right) for k in range(count)):
                found.append((edits[a], edits[b]))
        found.sort(key=lambda pair: pair[0].rank + pair[1].rank)
        return found[:MOST_PAIRS]

    @staticmethod
    def _may(right, alone_a, alone_b, touch_a, touch_b, k, reach, all_right):
        """Whether output k can be the learner's by two edits, from what each does alone."""
        if not right:
            return (touch_a or alone_b) and (touch_b or alone_a)
        # two edits that undo each other: only where something that feeds this output is wrong
        feeds = any(r < reach[k] and not fits for r, fits in zip(reach, all_right, strict=True))
        return (alone_a and alone_b) or (feeds and touch_a and touch_b)

    def _near(self, pairs, k, reach):
        """The pairs whose output k is right on the telling case, at a few lines run for each."""
        last = self.program.statements[-1].place
        name = self.program.returned[k]
        target, args = self.outcomes[self.first][k], self.cases[self.first].args
        before = {}
        for a, b in pairs:
            if last in a.places or last in b.places or PRELUDE in b.places:
                yield a, b
                continue
            try:
                if a not in before:
                    before[a] = self.program.run(args, a.changes, self.memo, self.work)
                env = self.program.rerun(before[a], a.changes, b.changes, self.memo, reach,
                                         self.work)
            except Exception:
                continue
            if equal(target, env[name]):
                yield a, b

    def _reach(self, count):
        """For each output the places that can change it; the prelude can change all."""
        names, last = self.program.returned, self.program.statements[-1].place
        if len(names) != count or None in names:
            return [{s.place for s in self.program.statements} | {PRELUDE}] * count
        return [self.program.slice(n) | {last, PRELUDE} for n in names]

    def _fitting(self, edits, count):
        """For each output, whether it is the learner's on the telling case."""
        mine, target = self._result(edits, self.first), self.outcomes[self.first]
        if count == 1 or mine is RAISED or len(mine) != count:
            return [_same(mine, target)] * count
        return [equal(t, m) for t, m in zip(target, mine, strict=True)]


def _same(mine, theirs):
    if mine is RAISED or theirs is RAISED:
        return mine is theirs
    return equal(theirs, mine)
