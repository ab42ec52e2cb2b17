"""A learner's page made ready to be judged: what they wrote, in their order, with our own checks.

It runs as nbgrader runs it: the cells from top to bottom, wherever an answer stands, and the checks
as the course has them. The learner is the author of their notebook, so nothing in it that tells
nbval what to compare can be believed: markers go, the course's outputs come back.
"""

import copy
import re

from nbformat import v4
from nbval.plugin import comment_markers

from ...pages import cell_ids, cell_roles
from ...pages.marks import arrange, role_of

NOT_COMPARED = "nbval-ignore-output"
LEFT_OUT = "skip-execution"             # nbgrader does not run a cell with this tag


def prepare(learner, course):
    """The page to run: the learner's cells, and the checks and outputs of the page ``course``."""
    page = arrange(learner, course)
    parts = {role_of(cell): cell for cell in course.cells}
    printed = {cell.source: cell for cell in course.cells
               if cell.cell_type == "code" and not any(role_of(cell))}
    page.cells = [copy.deepcopy(parts[role_of(cell)]) if cell_roles.checks(cell)
                  else _as_it_runs(cell, printed) for cell in page.cells]
    page.metadata = copy.deepcopy(course.metadata)
    _give_ids(page)
    return page


def _as_it_runs(cell, printed):
    """A learner's cell; an answer's is code, whatever kind it was made: nbgrader sees to that."""
    marked = cell_roles.answers(cell)
    if cell.cell_type != "code" and not marked:
        return copy.deepcopy(cell)
    source, tags = _without_markers(_sent(cell.source)), cell.metadata.get("tags")
    if isinstance(tags, list) and LEFT_OUT in tags:
        return v4.new_raw_cell("")
    if not marked and source in printed:
        return copy.deepcopy(printed[source])
    ready = v4.new_code_cell(source, metadata={"tags": [NOT_COMPARED]})
    if marked:
        ready.metadata["nbgrader"] = cell.metadata["nbgrader"]
    return ready


def _sent(source):
    """The source as a browser sends it to a kernel: half an emoji becomes the mark of what is lost.
    """
    return re.sub("[\ud800-\udfff]", "\ufffd", source)


def _without_markers(source):
    return "\n".join(line for line in source.split("\n") if not _is_marker(line))


def _is_marker(line):
    line = line.strip()
    return line.startswith("#") and line.lstrip("#").strip() in comment_markers


def _give_ids(page):
    """A name of its own for each cell, that of the exercise for its check."""
    taken = {cell.id for cell in page.cells if cell_roles.checks(cell)}
    for cell in page.cells:
        if not cell_roles.checks(cell):
            cell.id = cell_ids.unique(cell_roles.answers(cell) or cell_ids.source_id(cell), taken)
    page.nbformat_minor = 5             # the first with ids; Colab writes an older one
