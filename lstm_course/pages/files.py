"""Reading and writing notebooks. A write is all or nothing."""

import os
import tempfile
import warnings
from pathlib import Path

import nbformat

from .errors import PageError


def read(path):
    """The notebook at ``path``, or a ``PageError`` that says what to do."""
    try:
        text = Path(path).read_text(encoding="utf-8")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")     # an editor that gives cells no ids is no mistake
            nb = nbformat.reads(text, as_version=4)
            nbformat.validate(nb)
    except (ValueError, nbformat.ValidationError) as error:
        raise PageError(f"{path} is not a notebook; move it away or mend it") from error
    return nb


def dumps(nb):
    """The notebook's text, the same for the same notebook."""
    return nbformat.writes(nb, version=4) + "\n"


def write(nb, path):
    """Write ``nb`` to ``path`` unless it is there already; says whether it wrote.

    Through a temporary file and a rename: whoever pulls the plug leaves the old page or the new.
    """
    text, path = dumps(nb), Path(path)
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(temporary, path.stat().st_mode if path.exists() else 0o644)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
    return True
