"""nbgrader's autograde, made to take pages as they come: a step to put before its own.

In `nbgrader_config.py`:

    c = get_config()
    c.Autograde.sanitize_preprocessors.prepend(["lstm_course.pages.for_nbgrader.PutMarksBack"])

nbgrader knows cells by their metadata alone. It gives nothing for a page whose metadata an editor
stripped, and stops at one where a marked cell was pasted twice. With this step such pages are
graded by what stands in them, as `lstm-course check` judges them.
"""

from nbformat import v4
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from .marks import arrange, doubled, lost


class PutMarksBack(NbGraderPreprocessor):
    """Gives a submission the marks of the assignment's own page."""

    def preprocess(self, nb, resources):
        """nbgrader's interface: the notebook with its marks, and the resources as they were."""
        with Gradebook(resources["nbgrader"]["db_url"]) as book:
            course = _page(book.find_notebook(resources["nbgrader"]["notebook"],
                                              resources["nbgrader"]["assignment"]))
        for words, names in (("gone", lost(nb, course)), ("there twice", doubled(nb))):
            if names:
                self.log.info("The marks of %s were %s; put in order", ", ".join(names), words)
        return arrange(nb, course), resources


def _page(notebook):
    """The assignment's marked cells, as nbgrader has them in its database."""
    points = {cell.name: cell.max_score for cell in notebook.grade_cells}
    answers = {cell.name for cell in notebook.solution_cells}
    return v4.new_notebook(cells=[_cell(cell, points, answers) for cell in notebook.source_cells])


def _cell(source, points, answers):
    marks = {"cell_type": source.cell_type, "checksum": source.checksum,
             "grade": source.name in points, "grade_id": source.name, "locked": source.locked,
             "schema_version": 3, "solution": source.name in answers, "task": False}
    if source.name in points:
        marks["points"] = points[source.name]
    make = v4.new_code_cell if source.cell_type == "code" else v4.new_markdown_cell
    return make(source.source, metadata={"nbgrader": marks})
