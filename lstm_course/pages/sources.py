"""The pages of a course: which texts there are, and which notebooks each becomes."""

import re
from dataclasses import dataclass
from pathlib import Path

from .errors import PageError

FOLDERS = {"lesson": "notebooks", "exercise": "solutions"}
_NAME = re.compile(r"(?P<name>\d\d_[a-z0-9_]+)\.(?P<kind>lesson|exercise)\.md")


@dataclass(frozen=True)
class Page:
    """One text in ``course/``: its name, such as ``05_lstm``, and its kind, lesson or exercise."""

    root: Path
    name: str
    kind: str

    @property
    def text(self):
        return self.root / "course" / f"{self.name}.{self.kind}.md"

    def read(self):
        """The text itself; a PageError where it can't be read as one."""
        try:
            return self.text.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise PageError(f"{self.text.name}: its byte {error.start} is not UTF-8") from error
        except OSError as error:
            raise PageError(f"{self.text.name} can't be read ({error.strerror})") from error

    @property
    def notebook(self):
        """The notebook that is executed: the lesson itself, or the exercises with their answers."""
        return self.root / FOLDERS[self.kind] / f"{self.name}.ipynb"

    @property
    def cut(self):
        """The learner's notebook, answers taken out; None for a lesson."""
        if self.kind == "lesson":
            return None
        return self.root / "exercises" / f"{self.name}.ipynb"


def all_pages(root):
    """Every page of the course, in order; a file in ``course/`` with another name is an error."""
    pages = []
    for path in sorted((Path(root) / "course").glob("*.md")):
        if path.name.startswith("."):
            continue                    # an editor's lock, or what it left over
        match = _NAME.fullmatch(path.name)
        if match is None:
            raise PageError(
                f"course/{path.name}: a page is called NN_name.lesson.md or NN_name.exercise.md"
            )
        pages.append(Page(Path(root), match["name"], match["kind"]))
    return pages


def trains(page):
    """Is the page a lesson that uses the training loop, so that rounding can grow in it?"""
    uses = re.compile(r"^(from|import) lstm_course\.training\b", re.MULTILINE)
    return page.kind == "lesson" and bool(uses.search(page.text.read_text(encoding="utf-8")))


def choose(pages, wanted):
    """The pages asked for, by name (``05_lstm``) or number (``05``); all of them where none was."""
    if not wanted:
        return pages
    chosen = []
    for word in wanted:
        short = re.sub(r"(\.(lesson|exercise))?(\.md|\.ipynb)?$", "", Path(word).name)
        found = [p for p in pages if p.name == short or p.name.split("_")[0] == short]
        if not found:
            names = ", ".join(sorted({p.name for p in pages})) or "none yet"
            raise PageError(f"there is no page {word!r}; the pages are: {names}")
        chosen += [p for p in found if p not in chosen]
    return chosen
