"""All the slips that a reference can suffer, as a table of edits."""

import ast

from ..reference.statement import OUT, Statement, iterable, result
from .edit import OWN, RANK, Edit
from .gates import Gates
from .loops import loop_edits
from .rewrites import Rewrite, rewrites
from .scope import Scope

# the slips that meet in one line; all pairs of all kinds would take too long
OFTEN = ("other", "missing", "activation", "transposed", "twice", "operator")


class Table(Gates):
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
        self.edits += [*self.families(), *self.repacked()]
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
