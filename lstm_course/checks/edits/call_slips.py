"""Slips in a call: another squashing function, arguments exchanged, an option left out."""

import ast
from itertools import combinations

from ..reference.trees import expression
from .scope import ACTIVATIONS
from .syntax import is_activation, terms

BOUNDS = (10, 15, 20)  # what an exponent is clipped to, and it shows


def calls(node):
    if is_activation(node):
        yield from _activations(node)
        return
    if ast.unparse(node.func) == "np.exp":
        text = ast.unparse(node.args[0])
        for bound in BOUNDS:
            yield ("clipped", expression(f"np.exp(np.clip({text}, -{bound}, {bound}))"),
                   f"`{text}` is clipped at -{bound} and {bound}", str(bound))
    for i, j in combinations(range(len(node.args)), 2):
        args = list(node.args)
        args[i], args[j] = args[j], args[i]
        a, b = ast.unparse(node.args[i]), ast.unparse(node.args[j])
        yield ("arguments", ast.Call(node.func, args, node.keywords),
               f"`{a}` and `{b}` have changed places in the call", f"{i}{j}")
    for k, word in enumerate(node.keywords):
        others = [w for n, w in enumerate(node.keywords) if n != k]
        yield ("missing", ast.Call(node.func, node.args, others),
               f"`{word.arg}={ast.unparse(word.value)}` is missing", word.arg)
    if ast.unparse(node.func) == "np.stack":
        text = ast.unparse(node.args[0])
        yield "last", expression(f"{text}[-1]"), "only the last step is returned", ""
        yield ("reversed", expression(f"np.stack({text}[::-1])"),
               "the steps are returned in reverse order", "")
        yield ("axis", expression(f"np.stack({text}, axis=1)"),
               "the steps are stacked along axis 1, not along axis 0", "")
    if ast.unparse(node.func) == "np.concatenate":
        text = ast.unparse(node.args[0])
        for axis in (0, 1, 2):
            yield ("axis", expression(f"np.concatenate({text}, axis={axis})"),
                   f"the parts are joined along axis {axis}", str(axis))


def _activations(node):
    name, inner = node.func.id, node.args[0]
    text = ast.unparse(inner)
    for other in (a for a in ACTIVATIONS if a != name):
        yield "activation", ast.Call(ast.Name(other, ast.Load()), [inner], []), (
            f"`{other}` stands where `{name}` belongs"), other
    yield ("activation", expression(f"np.maximum({text}, 0)"),
           f"a ReLU stands where `{name}` belongs", "relu")
    yield "activation", inner, f"`{name}` is left out", "none"
    yield ("activation", ast.Call(node.func, [node], []),
           f"`{name}` is applied twice", "twice")
    if name == "sigmoid":
        minus = ast.Call(node.func, [ast.UnaryOp(ast.USub(), inner)], [])
        words = "`sigmoid` falls where it should rise, as if its minus sign were lost"
        yield "falling", minus, words, ""
    summands = terms(inner) if isinstance(inner, ast.BinOp) else []
    for k, term in enumerate(summands if len(summands) > 1 else ()):
        rest = [t for n, t in enumerate(summands) if n != k]
        total = rest[0]
        for t in rest[1:]:
            total = ast.BinOp(total, ast.Add(), t)
        new = ast.BinOp(ast.Call(node.func, [total], []), ast.Add(), term)
        words = f"`{ast.unparse(term)}` is added after the `{name}`, not inside it"
        yield "outside", new, words, str(k)
