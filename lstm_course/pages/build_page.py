"""Building pages: compose, execute where the code changed, cut, and merge around answers."""

from dataclasses import dataclass

from . import notebook_io
from .clear_solutions import cut
from .compose import compose
from .execute import execute, reuse
from .learner_work import holds_answers
from .merging.merge_pages import merge
from .outputs import complaints, expect_clean


@dataclass(frozen=True)
class Built:
    """What building one page did."""

    page: str
    kind: str
    executed: bool
    written: tuple
    kept_answers: bool


def build(page, facts, force=False, environ=None):
    """Bring a page's notebooks up to date; ``environ`` is the environment that its kernel gets."""
    nb = compose(page, facts)
    reused = not force and _reuse(nb, page)
    if not reused:
        execute(nb, page.notebook.parent, page.text.name, environ)
    expect_clean(nb, page.root, page.text.name)
    # The learner's page first: if it can't be read, nothing has been written yet.
    learner, kept = _learner(nb, page) if page.cut else (None, False)
    written = [page.notebook] if notebook_io.write(nb, page.notebook) else []
    if page.cut and notebook_io.write(learner, page.cut):
        written.append(page.cut)
    names = tuple(str(path.relative_to(page.root)) for path in written)
    return Built(page.name, page.kind, not reused, names, kept)


def _reuse(nb, page):
    if not page.notebook.exists():
        return False
    return reuse(nb, notebook_io.read(page.notebook)) and not complaints(nb, page.root)


def _learner(nb, page):
    """The page without answers, or with the learner's where there are some already."""
    new = cut(nb)
    if not page.cut.exists():
        return new, False
    old = notebook_io.read(page.cut)
    return merge(new, old), holds_answers(old)
