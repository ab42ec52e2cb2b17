"""A reference with the functions that it calls written out, as some answers write them."""

import ast
import inspect
import textwrap

from .trees import rename


def written_out(body, functions, outer, numbers, own):
    """The statements of `body` with calls such as `h, c = step(p, x, h, c)` written out.

    functions  name -> function, written like a reference: one equation a line, one return. One
               without numbered equations is no part of the story, and stays a call.
    outer      the names that the program uses itself; those of a function that clash get a `_t`
    numbers    source -> line number -> number of an equation
    own        the program's own such numbers; where it has any, a call's lines bear the call's
    """
    made = []
    for statement in body:
        if isinstance(statement, ast.For):
            inner = written_out(statement.body, functions, outer, numbers, own)
            made.append(ast.copy_location(
                ast.For(statement.target, statement.iter, inner, []), statement))
        elif (name := _called(statement, functions)) and numbers(_source(functions[name])):
            made += _call(statement, functions[name], outer, numbers, own)
        else:
            made.append(statement)
    return made


def _called(statement, functions):
    value = getattr(statement, "value", None)
    plain = (isinstance(statement, ast.Assign) and isinstance(value, ast.Call)
             and isinstance(value.func, ast.Name) and not value.keywords)
    return value.func.id if plain and value.func.id in functions else ""


def _source(function):
    return textwrap.dedent(inspect.getsource(function))


def _call(statement, function, outer, numbers, own):
    tree = ast.parse(_source(function)).body[0]
    found = numbers(_source(function))
    body = tree.body[1:] if ast.get_docstring(tree) else tree.body
    parameters = [a.arg for a in tree.args.args]
    bound = {n.id for s in body for n in ast.walk(s)
             if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    names = {n: f"{n}_t" for n in {*bound, *parameters} & outer}
    made = []
    for parameter, given in zip(parameters, statement.value.args, strict=True):
        if isinstance(given, ast.Name) and parameter not in bound:
            names[parameter] = given.id
        else:
            target = ast.Name(names.get(parameter, parameter), ast.Store())
            made.append(_numbered(ast.Assign([target], given), None))
    for line in body:
        renamed = rename(line, names)
        if isinstance(line, ast.Return):
            made.append(_numbered(ast.Assign(statement.targets, renamed.value), None))
        else:
            number = own.get(statement.end_lineno) if own else found.get(line.end_lineno)
            made.append(_numbered(renamed, number))
    return made


def _numbered(tree, equation):
    tree.equation = equation
    tree.lineno = tree.end_lineno = 0
    return tree
