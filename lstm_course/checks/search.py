"""Find the smallest edit of the reference that gives the learner's results on every case."""

from itertools import combinations

import numpy as np

from .compare import equal
from .program import OUT, PRELUDE

RAISED = object()
MOST_PAIRS = 60_000  # a bound on work that is the same on every machine, as a clock is not


class Search:
    """The learner's outcomes, one a case: a value or RAISED; and the edits that may explain them.

    first is the number of the case to try first: one where the learner's value is wrong.
    """

    def __init__(self, program, table, cases, outcomes, first):
        self.program, self.table = program, table
        self.cases, self.outcomes, self.first = cases, outcomes, first
        self.memo = {}

    def explanations(self):
        """Every single edit that fits, as (edit,), else pairs (edit, edit); the likeliest first."""
        found = [(e,) for e in self.table.edits if self.fits((e,))]
        return sorted(found or self._twos(), key=_likelihood)

    def fits(self, edits):
        """The edits' results are the learner's: on the telling case, then on all others."""
        order = [self.first, *(k for k in range(len(self.cases)) if k != self.first)]
        return all(_same(self._result(edits, k), self.outcomes[k]) for k in order)

    def _result(self, edits, k, upto=None):
        changes = {place: made for e in edits for place, made in e.changes.items()}
        memo = self.memo if k == self.first else None
        try:
            with np.errstate(all="ignore"):
                return self.program.run(self.cases[k].args, changes, memo, upto)[OUT]
        except Exception:
            return RAISED

    def _twos(self):
        target = self.outcomes[self.first]
        count = len(target) if isinstance(target, tuple) else 1
        reach = self._reach(count)
        right = self._fitting((), count)
        places = {s.place for s in self.program.statements}
        for k, fits in enumerate(right):
            places &= places if fits else reach[k]
        twice = [(e,) for e in self.table.second(places)]
        return [edits for edits in [*twice, *self._pairs(count, reach)] if self.fits(edits)]

    def _pairs(self, count, reach):
        """Pairs worth trying: an output that one edit can't reach must fit by the other alone."""
        edits = self.table.edits
        alone = [self._fitting((e,), count) for e in edits]
        touch = [[bool(e.places & r) for r in reach] for e in edits]
        found = []
        for a, b in combinations(range(len(edits)), 2):
            if edits[a].places & edits[b].places:
                continue
            if all((touch[a][k] or alone[b][k]) and (touch[b][k] or alone[a][k])
                   for k in range(count)):
                found.append((edits[a], edits[b]))
        return sorted(found, key=lambda pair: pair[0].rank + pair[1].rank)[:MOST_PAIRS]

    def _reach(self, count):
        """For each output the places that can change it; the prelude can change all."""
        last = self.program.statements[-1]
        elements = getattr(last.tree.value, "elts", [last.tree.value])
        names = [getattr(e, "id", None) for e in elements]
        everywhere = {s.place for s in self.program.statements} | {PRELUDE}
        if len(names) != count or None in names:
            return [everywhere] * count
        return [self.program.slice(n) | {last.place, PRELUDE} for n in names]

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


def _likelihood(edits):
    return sum(e.rank for e in edits), [e.words for e in edits]
