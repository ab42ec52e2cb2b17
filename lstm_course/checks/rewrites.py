"""The slips that one line of a reference can suffer, derived from its syntax tree."""

import ast
from dataclasses import dataclass
from itertools import combinations, permutations

import numpy as np

from .program import OUT
from .scope import ACTIVATIONS, is_atom, is_index
from .trees import at, expression, put, rename, walk

OPERATORS = {ast.Add: (ast.Sub, ast.Mult), ast.Sub: (ast.Add,), ast.Mult: (ast.Add, ast.MatMult),
             ast.Div: (ast.Mult,), ast.MatMult: (ast.Mult,), ast.Pow: (ast.Mult,)}
LOOSE = (ast.Add, ast.Sub)
AXES = (0, 1, 2)
SMALL = (1e-7, 1e-6, 1e-5, 1e-4, 1e-3)  # added to a divisor so that it is not 0
BOUNDS = (10, 15, 20)  # what an exponent is clipped to, and it shows


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
        yield from _whole_line(statement, scope)


def slips(node, path, root, statement, scope):
    if isinstance(getattr(node, "ctx", None), ast.Store):
        if isinstance(node, ast.Tuple):
            yield from _unpacked_in_another_order(node, root, scope)
        return
    if is_atom(node) and not _is_called(path):
        yield from _another(node, path, root, statement, scope)
    if isinstance(node, ast.BinOp):
        yield from _sums_and_products(node, scope, statement.place)
    if isinstance(node, ast.Call):
        yield from _calls(node)
    if isinstance(node, ast.Constant) and type(node.value) is int:
        yield from _numbers(node, path, root)
    if isinstance(node, ast.Tuple):
        yield from _another_order(node)
    if isinstance(node, ast.Slice):
        yield from _other_end(node)


def _another(node, path, root, statement, scope):
    old = ast.unparse(node)
    if is_index(node) or not _is_index_base(path, root):
        whole = statement.writes == (OUT,) and root.value is node
        for other in scope.alike(old, statement.place):
            words = f"`{other}` is returned" if whole else _instead(other, old)
            yield "other", expression(other), words, _relative(other, old, scope)
    if path[-1][0] == "value" and isinstance(at(root, path[:-1]), ast.Attribute):
        return
    if path[-1][0] == "right" and _in_matmul(path, root) and np.ndim(scope.value(old)) == 2:
        plain = old.removesuffix(".T")
        words = f"`{old}` is transposed" if plain == old else _instead(plain, old)
        yield "transposed", expression(f"{old}.T" if plain == old else plain), words, ""


def _sums_and_products(node, scope, before):
    a, b, op = node.left, node.right, type(node.op)
    left, right, old = ast.unparse(a), ast.unparse(b), ast.unparse(node)
    if op in (ast.Add, ast.Sub, ast.Mult):
        what = "factor" if op is ast.Mult else "term"
        yield "missing", a, f"the {what} `{right}` is missing", "right"
        if op is not ast.Sub:
            yield "missing", b, f"the {what} `{left}` is missing", "left"
        elif left == "1":
            yield "missing", b, _instead(right, old), "left"
    for other in OPERATORS.get(op, ()):
        if op is ast.Add and other is ast.Mult and "@" in old:
            continue  # nobody multiplies the parts of a weighted sum
        new = ast.BinOp(a, other(), b)
        yield "operator", new, _instead(ast.unparse(new), old), other.__name__
    if op is ast.Div:
        for small in SMALL:
            new = ast.BinOp(a, op(), ast.BinOp(b, ast.Add(), ast.Constant(small)))
            yield "epsilon", new, (f"`{small}` is added to `{right}`, which is divided by: "
                                   "harmless, but not the equation"), str(small)
    if op in (ast.Sub, ast.Div, ast.MatMult):
        new = ast.BinOp(b, op(), a)
        yield "swapped", new, _instead(ast.unparse(new), old), ""
    if op is ast.Add and isinstance(a, ast.BinOp) and isinstance(a.op, ast.Mult):
        new = ast.BinOp(a.left, ast.Mult(), ast.BinOp(a.right, ast.Add(), b))
        yield "brackets", new, _instead(ast.unparse(new), old), "added"
    if op is ast.Add:
        for k, term in enumerate((a, b)):
            if is_atom(term):
                new = ast.BinOp(node, ast.Add(), term)
                yield "twice", new, f"`{ast.unparse(term)}` is added twice", str(k)
    if op is ast.Mult:
        yield from _complements(node, scope, before)
        yield from _brackets_lost(node)
        for k, (kept, call) in enumerate(((a, b), (b, a))):
            if _activation(call):
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
                       _instead(f"1 - {other}", old), f"{k}{other}")


