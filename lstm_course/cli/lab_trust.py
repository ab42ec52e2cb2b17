"""The course's own outputs are trusted, so that stored pictures show before anything has run.

JupyterLab holds back drawings of notebooks that it has not seen run here, since an output may carry
a script. A page is signed here where each of its outputs is one of these:

- it can carry no script: plain text, or a picture of pixels;
- it is the course's own: the last commit holds it in `notebooks/` or `solutions/`;
- this machine's Jupyter has signed it, in the page as it was before git merged it.

So a stranger's notebook in these folders stays as untrusted as it came. JupyterLab itself signs
what a learner has run and saved. The signatures lie in the checkout's own data folder.
"""

import json
from pathlib import Path

from . import committed

FOLDERS = ("notebooks", "exercises", "solutions")
COURSE = ("notebooks", "solutions")
HARMLESS = {"text/plain", "image/png", "image/jpeg", "image/gif"}
BEFORE = ("HEAD", "HEAD^1", "HEAD^2", "ORIG_HEAD")
WIDGETS = "widgets"                     # their state may hold markup, too


def sign(root, data):
    """Sign what can be trusted below ``root``; a sentence for each page that can't be read.

    data is the folder that Jupyter keeps signatures in.
    """
    from nbformat.sign import NotebookNotary

    from ..pages import notebook_io
    from ..pages.errors import PageError

    said, course = [], _outputs(committed.notebooks(root, "HEAD", COURSE).values())
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
        if notary.check_signature(page):
            continue
        name = path.relative_to(root).as_posix()
        if _is_trusted(page, course) or _is_trusted(page, course | _signed(notary, root, name)):
            notary.sign(page)
    notary.store.close()
    return said


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
