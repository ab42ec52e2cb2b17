"""A reference's source as a small program whose statements can be exchanged one by one.

A function is parsed into statements, each compiled on its own. Running it with `changes` puts other
statements in the place of some. So an edit costs one compiled line, and two edits of different
lines make a pair with nothing compiled anew.
"""

import ast
import inspect
import io
import re
import textwrap
import tokenize
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from .diagnosis.edit_names import EDIT_NAMES
from .inline import written_out
from .work import REUSED, RUN, Work

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


class Program:
    """The reference as a list of statements and loops; `run` gives what it returns."""

    def __init__(self, function, inside=None):
        """inside: name -> function whose calls are written out, its equations among the others."""
        source = textwrap.dedent(inspect.getsource(function))
        tree = ast.parse(source).body[0]
        self.parameters = [a.arg for a in tree.args.args]
        self.statements, self.items = [], {}  # items: place of a loop -> what it binds, as text
        self._equations, self._inside = _equations(source), {}
        body = tree.body[1:] if ast.get_docstring(tree) else tree.body
        if inside:
            outer = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)} | {*self.parameters}
            body = written_out(body, inside, outer, _equations, self._equations)
        self.body = [self._node(s) for s in body]
        used = {n for s in self.statements for n in s.reads}
        spaces = [f.__globals__ for f in [*(inside or {}).values(), function]]
        self.globals = EDIT_NAMES | {n: v for space in spaces for n, v in space.items()
                                     if n in used}
        if OUT not in self.statements[-1].writes:
            raise ValueError(f"the reference {function.__name__} must end in its only return")

    def _node(self, tree):
        if isinstance(tree, ast.For):
            header = self._statement(iterable(tree), tree.lineno)
            self.items[header.place] = ast.unparse(tree.target)
            bind = Statement(ast.Assign([tree.target], ast.Name(ITEM, ast.Load())), header.place)
            return Loop(header, bind, [self._node(s) for s in tree.body])
        if isinstance(tree, ast.Return):
            return self._statement(result(tree.value), tree.lineno)
        return self._statement(tree, tree.end_lineno)

    def _statement(self, tree, lineno):
        number = getattr(tree, "equation", self._equations.get(lineno))
        made = Statement(tree, len(self.statements), number)
        self.statements.append(made)
        return made

    def run(self, args, changes=None, memo=None, work=None):
        """Call the program: a dict of its variables, the result under OUT.

        changes  place -> the statements that stand there instead
        memo     results of pure statements from earlier runs on the same arguments, to reuse
        work     a `Work` that counts the statements
        """
        env, changes = {**self.globals, **args}, changes or {}
        work = work or Work()
        for statement in changes.get(PRELUDE, ()):
            once(statement, env, None, work)
        _block(self.body, env, changes, memo, work)
        return env

    def steps(self, env, changes):
        """The statements in the order in which they are due, each with the passes it stands in.

        Whoever asks runs each in `env` before asking for the next; `changes` may grow on the way.
        """
        for statement in changes.get(PRELUDE, ()):
            yield statement, ()
        yield from _steps(self.body, env, changes)

    def given(self, values):
        """Changes that bind names to values, whatever the program would compute."""
        changes = {}
        for s in self.statements:
            found = [Given(n, values[n], s.place) for n in s.writes if n in values]
            if found:
                changes[s.place] = (s, *found)
        return changes

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

    @cached_property
    def straight(self):
        """No loop, and no name bound twice: a later line can be run again on its own."""
        bound = [n for s in self.statements for n in s.writes]
        return (not any(isinstance(n, Loop) for n in self.body)
                and not (set(bound) & set(self.parameters)) and len(bound) == len(set(bound)))

    def rerun(self, env, changes, more, memo, upto, work):
        """The variables at `upto` once `more` changes too, from the env that `changes` left behind.

        Only for a `straight` program: what reads nothing new keeps its value.
        """
        env, fresh = dict(env), set()
        for s in self.statements:
            if s.place in upto:
                if s.place in more:
                    made = more[s.place]
                elif fresh.isdisjoint(s.reads):
                    continue
                else:
                    made = changes.get(s.place, (s,))
                for statement in made:
                    once(statement, env, memo, work)
                    fresh.update(statement.writes)
        return env

    def inside(self, statement):
        """The code of every expression in a statement's value, itself left out."""
        if statement.place not in self._inside:
            value = getattr(statement.tree, "value", None)
            nodes = [n for n in ast.walk(value) if isinstance(n, ast.BinOp | ast.Call | ast.UnaryOp)
                     ][1:] if value is not None else []
            self._inside[statement.place] = [
                compile(ast.Expression(n), "<reference>", "eval") for n in nodes]
        return self._inside[statement.place]

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


def _block(body, env, changes, memo, work):
    for node in body:
        if isinstance(node, Loop):
            for statement in changes.get(node.place, (node.header,)):
                once(statement, env, None, work)
            for item in env[ITEM]:
                env[ITEM] = item
                once(node.bind, env, None, work)
                _block(node.body, env, changes, None, work)  # each step is new: nothing to reuse
        else:
            for statement in changes.get(node.place, (node,)):
                once(statement, env, memo, work)


def _steps(body, env, changes, at=()):
    for node in body:
        if isinstance(node, Loop):
            yield from ((s, at) for s in changes.get(node.place, (node.header,)))
            for k, item in enumerate(env[ITEM]):
                env[ITEM] = item
                yield node.bind, (*at, k)
                yield from _steps(node.body, env, changes, (*at, k))
        else:
            yield from ((s, at) for s in changes.get(node.place, (node,)))


def once(statement, env, memo, work):
    """Run one statement, or take over what it gave on the same inputs before."""
    if memo is None or not statement.pure:
        work.add(RUN)
        statement.run(env)
        return
    key = (statement, *[id(env.get(name)) for name in statement.reads])
    found = memo.get(key)
    if found is not None:
        work.add(REUSED)
        env.update(found[0])
        return
    inputs = [env.get(name) for name in statement.reads]
    work.add(RUN)
    statement.run(env)
    made = {n: env[n] for n in statement.writes}
    if not any(isinstance(value, list) for value in made.values()):  # lists grow later
        memo[key] = made, inputs  # the inputs stay alive here: their ids name nothing else


def result(value):
    """The statement `return value`, as a program holds it."""
    return _assign(OUT, value)


def iterable(tree):
    """The header of a for loop, as a program holds it."""
    return _assign(ITEM, tree.iter)


def _assign(name, value):
    return ast.Assign([ast.Name(name, ast.Store())], value)


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


def _equations(source):
    """Line number -> the equation's number in its comment."""
    found = {}
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and (m := re.match(r"# \((\d+)\)", token.string)):
            found[token.start[0]] = int(m[1])
    return found
