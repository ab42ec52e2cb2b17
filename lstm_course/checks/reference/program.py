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

from .edit_names import EDIT_NAMES
from .inline import written_out
from .outline import Outline
from .running import block, once, steps
from .statement import ITEM, OUT, PRELUDE, Given, Loop, Statement, iterable, result
from .work import Work


class Program(Outline):
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
        block(self.body, env, changes, memo, work)
        return env

    def steps(self, env, changes):
        """The statements in the order in which they are due, each with the passes it stands in.

        Whoever asks runs each in `env` before asking for the next; `changes` may grow on the way.
        """
        for statement in changes.get(PRELUDE, ()):
            yield statement, ()
        yield from steps(self.body, env, changes)

    def given(self, values):
        """Changes that bind names to values, whatever the program would compute."""
        changes = {}
        for s in self.statements:
            found = [Given(n, values[n], s.place) for n in s.writes if n in values]
            if found:
                changes[s.place] = (s, *found)
        return changes

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



def _equations(source):
    """Line number -> the equation's number in its comment."""
    found = {}
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and (m := re.match(r"# \((\d+)\)", token.string)):
            found[token.start[0]] = int(m[1])
    return found
