"""Reading and writing notebooks. A write is all or nothing."""

import os
import re
import tempfile
import warnings
from pathlib import Path

import nbformat

from .errors import PageError

_CONFLICT = re.compile(r"^<{7}[^\n]*\n.*^={7}\n.*^>{7}", re.DOTALL | re.MULTILINE)


def read(path):
    """The notebook at ``path``, or a ``PageError`` that says what to do."""
    text = ""
    try:
        text = Path(path).read_text(encoding="utf-8")
        return parse(text)
    except (ValueError, nbformat.ValidationError) as error:
        if _CONFLICT.search(text):
            raise PageError(
                f"{path} holds git's conflict markers; `lstm-course mend` puts both sides together"
            ) from error
        raise PageError(f"{path} is not a notebook; move it away or mend it") from error


def parse(text):
    """The notebook that this text holds; raises what nbformat raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")     # an editor that gives cells no ids is no mistake
        nb = nbformat.reads(text, as_version=4)
        nbformat.validate(nb)
    return nb


def dumps(nb):
    """The notebook's text, the same for the same notebook."""
    return nbformat.writes(nb, version=4) + "\n"


def write(nb, path):
    """Write ``nb`` to ``path`` unless it is there already; says whether it wrote."""
    return write_text(dumps(nb), path)


def write_text(text, path):
    """Write a file unless it holds that text already; says whether it wrote.

    Through a temporary file and a rename: whoever pulls the plug leaves the old file or the new.
    """
    path = Path(path)
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
