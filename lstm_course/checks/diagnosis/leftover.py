"""What no value leads to: one or two edits in the lines that nothing clears."""

from itertools import combinations

from ..compare import equal
from ..form import flat
from ..reference.statement import OUT
from ..reference.work import Exhausted, Work

MOST = 120_000  # pieces of work for what no value leads to: some 0.2 s


def leftover(program, table, answered, found, region):
    """One or two edits in lines that nothing clears which make the outputs the answer's."""
    if any(d.edit is None for d in found.departures):
        return []
    work = Work(MOST)
    edits = [e for place in sorted(region) for e in table.at(place)]

    def fits(*more):
        changes = dict(found.changes)
        for e in more:
            changes |= e.changes
        try:
            made = program.run(answered.case.args, changes, work=work)[OUT]
        except Exception:
            return False
        return len(flat(made)) == len(answered.outputs) and all(
            map(equal, answered.outputs, flat(made)))

    try:
        for e in sorted(edits, key=lambda e: (e.rank, e.words)):
            if fits(e):
                return [e]
        for a, b in sorted(combinations(edits, 2), key=lambda two: two[0].rank + two[1].rank):
            if not a.places & b.places and fits(a, b):
                return [a, b]
    except Exhausted:
        pass
    return []
