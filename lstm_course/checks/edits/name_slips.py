"""Slips in a name, a number or an order: another array, an axis, an index, an unpacking."""

import ast
from itertools import permutations

import numpy as np

from ..reference.statement import OUT
from ..reference.trees import at, expression
from .scope import is_index
from .syntax import in_matmul, instead, is_index_base, listed, places

AXES = (0, 1, 2)


def another(node, path, root, statement, scope):
    old = ast.unparse(node)
    if is_index(node) or not is_index_base(path, root):
        whole = statement.writes == (OUT,) and root.value is node
        for other in scope.alike(old, statement.place):
            words = f"`{other}` is returned" if whole else instead(other, old)
            yield "other", expression(other), words, _relative(other, old, scope)
    if path[-1][0] == "value" and isinstance(at(root, path[:-1]), ast.Attribute):
        return
    if path[-1][0] == "right" and in_matmul(path, root) and np.ndim(scope.value(old)) == 2:
        plain = old.removesuffix(".T")
        words = f"`{old}` is transposed" if plain == old else instead(plain, old)
        yield "transposed", expression(f"{old}.T" if plain == old else plain), words, ""


def _relative(other, old, scope):
    """What stands instead, told in a way that fits every gate: U for W, not Uf for Wf."""
    if other in scope.packed:
        source, k, _ = scope.packed[other]
        mine = scope.packed.get(old)
        return f"{source}[own]" if mine and mine[1] == k else f"{source}[{k}]"
    return other


def numbers(node, path, root):
    parent = at(root, path[:-1])
    if isinstance(parent, ast.Subscript) and parent.slice is node:
        return  # an index: `_another` exchanges p.W[1] as a whole
    axis = isinstance(parent, ast.keyword) and parent.arg == "axis"
    for value in AXES if axis else (node.value - 1, node.value + 1):
        if value != node.value:
            name = "axis=" if axis else ""
            words = instead(f"{name}{value}", f"{name}{node.value}")
            yield "number", ast.Constant(value), words, str(value)


def another_order(node):
    if 2 <= len(node.elts) <= 4:
        for order in permutations(node.elts):
            new = ast.Tuple(list(order), node.ctx)
            words = f"the order is `{listed(order)}`, expected `{listed(node.elts)}`"
            yield "order", new, words, places(order, node.elts)


def unpacked_in_another_order(node, root, scope):
    if not 2 <= len(node.elts) <= 4:
        return
    source = ast.unparse(root.value)
    for order in permutations(node.elts):
        words = f"`{source}` is unpacked as `{listed(order)}`, not as `{listed(node.elts)}`"
        if gates := scope.gates(node.elts):
            words = (f"`{source}` is taken in the order {', '.join(scope.gates(order))}, but "
                     f"stands in the order {', '.join(gates)}")
        yield "unpacked", ast.Tuple(list(order), node.ctx), words, places(order, node.elts)


def other_end(node):
    if (node.lower is None) != (node.upper is None):
        new = ast.Slice(node.upper, node.lower, node.step)
        yield "slice", new, f"the part `{ast.unparse(new)}` is taken, not `{ast.unparse(node)}`", ""
