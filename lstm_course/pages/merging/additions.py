"""What a learner hangs on the page's own cells: tags, and pictures that were dropped into a text.

The cells are the new build's; what a side added to the old ones is put on them again.
"""

import copy
import re

from ..learner_work import key

# Says how near numbers must be: the build's to say, and to take back.
_OURS = re.compile(r"numbers-within-\d+")


def keep(page, base, sides, of):
    """Put on the cells of ``page`` what ``sides`` have there and ``base`` (or None) has not.

    of: page -> its own cells, those that a build made.
    """
    old = {key(cell): _tags(cell) for cell in of(base)} if base else {}
    cells = {key(cell): cell for cell in of(page)}
    for side in sides:
        for other in of(side):
            cell = cells.get(key(other))
            if cell is None:
                continue
            known = [*old.get(key(other), ()), *_tags(cell)]
            added = [tag for tag in _tags(other) if tag not in known and not _OURS.fullmatch(tag)]
            if added:
                cell.metadata["tags"] = [*_tags(cell), *dict.fromkeys(added)]
            if other.get("attachments") and cell.cell_type == other.cell_type != "code":
                cell["attachments"] = copy.deepcopy(
                    {**other["attachments"], **cell.get("attachments", {})})
    return page


def _tags(cell):
    tags = cell.metadata.get("tags")
    return [tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else []
