"""Reading and rebuilding expressions: paths to nodes, a copy with one node exchanged."""

import ast


def walk(node, path=()):
    """Every expression below `node` with its path, outermost first."""
    for name, value in ast.iter_fields(node):
        values = value if isinstance(value, list) else [value]
        for k, child in enumerate(values):
            if isinstance(child, ast.AST):
                step = (*path, (name, k if isinstance(value, list) else None))
                if isinstance(child, ast.expr | ast.Slice):
                    yield step, child
                yield from walk(child, step)


def put(root, path, new):
    """A copy of `root` with `new` where `path` leads; untouched branches are shared."""
    if not path:
        return new
    (name, k), *rest = path
    fields = dict(ast.iter_fields(root))
    if k is None:
        fields[name] = put(fields[name], rest, new)
    else:
        fields[name] = [*fields[name][:k], put(fields[name][k], rest, new), *fields[name][k + 1:]]
    return ast.copy_location(type(root)(**fields), root)


def at(root, path):
    """The node that `path` leads to."""
    for name, k in path:
        root = getattr(root, name) if k is None else getattr(root, name)[k]
    return root


def rename(root, names):
    """A copy of `root` with the variables renamed as the mapping `names` says."""
    class Rename(ast.NodeTransformer):
        def visit_Name(self, node):
            return ast.copy_location(ast.Name(names.get(node.id, node.id), node.ctx), node)

    return Rename().visit(ast.parse(ast.unparse(root)).body[0])


def expression(text):
    """The tree of an expression written as text."""
    return ast.parse(text, mode="eval").body
