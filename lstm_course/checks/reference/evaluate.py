"""The values of expressions that share parts: each part is calculated once."""

import ast
import operator

BINARY = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul,
          ast.Div: operator.truediv, ast.FloorDiv: operator.floordiv, ast.Mod: operator.mod,
          ast.Pow: operator.pow, ast.MatMult: operator.matmul}


class Evaluator:
    """evaluator(tree): what an expression is worth where `names` are bound.

    Trees that were made of one another share nodes; a node's value is kept as long as this lives.
    Raises what the expression raises.
    """

    def __init__(self, names, work, pieces):
        self.names, self.work, self.pieces = names, work, pieces
        self._kept = {}

    def __call__(self, node):
        if id(node) not in self._kept:
            self.work.add(self.pieces)
            self._kept[id(node)] = node, self._value(node)  # the node stays: its id is its own
        return self._kept[id(node)][1]

    def _value(self, node):
        if isinstance(node, ast.Name):
            return self.names[node.id]
        if isinstance(node, ast.Constant):
            return node.value
        if isinstance(node, ast.BinOp):
            return BINARY[type(node.op)](self(node.left), self(node.right))
        if isinstance(node, ast.Attribute):
            return getattr(self(node.value), node.attr)
        if isinstance(node, ast.Tuple):
            return tuple(map(self, node.elts))
        if isinstance(node, ast.Call) and not any(
                isinstance(a, ast.Starred) for a in node.args) and all(
                k.arg for k in node.keywords):
            return self(node.func)(*map(self, node.args),
                                   **{k.arg: self(k.value) for k in node.keywords})
        return eval(compile(ast.Expression(_placed(node)), "<reference>", "eval"), self.names)


def _placed(tree):
    for node in ast.walk(tree):
        node.lineno = node.end_lineno = 1
        node.col_offset = node.end_col_offset = 0
    return tree
