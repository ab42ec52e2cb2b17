"""The work of two sides of a merge, put together.

The law: what either side wrote or changed since `base` is in what comes out. A text or a picture
goes only where one side took it out and the other left it as it was.
"""

import json
from collections import Counter

from nbformat import v4

from ..learner_work import Item
from .one_cell import joined

OTHER = "# Kept: another answer to {}, from the other side of a merge."


def combine(base, ours, theirs):
    """The items (see `learner_work.work`) of both sides, one answer to an exercise at most.

    Where both sides answered an exercise, ours stays in its place, and theirs is kept beside it.
    """
    answers, rivals = _answers(_named(base), _named(ours), _named(theirs))
    own = _own(base, ours, theirs)
    known = {what(item) for item in own}
    items = answers + own + [item for item in rivals if what(item) not in known]
    return items + _missing(items, base, ours, theirs)


def _missing(items, base, ours, theirs):
    """What the law wants and ``items`` lack."""
    more = []
    # A text can change its cell: what one side took from here, the other took from there.
    old, here, there = ({item.cell.source for item in side} for side in (base, ours, theirs))
    missing = ((here | there) - old | here & there) - {item.cell.source for item in items}
    for item in [*ours, *theirs]:
        text = item.cell.source
        if text in missing and not any(text in other.cell.source for other in items + more):
            more.append(_beside(item) if item.name else item)
    old, here, there, found = ({_pictures(item) for item in side} - {""}
                               for side in (base, ours, theirs, [*items, *more]))
    missing = ((here | there) - old | here & there) - found
    for item in [*ours, *theirs]:
        if _pictures(item) in missing:
            missing.remove(_pictures(item))
            more.append(item)
    return more


def what(item):
    """What makes two pieces of work the same."""
    return (item.name, item.cell.cell_type, item.cell.source, _pictures(item))


def _pictures(item):
    """A cell's attachments as text: editors call each pasted picture by the same name."""
    found = item.cell.get("attachments")
    return json.dumps(found, sort_keys=True) if found else ""


def _named(items):
    return {item.name: item for item in items if item.name}


def _answers(base, ours, theirs):
    """One answer to each exercise, and those for which there is no room; all by exercise."""
    chosen, rivals = [], []
    for name in {**ours, **theirs}:
        old, mine, other = (side.get(name) for side in (base, ours, theirs))
        if mine is None or other is None:
            chosen.append(mine or other)
        elif old and what(mine) == what(old):
            chosen.append(other)                # only theirs changed it
        else:
            chosen.append(mine)
            if what(other) != what(mine) and not (old and what(other) == what(old)):
                rivals.append(_beside(other))
    return chosen, rivals


def _own(base, ours, theirs):
    """The learner's own cells, each as often as three-way merging wants it; ours come first."""
    old, here, there = (_numbered(side) for side in (base, ours, theirs))
    often = [Counter(kind for kind, _ in side) for side in (old, here, there)]
    kept = []
    for kind, number in {**here, **there}:
        before, mine, other = (counted[kind] for counted in often)
        if mine == before:
            wanted = other
        elif other == before:
            wanted = mine
        else:
            wanted = max(mine, other)
        if number < wanted:
            kept.append(joined(*(side.get((kind, number)) for side in (here, there, old))))
    return kept


def _numbered(items):
    """A learner's own cells by what they are, and how many of the same stand above each."""
    found, met = {}, Counter()
    for item in items:
        if not item.name:
            found[what(item), met[what(item)]] = item
            met[what(item)] += 1
    return found


def _beside(item):
    """An answer as a raw cell: were it code, it would run after the other one and replace it."""
    cell = v4.new_raw_cell(f"{OTHER.format(item.name)}\n{item.cell.source}")
    return Item(None, cell, item.before)
