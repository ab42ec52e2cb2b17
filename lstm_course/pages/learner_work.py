"""What in a page is the learner's: the answers, and the cells that they added or edited."""

import copy
from dataclasses import dataclass

from nbformat import NotebookNode, v4

from . import cell_ids, cell_roles


@dataclass(frozen=True)
class Item:
    """One piece of a learner's work: a cell, and where it stood.

    ``name`` is the exercise that it answers (None for a cell of their own); ``before`` holds the
    keys of the page's own cells above it, the nearest first.
    """

    name: str | None
    cell: NotebookNode
    before: tuple


def work(page):
    """The learner's work in a page, from top to bottom."""
    items, above, seen = [], [], set()
    for cell in page.cells:
        name = cell_roles.answers(cell)
        if name in seen:
            name = None                 # a pasted copy of an answer is a cell of their own
        if name:
            seen.add(name)
            above.insert(0, ("answer", name))
            pictures = cell.get("attachments")
            if is_answered(cell):
                items.append(Item(name, _without_pictures(cell), tuple(above)))
            if pictures:                # an answer that became text; a code cell holds none
                items.append(Item(None, _of_pictures(name, pictures), tuple(above)))
            continue
        if key(cell)[0] != "answer":
            above.insert(0, key(cell))
        if cell_roles.answers(cell) or is_own(cell):
            items.append(Item(None, plain(cell), tuple(above)))
    return items


def holds_answers(page):
    """Is there anything in this page that its learner wrote?"""
    return bool(work(page))


def is_answered(cell):
    """Does an answer cell hold something else than its stub? nbgrader's checksum of it tells."""
    from nbgrader.utils import compute_checksum

    if not cell_roles.answers(cell):
        return False
    try:
        return cell_roles.marks(cell).get("checksum") != compute_checksum(cell)
    except (KeyError, TypeError, ValueError):
        return True                     # points that are no number, say: a learner's doing


def is_own(cell):
    """Did the learner add this cell, or edit one that was not theirs to fill in?"""
    if cell_roles.answers(cell):
        return False
    if cell_roles.checks(cell):
        return cell_roles.check_name(cell) != cell_roles.checks(cell)
    written = cell.source.strip() or cell.get("attachments")
    return bool(written) and not cell_ids.is_generated(cell)


def key(cell):
    """What a cell is, whatever stands in it now."""
    if cell_roles.answers(cell):
        return ("answer", cell_roles.answers(cell))
    if cell_roles.checks(cell):
        return ("check", cell_roles.checks(cell))
    return ("text", cell.get("id"))


def _without_pictures(cell):
    other = copy.deepcopy(cell)
    other.pop("attachments", None)
    return other


def _of_pictures(name, pictures):
    shown = "\n".join(f"![{one}](attachment:{one})" for one in pictures)
    return v4.new_markdown_cell(f"Kept: pictures of your answer to {name}.\n\n{shown}",
                                attachments=copy.deepcopy(pictures))


def plain(cell, remark=None):
    """A copy of a cell as one of the learner's own: no marks of nbgrader, nothing locked."""
    own = copy.deepcopy(cell)
    for mark in ("nbgrader", "deletable", "editable"):
        own.metadata.pop(mark, None)
    if remark:
        own.source = f"{remark}\n{cell.source}"
    return own
