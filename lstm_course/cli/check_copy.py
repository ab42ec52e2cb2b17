"""A learner's page made ready to be judged: the course's checks, the learner's answers.

The learner is the author of their notebook, so nothing in it that tells nbval what to compare can
be believed: markers go, the reference's checks and outputs come back.
"""

from nbval.plugin import comment_markers, metadata_tags

from ..numbers import tag as number_tag
from ..pages.answers import is_own
from ..pages.cut import cut
from ..pages.merge import merge

NOT_COMPARED = "nbval-ignore-output"


def prepare(learner, solution):
    """The page to run: ``solution``'s own page with the learner's work merged into it."""
    for cell in learner.cells:
        _strip_markers(cell)
    page = merge(cut(solution), learner)
    for cell in page.cells:
        if cell.cell_type == "code" and is_own(cell):
            cell.outputs, cell.execution_count = [], None
            cell.metadata["tags"] = [NOT_COMPARED]
    return page


def _strip_markers(cell):
    if cell.cell_type != "code":
        return
    lines = cell.source.split("\n")
    cell.source = "\n".join(line for line in lines if not _is_marker(line))
    if "tags" in cell.metadata:
        tags = cell.metadata["tags"]
        tags = tags if isinstance(tags, list) else []
        cell.metadata["tags"] = [
            tag for tag in tags if tag not in metadata_tags and not number_tag.is_ours(tag)
        ]


def _is_marker(line):
    line = line.strip()
    return line.startswith("#") and line.lstrip("#").strip() in comment_markers
