"""What a program's lines are to each other: which follow, which return, which feed which."""

import ast
import re
from functools import cached_property
from itertools import takewhile

from .statement import ITEM, OUT, Loop


class Outline:
    """parameters, statements, body and items of a program, and what can be read off them.

    items: place of a loop -> what it binds, as text
    """

    @cached_property
    def answer(self):
        """The name that the last line returns and the line before it binds; "" where none is so.

        An answer need not have that name: it may return the expression at once.
        """
        *_, before, last = [None, *self.statements]
        value = last.tree.value
        bound = isinstance(value, ast.Name) and before is not None and before in self.body
        return value.id if bound and before.writes == (value.id,) else ""

    def line(self, statement, raw=False):
        """A statement of the program, or one in its place, as the learner would write it.

        raw: as the reference has it, so that a teacher's sentence can be found by it.
        """
        text = ast.unparse(statement.tree)
        value = text.partition(" = ")[2]
        if statement.writes == (ITEM,):
            return f"for {self.items[statement.place]} in {value}:" + " ..." * raw
        if statement.writes == (OUT,) or (statement.writes == (self.answer,) and not raw):
            return f"return {value}"
        return text

    @cached_property
    def stacks(self):
        """Number of an output -> (name, backwards) where it stacks what a loop has appended."""
        appended = {}
        for s in self.statements:
            if found := re.fullmatch(r"(\w+)\.append\((\w+)\)", ast.unparse(s.tree)):
                appended[found[1]] = found[2]
        value, stacks = self.statements[-1].tree.value, {}
        for k, e in enumerate(getattr(value, "elts", [value])):
            found = re.fullmatch(r"np\.stack\((\w+)(\[::-1\])?\)", ast.unparse(e))
            if found and found[1] in appended:
                stacks[k] = appended[found[1]], bool(found[2])
        return stacks

    def last(self, label):
        """The place where a name, or that of which a label such as ds.h is a part, is bound last.
        """
        name = re.match(r"\w*", label)[0]
        return max((s.place for s in self.statements if name in s.writes), default=None)

    @property
    def returned(self):
        """The names in the return line, None for what is no plain name."""
        value = self.statements[-1].tree.value
        return [getattr(e, "id", None) for e in getattr(value, "elts", [value])]

    @cached_property
    def straight(self):
        """No loop, and no name bound twice: a later line can be run again on its own."""
        bound = [n for s in self.statements for n in s.writes]
        return (not any(isinstance(n, Loop) for n in self.body)
                and not (set(bound) & set(self.parameters)) and len(bound) == len(set(bound)))

    def below(self, place):
        """The statements that follow the one at `place` in its own block, down to the next loop."""
        for body in self._blocks(self.body):
            for k, node in enumerate(body):
                if node.place == place and not isinstance(node, Loop):
                    yield from takewhile(lambda n: not isinstance(n, Loop), body[k + 1:])

    def _blocks(self, body):
        yield body
        for node in body:
            if isinstance(node, Loop):
                yield from self._blocks(node.body)

    def slice(self, name):
        """The places that the output or variable `name` depends on, loops taken as a whole."""
        wanted, places = {name}, set()
        for node in reversed(self.body):
            inside = [node.header, *_flat(node.body)] if isinstance(node, Loop) else [node]
            names = {w for s in inside for w in _binds(s)}
            if names & wanted:
                places |= {s.place for s in inside}
                wanted |= {r for s in inside for r in s.reads}
        return places



def _flat(body):
    for node in body:
        if isinstance(node, Loop):
            yield node.header
            yield from _flat(node.body)
        else:
            yield node


def _binds(statement):
    """Names that a statement changes: those it assigns and those whose methods it calls."""
    yield from statement.writes
    if isinstance(statement.tree, ast.Expr):
        yield from (n for n in statement.reads)
