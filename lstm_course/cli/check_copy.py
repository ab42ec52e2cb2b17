"""A learner's page made ready to be judged: what they wrote, in their order, with our own checks.

It runs as nbgrader runs it: the cells from top to bottom, wherever an answer stands, and the checks
as the course has them. The learner is the author of their notebook, so nothing in it that tells
nbval what to compare can be believed: markers go, the course's outputs come back.
"""

import copy

from nbformat import v4
from nbval.plugin import comment_markers

from ..pages import ids, roles
from ..pages.marks import put_back

NOT_COMPARED = "nbval-ignore-output"
LEFT_OUT = "skip-execution"             # nbgrader does not run a cell with this tag


def prepare(learner, course):
    """The page to run: the learner's cells, and the checks and outputs of the page ``course``."""
    page = put_back(learner, course)
    parts = {role: cell for cell in course.cells if any(role := _role(cell))}
    printed = {cell.source: cell for cell in course.cells
               if cell.cell_type == "code" and not any(_role(cell))}
    last = {_role(cell): cell for cell in page.cells}   # of two with one mark, the last counts
    cells = []
    for cell in page.cells:
        part = parts.get(_role(cell)) if last[_role(cell)] is cell else None
        if part is not None and roles.checks(part):
            cells.append(copy.deepcopy(part))
        else:
            cells.append(_as_it_runs(cell, part, printed))
    for cell in course.cells:
        if roles.checks(cell) and _role(cell) not in last:
            cells.insert(_place(cells, course, cell), copy.deepcopy(cell))
    page.cells, page.metadata = cells, copy.deepcopy(course.metadata)
    _give_ids(page)
    return page


def _role(cell):
    return roles.answers(cell), roles.checks(cell)


def _as_it_runs(cell, part, printed):
    """A learner's cell; an answer's is code, whatever kind it was made: nbgrader sees to that."""
    if cell.cell_type != "code" and part is None:
        return copy.deepcopy(cell)
    source, tags = _without_markers(cell.source), cell.metadata.get("tags")
    if isinstance(tags, list) and LEFT_OUT in tags:
        return v4.new_raw_cell("")
    if part is None and source in printed:
        return copy.deepcopy(printed[source])
    ready = v4.new_code_cell(source, metadata={"tags": [NOT_COMPARED]})
    if part is not None:
        ready.metadata["nbgrader"] = copy.deepcopy(part.metadata["nbgrader"])
    return ready


def _without_markers(source):
    return "\n".join(line for line in source.split("\n") if not _is_marker(line))


def _is_marker(line):
    line = line.strip()
    return line.startswith("#") and line.lstrip("#").strip() in comment_markers


def _place(cells, course, check):
    """Where a check goes that the page lacks: behind its answer, else behind what it followed."""
    at = course.cells.index(check)
    above = [_role(cell) for cell in course.cells[:at] if any(_role(cell))]
    for role in [(roles.checks(check), None), *reversed(above)]:
        for place, cell in enumerate(cells):
            if _role(cell) == role:
                return place + 1
    return len(cells)


def _give_ids(page):
    """A name of its own for each cell, that of the exercise for its check."""
    taken = {cell.id for cell in page.cells if roles.checks(cell)}
    for cell in page.cells:
        if not roles.checks(cell):
            cell.id = ids.unique(roles.answers(cell) or ids.source_id(cell), taken)
    page.nbformat_minor = 5             # the first with ids; Colab writes an older one
