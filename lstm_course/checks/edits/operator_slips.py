"""Slips in sums and products: a part missing or twice, another operator, brackets, 1 - f for f."""

import ast

from ..reference.trees import expression
from .scope import is_atom
from .syntax import instead, is_activation, terms

OPERATORS = {ast.Add: (ast.Sub, ast.Mult), ast.Sub: (ast.Add,), ast.Mult: (ast.Add, ast.MatMult),
             ast.Div: (ast.Mult,), ast.MatMult: (ast.Mult,), ast.Pow: (ast.Mult,)}
LOOSE = (ast.Add, ast.Sub)
SMALL = (1e-7, 1e-6, 1e-5, 1e-4, 1e-3)  # added to a divisor so that it is not 0


def sums_and_products(node, scope, before):
    a, b, op = node.left, node.right, type(node.op)
    left, right, old = ast.unparse(a), ast.unparse(b), ast.unparse(node)
    if op in (ast.Add, ast.Sub, ast.Mult):
        what = "factor" if op is ast.Mult else "term"
        yield "missing", a, f"the {what} `{right}` is missing", "right"
        if op is not ast.Sub:
            yield "missing", b, f"the {what} `{left}` is missing", "left"
        elif left == "1":
            yield "missing", b, instead(right, old), "left"
    for other in OPERATORS.get(op, ()):
        if op is ast.Add and other is ast.Mult and "@" in old:
            continue  # nobody multiplies the parts of a weighted sum
        new = ast.BinOp(a, other(), b)
        yield "operator", new, instead(ast.unparse(new), old), other.__name__
    if op is ast.Div:
        for small in SMALL:
            new = ast.BinOp(a, op(), ast.BinOp(b, ast.Add(), ast.Constant(small)))
            yield "epsilon", new, (f"`{small}` is added to `{right}`, which is divided by: "
                                   "harmless, but not the equation"), str(small)
    if op in (ast.Sub, ast.Div, ast.MatMult):
        new = ast.BinOp(b, op(), a)
        yield "swapped", new, instead(ast.unparse(new), old), ""
    if op is ast.Add and isinstance(a, ast.BinOp) and isinstance(a.op, ast.Mult):
        new = ast.BinOp(a.left, ast.Mult(), ast.BinOp(a.right, ast.Add(), b))
        yield "brackets", new, instead(ast.unparse(new), old), "added"
    if op is ast.Add:
        for k, term in enumerate((a, b)):
            if is_atom(term):
                new = ast.BinOp(node, ast.Add(), term)
                yield "twice", new, f"`{ast.unparse(term)}` is added twice", str(k)
    if op is ast.Mult:
        yield from _complements(node, scope, before)
        yield from _brackets_lost(node)
        for k, (kept, call) in enumerate(((a, b), (b, a))):
            if is_activation(call):
                new = ast.Call(call.func, [ast.BinOp(kept, ast.Mult(), call.args[0])], [])
                words = f"`{call.func.id}` goes around the whole of `{ast.unparse(new.args[0])}`"
                yield "outside", new, words, str(k)


def _complements(node, scope, before):
    """1 - f for f, and as in a GRU 1 - i for f."""
    for k, factor in enumerate((node.left, node.right)):
        if is_atom(factor):
            old = ast.unparse(factor)
            for other in [old, *scope.alike(old, before)]:
                new = ast.BinOp(ast.Constant(1), ast.Sub(), expression(other))
                pair = (new, node.right) if k == 0 else (node.left, new)
                kind = "complement" if other == old else "other complement"
                yield (kind, ast.BinOp(pair[0], ast.Mult(), pair[1]),
                       instead(f"1 - {other}", old), f"{k}{other}")


def _brackets_lost(node):
    """(1 - f) * c read as 1 - f * c, and 4 * (n + m) as 4 * n + m."""
    a, b = node.left, node.right
    if isinstance(a, ast.BinOp) and isinstance(a.op, LOOSE):
        new = ast.BinOp(a.left, a.op, ast.BinOp(a.right, ast.Mult(), b))
        yield "brackets", new, instead(ast.unparse(new), ast.unparse(node)), "left"
    if isinstance(b, ast.BinOp) and isinstance(b.op, LOOSE):
        first, *rest = terms(b)
        new = ast.BinOp(a, ast.Mult(), first)
        for term in rest:
            new = ast.BinOp(new, b.op, term)
        yield "brackets", new, instead(ast.unparse(new), ast.unparse(node)), "right"
