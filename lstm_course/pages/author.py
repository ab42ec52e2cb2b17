"""An author edits a built page in JupyterLab: what is saved goes back into the page's text.

Only the cells' sources, kinds and the metadata that authors may give. The text's own beginning (its
YAML, where it has some) stays, and a page in which nothing was edited leaves its text as it is, to
the byte.
"""

import copy
import re

import nbformat

from . import exercise_line, notebook_io
from .compose import KEPT
from .errors import PageError

_HEAD = re.compile(r"---\n.*?\n---\n+", re.DOTALL)
_LEXER = re.compile(r"^```\{code-cell\} (\w+)$", re.MULTILINE)
_PLAIN = {"jupytext": {"notebook_metadata_filter": "-all",
                       "cell_metadata_filter": ",".join([*KEPT, "-all"])}}


def expect_in_step(page):
    """Raise `PageError` where text and notebook differ already: one would overwrite the other."""
    if not page.notebook.exists():
        return
    if _body(_of_text(page)) != _body(notebook_io.read(page.notebook)):
        raise PageError(
            f"course/{page.text.name} was changed, so this page was not saved over it: keep what "
            f"you wrote here, run `lstm-course build {page.name}` and load the page again"
        )


def carry(page):
    """Bring the text up to the saved notebook; says whether the text changed."""
    saved = notebook_io.read(page.notebook)
    if _body(saved) == _body(_of_text(page)):
        return False
    old = page.text.read_text(encoding="utf-8")
    head, lexer = _HEAD.match(old), _LEXER.search(old)
    new = _body(saved, lexer[1] if lexer else "")
    return notebook_io.write_text((head[0] if head else "") + new, page.text)


def _of_text(page):
    import jupytext

    return jupytext.reads(page.text.read_text(encoding="utf-8"), fmt="md:myst")


def _body(nb, lexer=""):
    """The text that these cells make, without its beginning; `lexer` is a word for the fences."""
    import jupytext

    plain = copy.deepcopy(nb)
    plain.metadata = nbformat.from_dict(_PLAIN)
    if lexer:
        plain.metadata["language_info"] = {"name": "python", "pygments_lexer": lexer}
    for cell in plain.cells:
        cell.metadata = nbformat.from_dict({k: v for k, v in cell.metadata.items() if k in KEPT})
        if cell.cell_type == "markdown":
            cell.source = exercise_line.unrender(cell.source)
    return jupytext.writes(plain, fmt="md:myst")
