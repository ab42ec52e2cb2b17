"""One learner's page on its way through nbval: what is run, and what its records mean."""

from ...pages import cell_roles
from ...pages.clear_solutions import cut
from . import places
from .prepare import NOT_COMPARED, prepare
from .result import Exercise, Result


class Sheet:
    """A learner's page and the solutions that it is judged by; ``page`` is the copy that runs."""

    def __init__(self, learner, solution):
        self.learner, self.course = learner, cut(solution)
        self.page = prepare(learner, self.course)

    def result(self, name, records):
        """The Result of the page called ``name``; records are nbval's, one a cell that was run."""
        by_id = {record["id"]: record for record in records}
        stopped = next((r for r in records if r["ended"]), None)
        exercises, notes = [], list(places.notes(self.learner, self.page, self.course))
        for cell in [cell for cell in self.page.cells if cell.cell_type == "code"]:
            record, exercise = by_id.get(cell.id), cell_roles.checks(cell)
            passed = bool(record) and record["passed"]
            if exercise:
                text = "" if record is None else record["text"] or record["error"]
                if not passed:
                    text = self._why_not(exercise, text, cell, stopped, by_id)
                exercises.append(Exercise(exercise, passed, text))
            elif not passed and not stopped and _is_compared(cell):
                notes.append("this cell of the page came out otherwise: "
                             + places.first_line(cell))
        if stopped and stopped["ended"] == "died":
            notes.append("nbgrader can't grade this file, as the kernel dies in the cell that "
                         f"begins with {places.first_line(stopped)}")
        return Result(name, tuple(exercises), tuple(notes))

    def _why_not(self, name, text, cell, stopped, records):
        """The words for a check that did not pass."""
        if stopped and not text.startswith(tuple("✓✗○")):
            return _stopped(stopped, cell)
        if text.startswith("NameError: name 'check'"):
            return ("the page does not know `check`: the cell that imports it is gone, stands "
                    "below or fails")
        written = places.of(self.page, name)
        failed = [cell for cell in written.above if records.get(cell.id, {}).get("raised")]
        unknown = text.startswith(("NameError", "NotDefined"))
        if unknown and failed:
            return f"the answer's cell fails: {records[failed[-1].id]['text']}"
        place = places.why(self.learner, written)
        if unknown and place:
            return place
        text = text.removeprefix("NotDefined: ")
        return f"{text}\n  {place}" if place else text


def _is_compared(cell):
    return NOT_COMPARED not in cell.metadata.get("tags", [])


def _stopped(record, cell):
    """The sentence for a check in which, or after which, the kernel died or hung."""
    what = "the kernel died" if record["ended"] == "died" else "it ran too long and was stopped"
    if record["id"] == cell.id:
        return f"{what} while this check ran"
    first = places.first_line(record)
    return f"not checked: {what} in the cell that begins with {first}"
