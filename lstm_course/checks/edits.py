"""All the slips that a reference can suffer, as a table of edits."""

import ast
import re
from dataclasses import dataclass
from itertools import permutations

from .loops import loop_edits
from .program import OUT, Statement, iterable, result
from .rewrites import Rewrite, rewrites
from .scope import ACTIVATIONS, Scope
from .trees import at, put


@dataclass(eq=False)
class Edit:
    """Statements that stand in the place of others, and the words for it.

    line: what the changed line reads, where it is one, in the learner's names. raw: in the
    reference's, or the words where no line is changed; a teacher's sentence is found by it.
    rank: the smaller, the likelier.
    """

    words: str
    changes: dict
    equations: tuple = ()
    line: str = ""
    rank: int = 1
    kind: str = ""
    raw: str = ""
    taught: bool = False

    @property
    def places(self):
        return self.changes.keys()


RANK = {"exchanged": 0, "other": 1, "complement": 1, "missing": 2, "activation": 2, "order": 2,
        "operator": 3, "transposed": 3, "twice": 3, "other complement": 3}


# a name that only the reference has: no message quotes it
OWN = re.compile(r"(?<!\w)_[A-Za-z]")

# the slips that meet in one line; all pairs of all kinds would take too long
OFTEN = ("other", "missing", "activation", "transposed", "twice", "operator")


