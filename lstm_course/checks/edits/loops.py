"""The slips that a loop over time can suffer: order, ends, and what is carried on."""

import ast
import re
from itertools import combinations

from ..reference.statement import ITEM, OUT, PRELUDE, Loop, Statement
from ..reference.trees import rename


def loop_edits(program):
    """(words, changes, rank, names) for every loop of the program.

    names: states of several parts that are lost on the way; the equations that read them are wrong.
    """
    for node in program.body:
        if isinstance(node, Loop):
            for slips in (_sequence(node), _stored(program, node), _carried(program, node),
                          _moved(program, node)):
                for words, changes, rank, *names in slips:
                    yield words, changes, rank, names


def _sequence(loop):
    text = f"({ast.unparse(loop.header.tree.value)})"
    first, last, way = "first", "last", "the sequence is read backwards"
    if text.endswith("[::-1])"):  # a walk back through time begins at the last step
        first, last, way = "last", "first", "the steps are walked forwards"
    for slip, words in (("[::-1]", way),
                        ("[1:]", f"the {first} step is left out"),
                        ("[:-1]", f"the {last} step is left out"),
                        (".swapaxes(0, 1)", "the loop runs over the batch, not over time"),
                        ("[:1].repeat(len({}), 0)", f"every step reads the {first} input")):
        made = _statement(f"{ITEM} = {text}{slip.format(text)}", loop.place)
        yield words, {loop.place: (made,)}, 1


def _stored(program, loop):
    """What becomes of the list of results: its ends left empty, or one array stored each time."""
    last = program.statements[-1]
    text = ast.unparse(last.tree.value)
    stacked = re.search(r"np\.stack\((\w+)\)", text)
    if not stacked:
        return
    H, items = stacked[1], f"({ast.unparse(loop.header.tree.value)})"
    state = next((ast.unparse(s.tree.value.args[0]) for s in loop.body
                  if isinstance(s.tree, ast.Expr) and isinstance(s.tree.value, ast.Call)), None)
    if state is None:
        return

    def returned(new):
        return _statement(f"{OUT} = {text.replace(stacked[0], new)}", last.place)

    for ends, new, which in (("[1:]", f"np.stack([0 * {state}, *{H}])", "first"),
                             ("[:-1]", f"np.stack([*{H}, 0 * {state}])", "last")):
        header = _statement(f"{ITEM} = {items}{ends}", loop.place)
        yield (f"the {which} step is left out, so its place stays empty",
               {loop.place: (header,), last.place: (returned(new),)}, 1)
    yield ("every entry is the last one: the same array is stored each time and overwritten by the "
           "next step", {last.place: (returned(f"np.stack([{H}[-1]] * len({H}))"),)}, 1)


def _carried(program, loop):
    """A state is read at the start of a step and bound anew in it."""
    bound = {n for s in loop.body for n in s.writes}
    carried = [p for p in program.parameters if p in bound]
    for size in range(1, len(carried) + 1):
        for names in combinations(carried, size):
            yield from _not_carried(program, loop, names, " and ".join(f"`{n}`" for n in names))
    for name in carried:
        yield from _part_not_carried(program, loop, name)


def _not_carried(program, loop, names, listed):
    is_are, one = ("is", "one") if len(names) == 1 else ("are", "ones")
    zeros = [f"{n} = np.zeros_like({n})" for n in names]
    prelude = tuple(_statement(z, PRELUDE) for z in zeros)
    yield f"the first {listed} {is_are} ignored: zeros stand there instead", {PRELUDE: prelude}, 1

    first = loop.body[0]
    at_each = tuple(_statement(z, first.place) for z in zeros)
    words = f"{listed} {'starts' if len(names) == 1 else 'start'} from zeros at every step"
    yield words, {first.place: (*at_each, first)}, 2

    # h_, c_ take the new values; the next step still reads the old h, c
    new = {n: f"{n}_" for n in names}
    changes, begun = {}, False
    for s in program.statements:
        if begun and (s.place > loop.place):
            changes[s.place] = (Statement(rename(s.tree, new), s.place, s.equation),)
        if not begun and s.place > loop.place and set(s.writes) & set(names):
            begun = True
            changes[s.place] = (Statement(_targets(s.tree, new), s.place, s.equation),)
    words = f"{listed} {is_are} not carried on: every step starts from the first {one}"
    lost = [n for n in names if _parts(program, n)]
    yield words, changes, 1, *lost
    last = program.statements[-1]
    yield words + ", which is returned too", {**changes, last.place: (last,)}, 2

    keep = tuple(_statement(f"{n}_ = {n}", PRELUDE) for n in names)
    first = Statement(rename(last.tree, new), last.place)
    yield f"the first {listed} {is_are} returned, not the last", {
        PRELUDE: keep, last.place: (first,)}, 1


def _part_not_carried(program, loop, name):
    """One part of a state, as ds.h of ds, keeps its first value; the other parts go on."""
    own = _parts(program, name)
    new = {name: f"{name}_"}
    for part in own:
        changes, begun = {}, False
        for s in program.statements:
            if s.place > loop.place and begun:
                changes[s.place] = (Statement(rename(s.tree, new), s.place, s.equation),)
            if s.place > loop.place and not begun and name in s.writes:
                begun = True
                kept = _statement(f"{name} = {name}_._replace({part}={name}.{part})", s.place)
                made = Statement(_targets(s.tree, new), s.place, s.equation)
                changes[s.place] = (made, kept)
        yield (f"`{name}.{part}` is not handed on: every step starts from the first one", changes,
               1, name)


def _parts(program, name):
    """The fields that are read of a variable, where there are several: h and c of ds."""
    found = {node.attr for s in program.statements for node in ast.walk(s.tree)
             if isinstance(node, ast.Attribute) and ast.unparse(node.value) == name}
    return sorted(found) if len(found) > 1 else []


def _targets(tree, new):
    """The assignment with its targets renamed and its right-hand side as it was."""
    renamed = rename(tree, new)
    return ast.copy_location(ast.Assign(renamed.targets, tree.value), tree)


def _moved(program, loop):
    """Two neighbours in the loop's body have changed places."""
    for a, b in zip(loop.body, loop.body[1:], strict=False):
        if isinstance(a, Statement) and isinstance(b, Statement) and OUT not in b.writes:
            stored = isinstance(b.tree, ast.Expr)
            words = ("each state is stored before its step, not after it" if stored
                     else f"`{program.line(b)}` stands before `{program.line(a)}`")
            yield words, {a.place: (b,), b.place: (a,)}, 1


def _statement(text, place):
    return Statement(ast.parse(text).body[0], place)
