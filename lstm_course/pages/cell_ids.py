"""Names for cells that stay the same as long as their text does.

A generated cell's id is a hash of its source. So a cell that a learner edited or added gives itself
away: its id is not the hash of what it holds. No earlier version of the page is needed to see it.
"""

import hashlib


def source_id(cell):
    """The id that the build gives to a cell with this source."""
    text = f"{cell.cell_type}\n{cell.source.strip()}"
    # half an emoji is no UTF-8, and may stand in a cell all the same
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def unique(wanted, taken):
    """``wanted``, or ``wanted-2``, ``wanted-3`` ... where it is taken; remembers what it gave."""
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name


def is_generated(cell):
    """Is this cell as the build wrote it?"""
    return str(cell.get("id")).split("-")[0] == source_id(cell)
