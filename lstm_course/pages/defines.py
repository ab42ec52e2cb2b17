"""Which names a code cell gives a meaning to, read from its source; nothing is run."""

import ast
import re

# Cell magics that run the cell's Python in the page itself; what others run stays outside.
_IN_PAGE = ("%%time", "%%capture", "%%prun")
_BY_EYE = r"(?m)^(?:async\s+def|def|class)\s+(\w+)|^(\w+)\s*=(?!=)"


def names(cell):
    """The names that the cell defines, assigns or imports outside of functions; a set."""
    if cell.cell_type != "code":
        return set()
    return in_text(cell.source)


def in_text(source):
    """The same of a text, whatever cell it stands in. What is no Python is read line by line."""
    return set(_bound(source))


def times(cell, name):
    """How often the cell gives the name a meaning."""
    return _bound(cell.source).count(name) if cell.cell_type == "code" else 0


def _bound(source):
    """The names that a text binds, each as often as it does."""
    first = source.lstrip().split(maxsplit=1)[:1]
    if first and first[0].startswith("%%") and first[0] not in _IN_PAGE:
        return []
    try:
        tree = ast.parse(_without_magics(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return [a or b for a, b in re.findall(_BY_EYE, source)]
    found = []
    for node in _outside_functions(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.append(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.append(node.id)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            found += [(alias.asname or alias.name).split(".")[0] for alias in node.names]
    return found


def comes_from_the_course(source, name):
    """Does the text do nothing else with ``name`` than import it from the course?"""
    try:
        tree = ast.parse(_without_magics(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    for node in _outside_functions(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("lstm_course"):
            node.names = [alias for alias in node.names if alias.asname or alias.name != name] or [
                ast.alias("__name__")]
    return name not in in_text(ast.unparse(tree))


def _without_magics(source):
    """The text with IPython's own lines (%timeit, !ls) taken out, so that the rest can be read."""
    lines = source.split("\n")
    return "\n".join("pass" if line.startswith(("%", "!", "?")) else line for line in lines)


def _outside_functions(tree):
    """Every node that runs when the cell does, functions and classes themselves included."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        inner = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda
                           | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp)
        if not inner:
            waiting += ast.iter_child_nodes(node)
