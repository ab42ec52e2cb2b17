"""Several slips in one line, found by the value that the answer has in the line's place.

From the inside outwards: each part of the line in all its slips, and of those that are worth the
same only the first. So the parts of a sum are not tried anew with each slip of the other.
"""

import ast

import numpy as np

from ..compare import equal
from ..reference.evaluate import Evaluator
from ..reference.statement import Statement
from ..reference.trees import put
from ..reference.work import Exhausted, Work
from .rewrites import slips

DEEP = 3
MOST = 60_000  # pieces of work for all lines of an answer: some 0.3 s
VALUE, SLIPS = 1, 10  # what it takes to evaluate a node, and to find its slips
WIDE = 600     # slips of one part that are gone on with
# the slips that meet in one line
OFTEN = ("other", "missing", "activation", "transposed", "twice", "operator", "complement",
         "number", "swapped", "brackets", "outside", "order")


class Deeper:
    """deeper(statement, before, targets) -> an Edit of up to three slips in a line, or None.

    before: the variables that the line finds; targets: label -> the value that it must give.
    """

    def __init__(self, table, most=MOST):
        self.table, self.work = table, Work(most)

    def __call__(self, statement, before, targets):
        if not isinstance(statement.tree, ast.Assign) or len(targets) != 1:
            return None
        target = statement.tree.targets[0]
        (label, wanted), = targets.items()
        if not isinstance(target, ast.Name) or label != target.id:
            return None
        search = _Line(statement, before, wanted, self.table, self.work)
        try:
            found = search.found()
        except Exhausted:
            return None
        if found is None:
            return None
        node, words = found
        tree = put(statement.tree, (("value", None),), node)
        return self.table.several(Statement(tree, statement.place, statement.equation), words)


class _Line:
    def __init__(self, statement, before, wanted, table, work):
        self.statement, self.wanted, self.scope, self.work = statement, wanted, table.scope, work
        self.value = Evaluator({**before, **table.program.globals}, work, VALUE)
        self.kept = {}

    def found(self):
        """(expression, words) that gives what is wanted with the fewest slips; None for none."""
        path = (("value", None),)
        for most in range(1, DEEP + 1):
            self.kept.clear()
            for node, value, words in self._variants(self.statement.tree.value, path, most):
                if len(words) == most and equal(self.wanted, value):
                    return node, words
        return None

    def _variants(self, node, path, most):
        """(node, value, words) of a part of the line with at most so many slips, fewest first."""
        if (path, most) not in self.kept:
            found, seen = [], set()
            for made, words in self._made(node, path, most):
                try:
                    value = self.value(made)
                except Exhausted:
                    raise
                except Exception:
                    continue
                key = _key(value)
                if key not in seen:
                    seen.add(key)
                    found.append((made, value, words))
            self.kept[path, most] = sorted(found, key=lambda v: len(v[2]))[:WIDE]
        return self.kept[path, most]

    def _made(self, node, path, most):
        inner = list(self._with_inner(node, path, most))
        inner.sort(key=lambda made: len(made[1]))
        yield from inner
        plain = {}  # each slip is told as if it were the only one
        for made, words in inner:
            if len(words) < most:
                self.work.add(SLIPS)
                for kind, new, said, detail in slips(made, path, self.statement.tree,
                                                     self.statement, self.scope):
                    if made is node:
                        plain[kind, detail] = said
                    if kind in OFTEN:
                        yield new, (*words, plain.get((kind, detail), said))

    def _with_inner(self, node, path, most):
        """The node with slips in the parts that it is made of."""
        parts = [(name, k, child) for name, value in ast.iter_fields(node)
                 for k, child in (enumerate(value) if isinstance(value, list) else [(None, value)])
                 if isinstance(child, ast.expr)]
        if isinstance(node, ast.Attribute | ast.Name | ast.Subscript):
            parts = [p for p in parts if not isinstance(p[2], ast.Name | ast.Attribute)]
        made = [(node, ())]
        for name, k, child in parts:
            if name in ("func", "slice"):
                continue
            choices = [(v, w) for v, _, w in self._variants(child, (*path, (name, k)), most)]
            made = [(put(m, ((name, k),), v) if w else m, (*words, *w))
                    for m, words in made for v, w in choices if len(words) + len(w) <= most]
        return made


def _key(value):
    if isinstance(value, np.ndarray | np.generic):
        return value.shape, np.round(value, 9).tobytes() if value.dtype.kind in "fc" else (
            value.tobytes())
    return repr(value) if isinstance(value, bool | int | float) else id(value)
