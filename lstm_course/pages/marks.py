"""nbgrader's marks put back on a page that lost them: an editor stripped them, a cell was moved.

nbgrader knows a cell by its metadata, a reader by what stands in it. Where no cell bears an
exercise's mark any more, the one that a reader would point at gets it back.
"""

import copy

from . import defines, roles


def put_back(page, course):
    """A copy of ``page`` in which each exercise of ``course`` has its cells marked, if it has any.

    A check without a mark is the last cell that says ``check(NAME)`` and nothing else. An answer
    without one is the last cell that defines NAME above the check, else the last below it.
    """
    page = copy.deepcopy(page)
    for cell in course.cells:
        name = roles.checks(cell)
        if name and not _marked(page, roles.checks, name):
            _mark(_check(page, name), cell)
    for cell in course.cells:
        name = roles.answers(cell)
        if name and not _marked(page, roles.answers, name):
            _mark(_answer(page, name), cell)
    return page


def lost(page, course):
    """The exercises of ``course`` whose check bears no mark in ``page``, in their order."""
    return [name for cell in course.cells
            if (name := roles.checks(cell)) and not _marked(page, roles.checks, name)]


def _marked(page, role, name):
    return any(role(cell) == name for cell in page.cells)


def _check(page, name):
    return next((c for c in _free(page.cells) if roles.check_name(c) == name), None)


def _answer(page, name):
    """The cell that defines ``name``: the one that counts when the page is run."""
    end = next((k for k, c in enumerate(page.cells) if roles.checks(c) == name), None)
    nearest_first = [*_free(page.cells[:end]), *_free(page.cells)]
    return next((cell for cell in nearest_first if name in defines.names(cell)), None)


def _free(cells):
    """The cells that bear no mark yet, the last one first."""
    return [c for c in reversed(cells) if not (roles.answers(c) or roles.checks(c))]


def _mark(cell, pattern):
    if cell is not None:
        for mark in ("nbgrader", "deletable", "editable"):
            if mark in pattern.metadata:
                cell.metadata[mark] = copy.deepcopy(pattern.metadata[mark])
