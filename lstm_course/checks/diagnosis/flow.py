"""Slips in the flow: another order, another direction, what is handed on, one slip in every gate.

Each touches several lines, or what several lines read. The one that is meant is known by how much
of what the answer has the reference makes with it.
"""

from ..case import parts
from ..compare import equal
from ..form import flat
from ..reference.running import once
from ..reference.statement import ITEM, OUT
from ..reference.work import LOOKED_UP, Exhausted, Work

TRIED = 2  # edits that make as much as each other
MOST = 200_000  # pieces of work for all of them: some 0.3 s


def flows(program, table, answered):
    """Edits of the flow with which the reference makes the most of what the answer has.

    Each as (edit,), or two together where the second makes still more. They must make all that the
    reference makes of it as it stands. [] where none makes more.
    """
    had = _Had(program, answered)
    known = sorted(_flows(program, table, answered), key=lambda e: (e.rank, e.words))
    found = _best(had, known, {})
    pairs = []
    for e in found[:1]:
        rest = [other for other in known if not set(other.changes) & set(e.changes)]
        pairs = [(e, more) for more in _best(had, rest, e.changes)]
    return [*((e,) for e in found[:TRIED]), *pairs[:TRIED]]


def _best(had, known, changes):
    plain = had(changes, {})
    if plain is None:
        return []
    best, most = [], _count(plain)
    for e in known:
        if had.work.done > MOST:
            break
        now = had({**changes, **e.changes}, plain)
        if now is not None and _count(now) > max(most, _count(plain)):
            best, most = [e], _count(now)
        elif now is not None and best and _count(now) == most:
            best.append(e)
    return best


def _count(had):
    return sum(map(len, had.values()))


def _flows(program, table, answered):
    """Edits of several lines, of loops, and of lines whose values prove nothing by themselves."""
    env, silent = {**program.globals, **answered.case.copy()}, set()
    for statement, _ in program.steps(env, {}):
        statement.run(env)
        if statement.pure and not any(answered.says(v) for n in statement.writes
                                      for _, v in parts(n, env[n])):
            silent.add(statement.place)
    return [e for e in table.edits if len(e.changes) > 1 or e.kind in ("loop", "one for all")
            or silent & set(e.places)]


class _Had:
    """had(changes, least): (place, passes) -> names of the values made there that the answer has.

    None as soon as it is less than `least`, which is of the same kind. `Statement`s run once on the
    same values where the program allows that.
    """

    def __init__(self, program, answered):
        self.program, self.answered = program, answered
        self.memo, self.work, self.kept = {}, Work(MOST), {}

    def __call__(self, changes, least):
        env, had = {**self.program.globals, **self.answered.case.copy()}, {}
        env = {**env, **self.answered.case.args} if self.program.straight else env
        memo = self.memo if self.program.straight else None
        try:
            for statement, at in self.program.steps(env, changes):
                once(statement, env, memo, self.work)
                if not statement.pure or ITEM in statement.writes:
                    continue
                names = [label for n in statement.writes for label in self._labels(n, env[n])]
                key = statement.place, at
                had[key] = had.get(key, frozenset()) | frozenset(names)
                if not had[key] >= least.get(key, frozenset()):
                    return None
        except (Exception, Exhausted):
            return None
        return had

    def _labels(self, name, value):
        if name == OUT:
            mine, theirs = self.answered.outputs or [], flat(value)
            return [k for k, (a, b) in enumerate(zip(mine, theirs, strict=False)) if equal(a, b)]
        key = name, id(value)
        if key not in self.kept:
            self.work.add(LOOKED_UP)
            self.kept[key] = value, [label for label, v in parts(name, value)
                                     if self.answered.says(v) and self.answered.has(v)]
        return self.kept[key][1]
