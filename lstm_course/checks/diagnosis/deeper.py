"""Several slips in one line, found by the value that the answer has in the line's place."""

import ast

from ..compare import equal
from ..program import Statement
from ..rewrites import rewrites
from ..work import COMPILED, RUN, Exhausted, Work

DEEP = 3
MOST = 150_000  # pieces of work for one line: some 0.2 s
# the slips that meet in one line
OFTEN = ("other", "missing", "activation", "transposed", "twice", "operator", "complement",
         "number", "swapped")


class Deeper:
    """deeper(statement, before, targets) -> an Edit of up to three slips in a line, or None.

    before: the variables that the line finds; targets: label -> the value that it must give.
    """

    def __init__(self, table, most=MOST):
        self.table, self.work = table, Work(most)

    def __call__(self, statement, before, targets):
        from .walk import got

        seen = {ast.unparse(statement.tree)}
        level = [(statement, ())]
        try:
            for _ in range(DEEP):
                following = []
                for made, words in level:
                    for r in rewrites(made, self.table.scope, OFTEN):
                        text = ast.unparse(r.tree)
                        if text in seen:
                            continue
                        seen.add(text)
                        self.work.add(COMPILED + RUN)
                        new = Statement(r.tree, statement.place, statement.equation)
                        env = {n: before[n] for n in new.reads if n in before}
                        env |= self.table.program.globals
                        try:
                            new.run(env)
                        except Exception:
                            continue
                        following.append((new, (*words, r.words)))
                        values = [got(env, label) for label in targets]
                        if all(v is not None and equal(t, v)
                               for t, v in zip(targets.values(), values, strict=True)):
                            return self.table.several(new, (*words, r.words))
                level = following
        except Exhausted:
            return None
        return None
