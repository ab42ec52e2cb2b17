"""What may stand in the place of what: the variables of a reference, by shape."""

import ast
import re

import numpy as np

from ..reference.statement import ITEM, OUT

ACTIVATIONS = ("sigmoid", "tanh")


class Scope:
    """The variables of a program, seen on one run with equal sizes (or any run)."""

    def __init__(self, program, env):
        self.env = env
        self.program = program
        self._alike = {}
        self.packed = self._packed()
        self.atoms = self._atoms()

    def _packed(self):
        """Name -> (where it was unpacked from, its index, the text before its suffix)."""
        found = {}
        for s in self.program.statements:
            target = s.tree.targets[0] if isinstance(s.tree, ast.Assign) else None
            if isinstance(target, ast.Tuple) and isinstance(s.tree.value, ast.Attribute | ast.Name):
                names = [e.id for e in target.elts]
                for k, name in enumerate(names):
                    found[name] = (ast.unparse(s.tree.value), k, _prefix(names))
        return found

    def _atoms(self):
        """Text -> value of whatever could be mistaken for something else."""
        own = [n for s in self.program.statements for n in s.writes if n not in (OUT, ITEM)]
        names = dict.fromkeys([*self.program.parameters, *own])
        found = {n: self.env[n] for n in names if _is_value(self.env.get(n))}
        for s in self.program.statements:
            for node in ast.walk(s.tree):
                if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
                    owner = self.value(ast.unparse(node.value))
                    for field in getattr(owner, "_fields", ()):
                        found[f"{ast.unparse(node.value)}.{field}"] = getattr(owner, field)
                if is_index(node) and _is_value(base := self.value(ast.unparse(node.value))):
                    for k in range(len(base)):
                        found[f"{ast.unparse(node.value)}[{k}]"] = base[k]
                        self._fields_at(found, node, k)
        return found

    def _fields_at(self, found, node, k):
        """p.W[1] may be mistaken for p.U[1] too."""
        if isinstance(node.value, ast.Attribute):
            owner = self.value(ast.unparse(node.value.value))
            for field in getattr(owner, "_fields", ()):
                text = f"{ast.unparse(node.value.value)}.{field}"
                found[f"{text}[{k}]"] = getattr(owner, field)[k]

    def value(self, text):
        """What an expression is worth on the run, None where it has no value there."""
        try:
            return eval(text, dict(self.env))
        except Exception:
            return None

    def alike(self, text, before):
        """Other atoms of the same shape that are bound before the place `before`."""
        if (text, before) not in self._alike:
            mine = _kind(self.atoms.get(text))
            self._alike[text, before] = [
                other for other, value in self.atoms.items() if text in self.atoms
                and other != text and _kind(value) == mine and self._bound(other, before)]
        return self._alike[text, before]

    def _bound(self, text, before):
        name = re.match(r"\w+", text)[0]
        if name in self.program.parameters:
            return True
        first = [s.place for s in self.program.statements if name in s.writes]
        return bool(first) and min(first) < before

    def gates(self, names):
        """The letters that tell names unpacked together apart: f of Wf; [] where there are none."""
        prefix = self.packed.get(names[0].id, ("", 0, "·"))[2]
        return [n.id[len(prefix):] for n in names] if names[0].id.startswith(prefix) else []

    def abstract(self, text):
        """Unpacked names without their gate: Wf -> p.W, so that gates can be compared."""
        return self._renamed(text, lambda source, k: source)

    def shown(self, text):
        """Unpacked names as the learner has them: Wf -> p.W[1]."""
        return self._renamed(text, lambda source, k: f"{source}[{k}]")

    def _renamed(self, text, new):
        return re.sub(r"\b[A-Za-z]\w*\b", lambda m: new(*self.packed[m[0]][:2])
                      if m[0] in self.packed else m[0], text)


def is_index(node):
    """A subscript by one whole number, as p.W[1]."""
    return (isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant)
            and isinstance(node.slice.value, int))


def is_atom(node):
    """What a reader takes for one thing: h, p.W, p.W[1]."""
    return isinstance(node, ast.Name | ast.Attribute) or is_index(node)


def _is_value(value):
    return isinstance(value, np.ndarray | int | float | np.generic) and not isinstance(value, bool)


def _kind(value):
    return "number" if np.ndim(value) == 0 else np.shape(value)


def _prefix(names):
    text = names[0]
    while text and not all(n.startswith(text) for n in names):
        text = text[:-1]
    return text or "·".join(names)
