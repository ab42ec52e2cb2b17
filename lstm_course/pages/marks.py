"""nbgrader's marks put back on a page that lost them: an editor stripped them, a cell was moved.

nbgrader knows a cell by its metadata, a reader by what stands in it. Where no cell bears an
exercise's mark any more, the one that a reader would point at gets it back.
"""

import copy

from . import cell_roles, defines

MARKS = ("nbgrader", "deletable", "editable")


def put_back(page, course):
    """A copy of ``page`` in which each exercise of ``course`` has its cells marked, if it has any.

    A check without a mark is the last cell that says ``check(NAME)`` and nothing else. An answer
    without one is the last cell that defines NAME above the check, else the last below it.
    """
    page = copy.deepcopy(page)
    for cell in course.cells:
        name = cell_roles.checks(cell)
        if name and not _marked(page, cell_roles.checks, name):
            _mark(_check(page, name), cell)
    for cell in course.cells:
        name = cell_roles.answers(cell)
        if name and not _marked(page, cell_roles.answers, name):
            _mark(_answer(page, name), cell)
    return page


def arrange(page, course):
    """A copy of ``page`` that bears the marks of ``course``, each once, and holds all its checks.

    Of two cells with one mark the last keeps it, as nbgrader means it. A check that is gone comes
    back behind its answer. All cells stay, in the learner's order.
    """
    page = put_back(page, course)
    parts = {role: cell for cell in course.cells if any(role := role_of(cell))}
    last = {role_of(cell): cell for cell in page.cells}
    for cell in page.cells:
        part = parts.get(role_of(cell)) if last[role_of(cell)] is cell else None
        for mark in MARKS:
            cell.metadata.pop(mark, None)
        if part is not None:
            _mark(cell, part)
    for cell in course.cells:
        if cell_roles.checks(cell) and role_of(cell) not in last:
            page.cells.insert(_place(page.cells, course, cell), copy.deepcopy(cell))
    return page


def role_of(cell):
    """The exercises that a cell answers and checks, by its marks; (None, None) for most cells."""
    return cell_roles.answers(cell), cell_roles.checks(cell)


def lost(page, course):
    """The exercises of ``course`` whose check bears no mark in ``page``, in their order."""
    return [name for cell in course.cells
            if (name := cell_roles.checks(cell)) and not _marked(page, cell_roles.checks, name)]


def doubled(page):
    """The exercises whose mark two cells of the page bear, in their order."""
    found = [role_of(cell) for cell in page.cells if any(role_of(cell))]
    return [*dict.fromkeys(a or c for a, c in found if found.count((a, c)) > 1)]


def _marked(page, role, name):
    return any(role(cell) == name for cell in page.cells)


def _check(page, name):
    return next((c for c in _free(page.cells) if cell_roles.check_name(c) == name), None)


def _answer(page, name):
    """The cell that defines ``name``: the one that counts when the page is run."""
    end = next((k for k, c in enumerate(page.cells) if cell_roles.checks(c) == name), None)
    nearest_first = [*_free(page.cells[:end]), *_free(page.cells)]
    return next((cell for cell in nearest_first if name in defines.names(cell)), None)


def _free(cells):
    """The cells that bear no mark yet, the last one first."""
    return [c for c in reversed(cells) if not (cell_roles.answers(c) or cell_roles.checks(c))]


def _place(cells, course, check):
    """Where a check goes that the page lacks: behind its answer, else behind what it followed."""
    at = course.cells.index(check)
    above = [role_of(cell) for cell in course.cells[:at] if any(role_of(cell))]
    for role in [(cell_roles.checks(check), None), *reversed(above)]:
        for place, cell in enumerate(cells):
            if role_of(cell) == role:
                return place + 1
    return len(cells)


def _mark(cell, pattern):
    if cell is not None:
        for mark in MARKS:
            if mark in pattern.metadata:
                cell.metadata[mark] = copy.deepcopy(pattern.metadata[mark])
