"""What a learner hangs on the page's own cells: tags, and pictures that were dropped into a text.

The cells are the new build's; what a side added to the old ones is put on them again.
"""

import copy
import re

from .. import cell_ids
from ..learner_work import Item, key, plain
from .one_cell import tags_in

# Says how near numbers must be: the build's to say, and to take back.
_OURS = re.compile(r"numbers-within-\d+")


def keep(page, base, sides, of):
    """Put on the cells of ``page`` what ``sides`` have there and ``base`` (or None) has not.

    of: page -> its own cells, those that a build made.
    """
    old = {key(cell): cell for cell in of(base)} if base else {}
    cells = {key(cell): cell for cell in of(page)}
    for side in sides:
        for other in of(side):
            cell = cells.get(key(other))
            if cell is None:
                continue
            before = old.get(key(other))
            known = [*(tags_in(before.metadata) if before else ()), *tags_in(cell.metadata)]
            added = [tag for tag in tags_in(other.metadata)
                     if tag not in known and not _OURS.fullmatch(tag)]
            if added:
                cell.metadata["tags"] = [*tags_in(cell.metadata), *dict.fromkeys(added)]
            if other.get("attachments") and key(cell)[0] == "text":
                cell["attachments"] = _pictures(cell, other, before)
    return page


def without_place(page, new, of):
    """What of a page's own cells bears pictures and has no cell in ``new``, as a learner's items.

    The course took the cell out, or it is a second copy.
    """
    found, above = [], []
    there, first = {key(cell) for cell in of(new)}, {id(cell) for cell in of(page)}
    for cell in page.cells:
        own = key(cell)[0] == "text" and cell_ids.is_generated(cell)
        if own and cell.get("attachments") and (key(cell) not in there or id(cell) not in first):
            found.append(Item(None, plain(cell), tuple(above)))
        above.insert(0, key(cell))
    return found


def _pictures(cell, other, before):
    """The pictures of both cells; two that differ under one name both stay, if both are new."""
    found = copy.deepcopy(dict(cell.get("attachments") or {}))
    old = (before.get("attachments") if before else None) or {}
    for name, picture in other["attachments"].items():
        if found.get(name) in (None, old.get(name)):
            found[name] = copy.deepcopy(picture)
        elif picture != old.get(name) and picture not in found.values():
            found[_free(name, found)] = copy.deepcopy(picture)
    return found


def _free(name, taken):
    """``image.png`` where it is free, else ``image-2.png`` ..."""
    stem, dot, kind = name.rpartition(".") if "." in name else (name, "", "")
    number = 2
    while (other := f"{stem}-{number}{dot}{kind}") in taken:
        number += 1
    return other
