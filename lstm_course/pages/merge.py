"""A new page and a learner's page become one: the new page, with everything that the learner wrote.

- An answer stands in its exercise's cell, also where an editor took nbgrader's marks from it.
- A cell that the learner added or edited stands after the cell that it followed.
- An answer whose exercise vanished, and the second of two different answers, are kept as cells
  that say so.
- Outputs are the new page's, since nbval compares with them; only the learner's own cells keep
  theirs.

Merging the result again changes nothing.
"""

import copy

from nbformat import v4

from . import ids
from .answers import Item, is_own, key, plain, work
from .marks import put_back

GONE = "# Kept: your answer to {}, which is no exercise of this page any more."
OTHER = "# Kept: another answer to {}, from the other side of a merge."


def merge(new, learner):
    """The page ``new`` with the answers and the own cells of ``learner`` in it."""
    return _put(new, work(put_back(learner, new)))


def merge_three(base, ours, theirs):
    """Two versions of a page that grew out of ``base``: git's own question.

    Either side may be a new build, a learner's page, or both at once.
    """
    ours, theirs = put_back(ours, base), put_back(theirs, base)
    new = ours if _built_alike(theirs, base) else theirs
    return _put(new, _combine(work(base), work(ours), work(theirs)))


def _combine(base, ours, theirs):
    """The work of both sides. What one side changed wins over what the other left alone."""
    before = {_what(item) for item in base}
    here, there = {_what(item) for item in ours}, {_what(item) for item in theirs}
    answered = {item.name: item for item in ours if item.name}
    items = []
    for item in ours:
        rival = next((i for i in theirs if i.name and i.name == item.name), None)
        if rival and _what(item) in before:
            items.append(rival)
        elif item.name or _what(item) in there or _what(item) not in before:
            items.append(item)
    for item in theirs:
        if item.name in answered and item.name:
            mine = answered[item.name]
            if not {_what(item), _what(mine)} & before and _what(item) != _what(mine):
                items.append(_beside(item))
        elif item.name or (_what(item) not in here and _what(item) not in before):
            items.append(item)
    return items


def _what(item):
    return (item.name, item.cell.cell_type, item.cell.source)


def _beside(item):
    """An answer as a raw cell: were it code, it would run after the other one and replace it."""
    cell = v4.new_raw_cell(f"{OTHER.format(item.name)}\n{item.cell.source}")
    return Item(None, cell, item.before)


def _put(new, items):
    """The page ``new`` with a learner's work in it."""
    page = copy.deepcopy(new)
    page.cells = [cell for cell in page.cells if not is_own(cell)]
    cells = {key(cell): cell for cell in page.cells}
    followers, taken = {}, {cell.id for cell in page.cells}
    # Some editors give cells new ids: then an untouched cell looks like one of the learner's own.
    here = {(cell.cell_type, cell.source) for cell in page.cells}
    for item in items:
        if ("answer", item.name) in cells:
            cells["answer", item.name].source = item.cell.source
            continue
        if (item.cell.cell_type, item.cell.source) in here and not item.name:
            continue
        own = plain(item.cell, GONE.format(item.name)) if item.name else item.cell
        own.id = _own_id(own, taken)
        place = next((above for above in item.before if above in cells), None)
        followers.setdefault(place, []).append(own)
    page.cells = followers.pop(None, []) + [
        one for cell in page.cells for one in [cell, *followers.get(key(cell), [])]
    ]
    return page


def _own_id(cell, taken):
    """An id for an own cell. An edited cell still bears that of the cell that it was made from."""
    wanted = cell.get("id", "own")
    if wanted in taken or ids.is_generated(cell):
        wanted = f"own-{ids.source_id(cell)}"
    return ids.unique(wanted, taken)


def _built_alike(page, base):
    """Do two pages come from the same build, whatever a learner wrote in them?"""
    return _skeleton(page) == _skeleton(base)


def _skeleton(page):
    return [
        (key(cell), cell.metadata.get("nbgrader", {}).get("checksum"))
        for cell in page.cells
        if not is_own(cell)
    ]
