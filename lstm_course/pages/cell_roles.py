"""What a cell of an exercise page is for: an answer, a check, or neither.

Authors write no metadata. The cell that holds ``### BEGIN SOLUTION`` is the answer to the exercise
named by its first function; a cell that says ``check(NAME)`` and nothing else is NAME's check.
"""

import ast
import re

_BEGIN = "### BEGIN SOLUTION"
_CHECK = re.compile(r"check\((\w+)\)")


def answer_name(cell):
    """The exercise that this cell answers, or None. Read from its source."""
    if cell.cell_type != "code" or _BEGIN not in cell.source:
        return None
    for node in ast.parse(cell.source).body:
        if isinstance(node, ast.FunctionDef):
            return node.name
    return None


def check_name(cell):
    """The exercise that this cell checks, or None. Read from its source."""
    match = _CHECK.fullmatch(cell.source.strip()) if cell.cell_type == "code" else None
    return match[1] if match else None


def mark_answer(cell, name):
    """nbgrader's metadata for an answer: the learner writes it, and it has no points of its own."""
    cell.metadata["nbgrader"] = _nbgrader(name, solution=True)


def mark_check(cell, name, points):
    """nbgrader's metadata for a check: it carries the points and is locked."""
    cell.metadata["nbgrader"] = _nbgrader(f"check_{name}", grade=True, locked=True, points=points)


def _nbgrader(grade_id, grade=False, solution=False, locked=False, **points):
    return {
        "cell_type": "code",
        "grade": grade,
        "grade_id": grade_id,
        "locked": locked,
        "schema_version": 3,
        "solution": solution,
        "task": False,
        **points,
    }


def marks(cell):
    """nbgrader's metadata of a cell; empty where there are none that can be used."""
    found = cell.metadata.get("nbgrader")
    named = isinstance(found, dict) and isinstance(found.get("grade_id"), str)
    return found if named else {}


def answers(cell):
    """The exercise that a cell of a *built* page answers, or None. Read from its metadata."""
    return marks(cell).get("grade_id") or None if marks(cell).get("solution") else None


def checks(cell):
    """The exercise that a cell of a *built* page checks, or None. Read from its metadata."""
    found = marks(cell)
    return found["grade_id"].removeprefix("check_") or None if found.get("grade") else None
