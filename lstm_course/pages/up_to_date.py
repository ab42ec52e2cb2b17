"""What in the notebook folders is not what the build would write; nothing is executed."""

from . import notebook_io
from .clear_solutions import cut
from .compose import compose
from .errors import PageError
from .execute import reuse
from .learner_work import holds_answers
from .outputs import complaints

FOLDERS = ("notebooks", "solutions", "exercises")


def drift(pages, facts):
    """One sentence for each notebook that is missing, out of date or out of order."""
    found = []
    for page in pages:
        try:
            found += _of_page(page, facts)
        except PageError as error:
            found.append(str(error))
    return found


def strays(root, pages):
    """Files in the notebook folders that no page accounts for."""
    expected = {page.notebook for page in pages} | {page.cut for page in pages if page.cut}
    found = []
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
            if path.is_file() and path not in expected and not hidden:
                found.append(f"{path.relative_to(root)} belongs to no page in course/")
    return found


def _of_page(page, facts):
    nb = compose(page, facts)
    name = page.notebook.relative_to(page.root)
    if not page.notebook.exists():
        return [f"{name} is missing; run lstm-course build"]
    stored = notebook_io.read(page.notebook)
    if not reuse(nb, stored):
        return [f"{name} is older than {page.text.name}; run lstm-course build"]
    found = [f"{name}: {sentence}" for sentence in complaints(nb, page.root)]
    if notebook_io.dumps(nb) != page.notebook.read_text(encoding="utf-8"):
        found.append(f"{name} is not what {page.text.name} makes; run lstm-course build")
    if page.cut:
        found += _of_cut(nb, page)
    return found


def _of_cut(nb, page):
    name = page.cut.relative_to(page.root)
    if not page.cut.exists():
        return [f"{name} is missing; run lstm-course build"]
    stored = notebook_io.read(page.cut)
    if holds_answers(stored):
        return [f"{name} holds answers: fine for learning, but not to be committed"]
    if notebook_io.dumps(cut(nb)) != page.cut.read_text(encoding="utf-8"):
        return [f"{name} is not what {page.text.name} makes; run lstm-course build"]
    return []
