"""The course's own outputs are trusted, so that stored pictures show before anything has run.

JupyterLab holds back drawings of notebooks that it has not seen run here, since an output may carry
a script. A page is signed here where each of its outputs is one of these:

- it can carry no script: plain text, or a picture of pixels;
- it is the course's own: the last commit holds it in `notebooks/` or `solutions/`, in a page that
  is written in `course/`; and it holds no script all the same, whoever made that commit;
- this machine's Jupyter has signed it, in the page as it was before git merged it.

So a stranger's notebook in these folders stays as untrusted as it came. JupyterLab itself signs
what a learner has run and saved. The signatures lie in the checkout's own data folder.
"""

import json
import re
from pathlib import Path

from . import committed

FOLDERS = ("notebooks", "exercises", "solutions")
COURSE = ("notebooks", "solutions")
HARMLESS = {"text/plain", "image/png", "image/jpeg", "image/gif"}
MARKUP = {"text/html", "image/svg+xml"}
BEFORE = ("HEAD", "HEAD^1", "HEAD^2", "ORIG_HEAD")
_ACTIVE = re.compile(
    r"<\W*(script|iframe|frame|object|embed|link|meta|base|form|style|template|noscript|"
    r"foreignobject|animate\w*|set|use|portal)\b|\bon\w+\s*=|href|javascript|"
    r"src(doc|set)?\s*=(?!\s*\W*data:(image|audio)/)", re.IGNORECASE)
WIDGETS = "widgets"                     # their state may hold markup, too


def sign(root, data):
    """Sign what can be trusted below ``root``; a sentence for each page that can't be read.

    data is the folder that Jupyter keeps signatures in.
    """
    from nbformat.sign import NotebookNotary

    from ..pages import notebook_io
    from ..pages.errors import PageError

    said, course = [], _own(root)
    if not course:
        said.append("git holds no pages here, so nobody can tell which pictures are the course's "
                    "own: what is drawn shows once its cell has run")
    notary = NotebookNotary(data_dir=str(data))
    for path in [path for folder in FOLDERS for path in notebook_io.notebooks(Path(root, folder))]:
        try:
            page = notebook_io.read(path)
        except PageError as error:
            said.append(f"left out: {error}")
            continue
        try:
            if notary.check_signature(page):
                continue
            name = path.relative_to(root).as_posix()
            if _is_trusted(page, course) or _is_trusted(page, course | _signed(notary, root, name)):
                notary.sign(page)
        except UnicodeEncodeError:
            said.append(f"left out: {path} holds half a character, as a string that was cut does, "
                        "and Jupyter can't sign it")
    notary.store.close()
    return said


def _own(root):
    """The outputs of the course's own pages as the last commit holds them, but for active ones."""
    written = {path.name.split(".")[0] for path in Path(root, "course").glob("*.md")}
    pages = committed.notebooks(root, "HEAD", COURSE)
    found = _outputs(page for name, page in pages.items() if Path(name).stem in written)
    return {text for text in found if not is_active(text)}


def is_active(text):
    """Could an output, as JSON, run something in a browser, or fetch it? Taken broadly: none of
    the course's own says anything like it.
    """
    shown = json.loads(text)[0] or {}
    return not set(shown) <= HARMLESS | MARKUP or any(
        _ACTIVE.search("".join(part)) for kind, part in shown.items() if kind in MARKUP)


def _is_trusted(page, known):
    """Is there nothing in the page that may carry a script and is not known?"""
    return WIDGETS not in page.metadata and _outputs([page]) <= known


def _signed(notary, root, name):
    """The outputs of earlier versions of a page that are signed on this machine."""
    versions = [committed.notebooks(root, when, [name]).get(name) for when in BEFORE]
    return _outputs(page for page in versions if page and notary.check_signature(page))


def _outputs(pages):
    """The outputs that may carry a script, as texts that can be compared."""
    return {_text(output) for page in pages for cell in page.cells
            for output in cell.get("outputs", []) if not _is_harmless(output)}


def _is_harmless(output):
    return set(output.get("data", {})) <= HARMLESS


def _text(output):
    return json.dumps([output.get("data"), output.get("metadata")], sort_keys=True)
