"""Small questions to the trees of expressions, and the words for an exchange."""

import ast

from ..reference.trees import at
from .scope import ACTIVATIONS, is_index


def instead(new, old):
    return f"`{new}` stands where `{old}` belongs"


def is_activation(node):
    return (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            and node.func.id in ACTIVATIONS)


def terms(node):
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return [*terms(node.left), *terms(node.right)]
    return [node]


def is_called(path):
    return path[-1][0] == "func"


def is_index_base(path, root):
    """p.W in p.W[1]: exchanged together with its index."""
    return path[-1][0] == "value" and is_index(at(root, path[:-1]))


def in_matmul(path, root):
    parent = at(root, path[:-1])
    return isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.MatMult)


def listed(elements):
    return ", ".join(ast.unparse(e) for e in elements)


def places(order, elements):
    return "".join(str(elements.index(e)) for e in order)