class Table:
    """The edits of one program. `second` makes the ones that change one line twice.

    env        what one run of the program left behind
    sentences  wrong line -> a teacher's words; lines that no slip leads to become edits too
    whole      whether each of these lines must be there
    """

    def __init__(self, program, env, sentences, whole=True):
        self.program = program
        self.scope = Scope(program, env)
        self._at = {}
        self._of = {s.place: list(rewrites(s, self.scope)) for s in program.statements}
        self.edits = [self._edit(s, r) for s in program.statements for r in self._of[s.place]]
        self.edits += [*self._families(), *self._repacked()]
        self.edits += [Edit(words, changes, self._using(lost), rank=rank, kind="loop", raw=words)
                       for words, changes, rank, lost in loop_edits(program)]
        self._teach(sentences, whole)
        self.edits = [e for e in self.edits if not OWN.search(e.words)]

    def _teach(self, sentences, whole):
        known = {e.raw: e for e in self.edits}
        for line, words in sentences.items():
            if line not in known:
                try:
                    known[line] = self._taught(line)
                except (StopIteration, SyntaxError):
                    if whole:
                        raise
                    continue  # about a line or a loop that is not there once calls are written out
                self.edits.append(known[line])
            known[line].words, known[line].rank, known[line].taught = words, -1, True

    def _taught(self, text):
        """An edit from a teacher's line, or from several with a line break between them."""
        changes = {}
        for tree in ast.parse(text).body:
            if isinstance(tree, ast.Return):
                tree = result(tree.value)
            elif isinstance(tree, ast.For):
                tree = iterable(tree)
            s = next(s for s in self.program.statements if isinstance(s.tree, ast.Assign)
                     and ast.unparse(s.tree.targets[0]) == ast.unparse(tree.targets[0]))
            changes[s.place] = (made := Statement(tree, s.place, s.equation),)
        line = self._shown(made) if len(changes) == 1 else ""  # several lines say too much
        return Edit("", changes, self._equations(changes), line, kind="taught", raw=text)

    def at(self, place):
        """The edits of one line alone, the likeliest first."""
        if place not in self._at:
            found = [e for e in self.edits if set(e.places) == {place} and e.kind != "loop"]
            self._at[place] = sorted(found, key=lambda e: (e.rank, e.words))
        return self._at[place]

    def several(self, made, words):
        """The edit that makes a statement of the program into `made`, by slips told in words."""
        rewrite = Rewrite("several", (), "", ", and ".join(words[::-1]), made.tree)
        return self._edit(made, rewrite, rank=8)

    def second(self, places):
        """Edits that change one statement twice, for the statements at `places`."""
        for s in self.program.statements:
            if s.place in places:
                seen = {ast.unparse(s.tree), *(ast.unparse(r.tree) for r in self._of[s.place])}
                for first in self._of[s.place]:
                    if first.kind not in OFTEN:
                        continue
                    changed = Statement(first.tree, s.place, s.equation)
                    for r in rewrites(changed, self.scope, OFTEN):
                        if r.kind == first.kind == "other":
                            continue
                        text = ast.unparse(r.tree)
                        if text not in seen:
                            seen.add(text)
                            both = Rewrite("two", (), "", f"{first.words}, and {r.words}", r.tree)
                            if not OWN.search(both.words):
                                yield self._edit(s, both, rank=8)

    def _edit(self, statement, rewrite, rank=None):
        made = Statement(rewrite.tree, statement.place, statement.equation)
        rank = RANK.get(rewrite.kind, 4) if rank is None else rank
        if rewrite.kind == "unpacked":
            moved = [a.id for a, b in zip(rewrite.tree.targets[0].elts,
                                          statement.tree.targets[0].elts, strict=True)
                     if a.id != b.id]
            equations, words = self._using(moved), rewrite.words
            line = "" if self.scope.gates(made.tree.targets[0].elts) else self.program.line(made)
        else:
            equations = self._equations([statement.place])
            words, line = self.scope.shown(rewrite.words), self._shown(made)
        return Edit(words, {statement.place: (made,)}, equations, line, rank, rewrite.kind,
                    self.program.line(made, raw=True))

    def _shown(self, made):
        """The line in the learner's names; "" where it holds one of the reference's own."""
        line = self.scope.shown(self.program.line(made))
        return "" if OWN.search(line) else line

    def _equations(self, places):
        """The numbers at these places, or of the lines that use what is bound there."""
        own = {s.equation for s in self.program.statements if s.place in places} - {None}
        names = {n for s in self.program.statements if s.place in places for n in s.writes} - {OUT}
        return tuple(sorted(own)) if own else self._using(names)

    def _using(self, names):
        """The numbers of the lines that read any of these names."""
        return tuple(sorted({s.equation for s in self.program.statements
                             if s.equation and set(names) & set(s.reads)}))

    # One slip made in every gate at once: the same rewrite of lines of the same shape.

    def _families(self):
        for exact in (False, True):
            groups = {}
            for s in self.program.statements:
                groups.setdefault(self._shape(s, exact), []).append(s)
            for group in groups.values():
                if len(group) > 2 and (not exact or group != self._group_of(group[0])):
                    yield from self._family(group)

    def _group_of(self, statement):
        shape = self._shape(statement, False)
        return [s for s in self.program.statements if self._shape(s, False) == shape]

    def _shape(self, statement, exact):
        """The line with the gates' letters taken out, and the activations too unless exact."""
        text = self.scope.abstract(ast.unparse(getattr(statement.tree, "value", statement.tree)))
        if not exact:
            text = re.sub(rf"\b({'|'.join(ACTIVATIONS)})\(", "act(", text)
        return text

    def _family(self, group):
        by_slip = {}
        for s in group:
            for r in self._of[s.place]:
                if r.kind != "unpacked":
                    by_slip.setdefault((r.kind, r.path, r.detail), []).append((s, r))
        for same in by_slip.values():
            words = {self.scope.abstract(r.words) for _, r in same}
            if len(words) > 1:  # the gates' sigmoid and the candidate's tanh
                words = {re.sub(r"(the )?`(sigmoid|tanh)`", "the squashing function", w)
                         for w in words}
            if len(same) == len(group) and len(words) == 1:
                changes = {s.place: (Statement(r.tree, s.place, s.equation),) for s, r in same}
                where = "in each gate" if len(group) > 3 else "in each of the three gates"
                yield Edit(f"{min(words)}, {where}", changes, self._equations(changes), rank=3,
                           kind=same[0][1].kind)

    # The gates taken in another order, from all the packed weights alike.

    def _repacked(self):
        packed = [s for s in self.program.statements
                  if isinstance(s.tree, ast.Assign) and isinstance(s.tree.targets[0], ast.Tuple)
                  and isinstance(s.tree.value, ast.Attribute)]
        if len(packed) < 2:
            return
        yield from self._one_for_all(packed)
        alike = {}  # peepholes have no candidate: a pack of their own, with an order of their own
        for s in packed:
            gates = self.scope.gates(s.tree.targets[0].elts)
            alike.setdefault(tuple(gates), []).append(s)
        for gates, group in alike.items():
            if len(group) > 1:
                yield from self._gate_orders(gates, group)

    def _gate_orders(self, gates, packed):
        """Other orders of the same gates, in each of the statements that unpack them."""
        names = [[e.id for e in s.tree.targets[0].elts] for s in packed]
        for order in permutations(range(len(gates))):
            if list(order) == sorted(order):
                continue
            changes = {}
            for s in packed:
                path = (("targets", 0),)
                old = at(s.tree, path)
                tree = put(s.tree, path, ast.Tuple([old.elts[k] for k in order], old.ctx))
                changes[s.place] = (Statement(tree, s.place, None),)
            words = (f"the gates are taken in the order {', '.join(gates[k] for k in order)}, "
                     f"but stand in the order {', '.join(gates)}")
            moved = [n for k, n in enumerate(order) if k != n]
            equations = self._using([row[k] for row in names for k in moved])
            yield Edit(words, changes, equations, rank=1, kind="gate order")

    def _one_for_all(self, packed):
        """W, U or b of one gate used in all of them."""
        for s in packed:
            elements = s.tree.targets[0].elts
            source = ast.unparse(s.tree.value)
            for k in range(len(elements)):
                tree = ast.Assign(s.tree.targets, ast.parse(
                    f"[{source}[{k}]] * {len(elements)}", mode="eval").body)
                others = self._using([e.id for j, e in enumerate(elements) if j != k])
                yield Edit(f"`{source}[{k}]` stands in every gate",
                           {s.place: (Statement(tree, s.place, None),)}, others, rank=2,
                           kind="one for all")
