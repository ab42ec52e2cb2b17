"""A new page and a learner's page become one: the new page, with everything that the learner wrote.

- An answer stands in its exercise's cell, also where an editor took nbgrader's marks from it.
- A cell that the learner added or edited stands after the cell that it followed.
- An answer whose exercise vanished, and the second of two different answers, are kept as cells
  that say so.
- Tags and attachments that a side added to the page's own cells stay on them.
- Outputs are the new page's, since nbval compares with them; only the learner's own cells keep
  theirs.

Whatever either page holds of a learner's is in the result (`combine` has the law), its cells have
ids that differ, and merging it again changes nothing.
"""

import copy
import re

from .. import cell_ids, cell_roles, origin
from ..learner_work import Item, is_answered, key, plain, work
from ..marks import put_back
from .additions import keep, without_place
from .combine import combine, what

GONE = "# Kept: your answer to {}, which is no exercise of this page any more."
_ID = re.compile(r"[a-zA-Z0-9_-]{1,60}")        # nbformat's rule, with room for a number


def merge(new, learner):
    """The page ``new`` with the answers and the own cells of ``learner`` in it."""
    learner = put_back(learner, new)
    return keep(_put(new, _both(new, None, learner, new)), None, [learner], _skeleton)


def merge_three(base, ours, theirs):
    """Two versions of a page that grew out of ``base``: git's own question.

    Either side may be a new build, a learner's page, or both at once. ``base`` is None where both
    sides added the page.
    """
    ours, theirs = put_back(ours, base or theirs), put_back(theirs, base or ours)
    new = _newer(base, ours, theirs)
    return keep(_put(new, _both(new, base, ours, theirs)), base, [ours, theirs], _skeleton)


def _both(new, base, ours, theirs):
    """The work of both sides, for the page ``new``; a stub of either build is nobody's work."""
    pages = [page for page in (base, ours, theirs) if page]
    stubs = {(cell_roles.answers(cell), cell.source) for page in pages for cell in _skeleton(page)
             if cell_roles.answers(cell) and not is_answered(cell)}
    sides = [work(page) + without_place(page, new, _skeleton) if page else []
             for page in (base, ours, theirs)]
    return combine(*([item for item in side if (item.name, item.cell.source) not in stubs
                      and (item.name or item.cell.source.strip() or item.cell.get("attachments"))]
                     for side in sides))


def _put(new, items):
    """The page ``new`` with a learner's work in it, and with no other work."""
    page = copy.deepcopy(new)
    page.nbformat_minor = max(page.nbformat_minor, 5)      # the first one with ids
    page.cells, taken = _skeleton(page), set()
    for cell in page.cells:
        cell.id = _id(cell, cell_roles.answers(cell) or cell.get("id"), taken)
        if cell_roles.answers(cell):
            cell.pop("attachments", None)           # they are among the work
    cells = {key(cell): cell for cell in page.cells}
    answers = {item.name: item for item in items if ("answer", item.name) in cells}
    for name, item in answers.items():
        cells["answer", name].source = item.cell.source
    # Some editors give cells new ids: then an untouched cell looks like one of the learner's own.
    here = {(cell.cell_type, cell.source) for cell in page.cells
            if cell_roles.answers(cell) not in answers}
    known = {what(item) for item in items}
    followers = {}
    for item in items:
        own = item.cell
        untouched = not own.get("attachments") and (own.cell_type, own.source) in here
        if item.name in answers or (not item.name and untouched):
            continue
        if item.name:
            own = plain(own, GONE.format(item.name))
            if what(Item(None, own, ())) in known:
                continue
        # an edited cell still bears the id of the cell that it was made from
        own.id = _id(own, None if cell_ids.is_generated(own) else own.get("id"), taken)
        place = next((above for above in item.before if above in cells), None)
        followers.setdefault(place, []).append(own)
    page.cells = followers.pop(None, []) + [
        one for cell in page.cells for one in [cell, *followers.get(key(cell), [])]
    ]
    return page


def _id(cell, wanted, taken):
    """The id that is wanted, if nbformat allows it and it is free; else one made of the text."""
    if not isinstance(wanted, str) or not _ID.fullmatch(wanted) or wanted in taken:
        wanted = f"own-{cell_ids.source_id(cell)}"
    return cell_ids.unique(wanted, taken)


def _skeleton(page):
    """The cells that the build made, each once, whatever a learner wrote into the answers."""
    found = {}
    for cell in page.cells:
        whole = cell_roles.answers(cell) or cell_ids.is_generated(cell) or (
            cell_roles.checks(cell) and cell_roles.check_name(cell) == cell_roles.checks(cell))
        if whole:
            found.setdefault(key(cell), cell)
    return list(found.values())


def _newer(base, ours, theirs):
    """The side that a new build brought; where none did, the one that lacks less of the old."""
    def built(page):
        cells = [(key(cell), cell_roles.marks(cell).get("checksum")) for cell in _skeleton(page)]
        return [*cells, ("page", origin.is_page(page))]

    old = built(base) if base else []
    for page in (theirs, ours):
        if set(built(page)) - set(old):
            return page
    for page in (theirs, ours):
        if built(page) != old and not work(page):
            return page                 # a build that only took something out
    return max((ours, theirs), key=lambda page: len(built(page)))
