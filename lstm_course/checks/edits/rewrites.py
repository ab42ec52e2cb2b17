"""The slips that one line of a reference can suffer, derived from its syntax tree."""

import ast
from dataclasses import dataclass
from itertools import combinations

from ..reference.trees import put, rename, walk
from .call_slips import calls
from .name_slips import (
    another,
    another_order,
    numbers,
    other_end,
    unpacked_in_another_order,
)
from .operator_slips import sums_and_products
from .scope import ACTIVATIONS, is_atom
from .syntax import is_called


@dataclass(frozen=True)
class Rewrite:
    """A line gone wrong. `detail` is the same for the same slip in a sibling line."""

    kind: str
    path: tuple
    detail: str
    words: str
    tree: ast.stmt


def rewrites(statement, scope, kinds=None):
    """Every slip of one statement, or those of some kinds, each once."""
    seen = {ast.unparse(statement.tree)}
    for rewrite in _all(statement, scope, kinds):
        text = ast.unparse(rewrite.tree)
        if text not in seen:
            seen.add(text)
            yield rewrite


def _all(statement, scope, kinds):
    root = statement.tree
    for path, node in walk(root):
        for kind, new, words, detail in slips(node, path, root, statement, scope):
            if kinds is None or kind in kinds:
                yield Rewrite(kind, path, detail, words, put(root, path, new))
    if kinds is None:
        yield from whole_line(statement, scope)


def slips(node, path, root, statement, scope):
    if isinstance(getattr(node, "ctx", None), ast.Store):
        if isinstance(node, ast.Tuple):
            yield from unpacked_in_another_order(node, root, scope)
        return
    if is_atom(node) and not is_called(path):
        yield from another(node, path, root, statement, scope)
    if isinstance(node, ast.BinOp):
        yield from sums_and_products(node, scope, statement.place)
    if isinstance(node, ast.Call):
        yield from calls(node)
    if isinstance(node, ast.Constant) and type(node.value) is int:
        yield from numbers(node, path, root)
    if isinstance(node, ast.Tuple):
        yield from another_order(node)
    if isinstance(node, ast.Slice):
        yield from other_end(node)


def whole_line(statement, scope):
    root = statement.tree
    if not isinstance(root, ast.Assign):
        return
    value = (("value", None),)
    if isinstance(root.value, ast.BinOp):
        for name in ACTIVATIONS:
            if name in scope.env:
                new = put(root, value, ast.Call(ast.Name(name, ast.Load()), [root.value], []))
                words = f"an extra `{name}` goes around `{ast.unparse(root.value)}`"
                yield Rewrite("extra", (), name, words, new)
    yield from _other_products(root)
    names = sorted({n.id for n in ast.walk(root.value) if isinstance(n, ast.Name)})
    for a, b in combinations(names, 2):
        if b in scope.alike(a, statement.place):
            new = put(root, value, rename(root, {a: b, b: a}).value)
            words = f"`{a}` and `{b}` have changed places"
            yield Rewrite("exchanged", (), f"{a}{b}", words, new)


class _Turned(ast.NodeTransformer):
    """Every @ with its sides exchanged."""

    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, ast.MatMult):
            return ast.BinOp(node.right, node.op, node.left)
        return node


class _Matrix(ast.NodeTransformer):
    """Every * read as @."""

    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, ast.Mult):
            return ast.BinOp(node.left, ast.MatMult(), node.right)
        return node


PRODUCTS = (("turned", _Turned, ast.MatMult, "the matrix stands on the left; each row is a "
             "sequence here, so it stands on the right: `{}`"),
            ("matrix", _Matrix, ast.Mult,
             "`@` is the matrix product; entry by entry is `*`: `{}`"))


def _other_products(root):
    for kind, turn, op, words in PRODUCTS:
        found = [n for n in ast.walk(root) if isinstance(n, ast.BinOp) and isinstance(n.op, op)]
        if len(found) > 1:
            new = turn().visit(ast.parse(ast.unparse(root)).body[0])
            yield Rewrite(kind, (), "", words.format(ast.unparse(found[-1])), new)
