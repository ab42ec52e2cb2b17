"""The work of two sides of a merge, put together.

The law: what either side wrote or changed since `base` is in what comes out. A text goes only where
one side took it out and the other left it as it was.
"""

from collections import Counter

from nbformat import v4

from ..learner_work import Item

OTHER = "# Kept: another answer to {}, from the other side of a merge."


def combine(base, ours, theirs):
    """The items (see `learner_work.work`) of both sides, one answer to an exercise at most.

    Where both sides answered an exercise, ours stays in its place, and theirs is kept beside it.
    """
    answers, rivals = _answers(_named(base), _named(ours), _named(theirs))
    own = _own(*(Counter(map(what, side)) for side in (base, ours, theirs)), ours, theirs)
    known = {what(item) for item in own}
    items = answers + own + [item for item in rivals if what(item) not in known]
    # A text can change its cell: what one side took from here, the other took from there.
    old, here, there = ({item.cell.source for item in side} for side in (base, ours, theirs))
    missing = ((here | there) - old | here & there) - {item.cell.source for item in items}
    for item in [*ours, *theirs]:
        text = item.cell.source
        if text in missing and not any(text in other.cell.source for other in items):
            items.append(_beside(item) if item.name else item)
    return items


def what(item):
    """What makes two pieces of work the same."""
    return (item.name, item.cell.cell_type, item.cell.source)


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


def _own(old, here, there, ours, theirs):
    """The learner's own cells, each as often as three-way merging wants it."""
    wanted = {}
    for kind in {**here, **there}:
        if here[kind] == old[kind]:
            wanted[kind] = there[kind]
        elif there[kind] == old[kind]:
            wanted[kind] = here[kind]
        else:
            wanted[kind] = max(here[kind], there[kind])
    kept, met = [], Counter()
    for item in [item for item in ours if not item.name]:
        met[what(item)] += 1
        if met[what(item)] <= wanted[what(item)]:
            kept.append(item)
    met.clear()
    for item in [item for item in theirs if not item.name]:
        met[what(item)] += 1
        if here[what(item)] < met[what(item)] <= wanted[what(item)]:
            kept.append(item)
    return kept


def _beside(item):
    """An answer as a raw cell: were it code, it would run after the other one and replace it."""
    cell = v4.new_raw_cell(f"{OTHER.format(item.name)}\n{item.cell.source}")
    return Item(None, cell, item.before)
