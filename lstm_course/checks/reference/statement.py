"""One line of a reference, which can be run, and exchanged for another."""

import ast
from dataclasses import dataclass, field

OUT = "__out__"
ITEM = "__item__"
PRELUDE = -1


@dataclass(eq=False)
class Statement:
    """One simple statement; `place` numbers it within its program.

    reads and writes are the names that it uses and those that it binds.
    """

    tree: ast.stmt
    place: int
    equation: int | None = None
    code: object = None
    reads: tuple = ()
    writes: tuple = ()
    pure: bool = False  # binds names and does nothing else: what it reads decides what it gives

    def run(self, env):
        exec(self.code, env)

    def __post_init__(self):
        reads, writes = set(), []
        for node in ast.walk(self.tree):
            # rebuilt trees mix nodes of several lines, which compile refuses: one place for all
            node.lineno = node.end_lineno = 1
            node.col_offset = node.end_col_offset = 0
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                reads.add(node.id)
        for target in getattr(self.tree, "targets", ()):
            writes += [n.id for n in ast.walk(target) if isinstance(n, ast.Name)
                       and isinstance(n.ctx, ast.Store)]
        self.code = compile(ast.Module([self.tree], []), "<reference>", "exec")
        self.reads, self.writes = tuple(sorted(reads)), tuple(writes)
        self.pure = isinstance(self.tree, ast.Assign)


class Given:
    """In the place of a statement: a name bound to a value from outside."""

    pure = False

    def __init__(self, name, value, place):
        self.reads, self.writes, self.place = (), (name,), place
        self.value = value

    def run(self, env):
        env[self.writes[0]] = self.value


@dataclass(eq=False)
class Loop:
    """A for loop: `header` binds the items' iterable to ITEM, `bind` an item to the target."""

    header: Statement
    bind: Statement
    body: list = field(default_factory=list)

    @property
    def place(self):
        return self.header.place


def result(value):
    """The statement `return value`, as a program holds it."""
    return _assign(OUT, value)


def iterable(tree):
    """The header of a for loop, as a program holds it."""
    return _assign(ITEM, tree.iter)


def _assign(name, value):
    return ast.Assign([ast.Name(name, ast.Store())], value)