def _brackets_lost(node):
    """(1 - f) * c read as 1 - f * c, and 4 * (n + m) as 4 * n + m."""
    a, b = node.left, node.right
    if isinstance(a, ast.BinOp) and isinstance(a.op, LOOSE):
        new = ast.BinOp(a.left, a.op, ast.BinOp(a.right, ast.Mult(), b))
        yield "brackets", new, _instead(ast.unparse(new), ast.unparse(node)), "left"
    if isinstance(b, ast.BinOp) and isinstance(b.op, LOOSE):
        first, *rest = _terms(b)
        new = ast.BinOp(a, ast.Mult(), first)
        for term in rest:
            new = ast.BinOp(new, b.op, term)
        yield "brackets", new, _instead(ast.unparse(new), ast.unparse(node)), "right"


def _calls(node):
    if _activation(node):
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
    terms = _terms(inner) if isinstance(inner, ast.BinOp) else []
    for k, term in enumerate(terms if len(terms) > 1 else ()):
        rest = [t for n, t in enumerate(terms) if n != k]
        total = rest[0]
        for t in rest[1:]:
            total = ast.BinOp(total, ast.Add(), t)
        new = ast.BinOp(ast.Call(node.func, [total], []), ast.Add(), term)
        words = f"`{ast.unparse(term)}` is added after the `{name}`, not inside it"
        yield "outside", new, words, str(k)


def _numbers(node, path, root):
    parent = at(root, path[:-1])
    if isinstance(parent, ast.Subscript) and parent.slice is node:
        return  # an index: `_another` exchanges p.W[1] as a whole
    axis = isinstance(parent, ast.keyword) and parent.arg == "axis"
    for value in AXES if axis else (node.value - 1, node.value + 1):
        if value != node.value:
            name = "axis=" if axis else ""
            words = _instead(f"{name}{value}", f"{name}{node.value}")
            yield "number", ast.Constant(value), words, str(value)


def _another_order(node):
    if 2 <= len(node.elts) <= 4:
        for order in permutations(node.elts):
            new = ast.Tuple(list(order), node.ctx)
            words = f"the order is `{_listed(order)}`, expected `{_listed(node.elts)}`"
            yield "order", new, words, _places(order, node.elts)


def _unpacked_in_another_order(node, root, scope):
    if not 2 <= len(node.elts) <= 4:
        return
    source = ast.unparse(root.value)
    for order in permutations(node.elts):
        words = f"`{source}` is unpacked as `{_listed(order)}`, not as `{_listed(node.elts)}`"
        if gates := scope.gates(node.elts):
            words = (f"`{source}` is taken in the order {', '.join(scope.gates(order))}, but "
                     f"stands in the order {', '.join(gates)}")
        yield "unpacked", ast.Tuple(list(order), node.ctx), words, _places(order, node.elts)


def _other_end(node):
    if (node.lower is None) != (node.upper is None):
        new = ast.Slice(node.upper, node.lower, node.step)
        yield "slice", new, f"the part `{ast.unparse(new)}` is taken, not `{ast.unparse(node)}`", ""


def _whole_line(statement, scope):
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


def _instead(new, old):
    return f"`{new}` stands where `{old}` belongs"


def _relative(other, old, scope):
    """What stands instead, told in a way that fits every gate: U for W, not Uf for Wf."""
    if other in scope.packed:
        source, k, _ = scope.packed[other]
        mine = scope.packed.get(old)
        return f"{source}[own]" if mine and mine[1] == k else f"{source}[{k}]"
    return other


def _activation(node):
    return (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            and node.func.id in ACTIVATIONS)


def _terms(node):
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return [*_terms(node.left), *_terms(node.right)]
    return [node]


def _is_called(path):
    return path[-1][0] == "func"


def _is_index_base(path, root):
    """p.W in p.W[1]: exchanged together with its index."""
    return path[-1][0] == "value" and is_index(at(root, path[:-1]))


def _in_matmul(path, root):
    parent = at(root, path[:-1])
    return isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.MatMult)


def _listed(elements):
    return ", ".join(ast.unparse(e) for e in elements)


def _places(order, elements):
    return "".join(str(elements.index(e)) for e in order)
