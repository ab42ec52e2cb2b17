"""One slip made in every gate at once, and gates taken in another order."""

import ast
import re
from itertools import permutations

from ..reference.statement import Statement
from ..reference.trees import at, put
from .edit import Edit
from .scope import ACTIVATIONS


class Gates:
    """What a `Table` of edits knows of lines that are alike: one slip in each, another order."""

    # One slip made in every gate at once: the same rewrite of lines of the same shape.

    def families(self):
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

    def repacked(self):
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
