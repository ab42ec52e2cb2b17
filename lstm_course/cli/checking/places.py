"""What a learner is told of where their answers stand, beside what the checks say of them."""

from dataclasses import dataclass

from ...pages import cell_roles, defines
from ...pages.learner_work import is_answered
from ...pages.marks import doubled, lost, role_of
from .prepare import NOT_COMPARED

CHECK = "check"
MEND = "lstm-course build mends it in a page of exercises/"


@dataclass(frozen=True)
class Places:
    """Where the cells that define an exercise's function stand, as the prepared page runs."""

    name: str
    above: tuple
    below: tuple
    elsewhere: tuple                    # cells of text that hold it

    @property
    def hidden(self):
        """Is there an answer above that an empty answer cell replaces when it runs after it?"""
        return len(self.above) > 1 and is_empty(self.above[-1])


def of(page, name):
    """The Places of one exercise in a prepared page."""
    at = next(k for k, cell in enumerate(page.cells) if cell_roles.checks(cell) == name)
    above, below = (tuple(cell for cell in cells if name in defines.names(cell))
                    for cells in (page.cells[:at], page.cells[at:]))
    above = tuple(cell for cell in above if not is_given(cell)) or above
    elsewhere = tuple(cell for cell in page.cells if cell.cell_type != "code"
                      and f"def {name}(" in cell.source)
    return Places(name, above, below, elsewhere)


def is_empty(cell):
    """Is this an answer cell as it was handed out?"""
    return bool(cell_roles.answers(cell)) and not is_answered(cell)


def is_given(cell):
    """Is this a cell of the course's own in a prepared page, and no answer or check?"""
    return not any(role_of(cell)) and NOT_COMPARED not in cell.metadata.get("tags", [])


def why(learner, places):
    """A sentence that says why an answer that was written is not the one judged, or ""."""
    name = places.name
    if places.hidden:
        return (f"`{name}` is also written in the cell that begins with "
                f"`{first_line(places.above[-2])}`, but the empty answer cell runs after it and "
                "replaces it: write the function into the answer cell")
    if places.below and all(is_empty(cell) for cell in places.above):
        return (f"`{name}` is written below its check, in the cell that begins with "
                f"`{first_line(places.below[-1])}`, where it comes too late: move it up")
    if _in_check(learner, name):
        return (f"`{name}` is written in the cell of its check, which a grader puts back as it "
                "was: write it into the cell above")
    if all(is_empty(cell) for cell in places.above) and places.elsewhere:
        return f"`{name}` is written in a cell of text, which does not run: make it a cell of code"
    if not places.above:
        return f"no cell above the check defines `{name}`"
    return ""


def notes(learner, page, course):
    """Sentences about a page that is not laid out as it was handed out."""
    said = []
    for name in [name for cell in page.cells if (name := cell_roles.checks(cell))]:
        written = [cell for cell in of(page, name).above if not is_empty(cell)]
        differ = {cell.source.strip(): cell for cell in written}    # pasted twice is written once
        times = sum(defines.times(cell, name) for cell in differ.values())
        if times > 1:
            said.append(f"{name} is defined {times} times above its check; the last one counts, in "
                        f"the cell that begins with {first_line(written[-1])}")
    as_given = {cell.source for cell in course.cells}
    other = [cell for cell in page.cells
             if cell.source not in as_given and CHECK in defines.names(cell)
             and not defines.comes_from_the_course(cell.source, CHECK)]
    if other:
        said.append("`check` gets another meaning in the cell that begins with "
                    f"{first_line(other[0])}; the page's checks call the course's own all the same")
    texts = [name for cell in learner.cells
             if (name := cell_roles.answers(cell)) and cell.cell_type != "code"]
    if texts:
        said.append(f"the answer cell of {', '.join(texts)} is no cell of code, and does not run "
                    "on your page; here, as in nbgrader, it counts all the same")
    said += _of_marks(lost(learner, course), doubled(learner))
    return tuple(said)


def _of_marks(without, twice):
    """What nbgrader makes of marks that are gone, or there twice; the course judges all the same.
    """
    if without:
        yield (f"nbgrader finds no check of {', '.join(without)} in this file and gives no points "
               f"for it: the cell is gone or lost its marks. {MEND}")
    if twice:
        yield (f"nbgrader can't grade this file: two cells bear its mark of {', '.join(twice)}. "
               f"{MEND}")


def first_line(cell):
    """The first line that says something, of a cell or of nbval's record of one."""
    return next((line.strip() for line in cell["source"].splitlines() if line.strip()), "")


def _in_check(learner, name):
    return any(cell_roles.checks(cell) == name and name in defines.in_text(cell.source)
               for cell in learner.cells)
