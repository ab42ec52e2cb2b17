"""Reading and writing notebooks. A write is all or nothing."""

import json
import os
import re
import stat
import tempfile
import warnings
from pathlib import Path

import nbformat

from .errors import PageError

_CONFLICT = re.compile(r"^<{7}[^\n]*\n.*^={7}\n.*^>{7}", re.DOTALL | re.MULTILINE)
_HALF = re.compile("[\ud800-\udfff]")
LARGEST_MB = 100                        # the course's own pages have 1 MB at most


def notebooks(folder):
    """The notebooks of a folder, sorted: files, and no editor's locks or left-overs."""
    return sorted(path for path in Path(folder).glob("*.ipynb")
                  if not path.name.startswith(".") and os.path.isfile(path))


def read(path):
    """The notebook at ``path``, or a ``PageError`` that says what is there instead."""
    text = _text(Path(path))
    try:
        return parse(text)
    except Exception as error:          # nbformat stumbles in many ways over what is no notebook
        if _CONFLICT.search(text):
            raise PageError(
                f"{path} holds git's conflict markers; `lstm-course mend` puts both sides together"
            ) from error
        raise PageError(f"{path} is not a notebook ({_what(text)}); move it away or mend it"
                        ) from error


def broken(folder):
    """What is wrong with the files of a folder that should be notebooks: path -> a sentence."""
    found = {}
    for path in sorted(Path(folder).glob("*.ipynb")):
        if not path.name.startswith("."):
            try:
                read(path)
            except PageError as error:
                found[path] = str(error)
    return found


def parse(text):
    """The notebook that this text holds; raises what nbformat raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")     # an editor that gives cells no ids is no mistake
        nb = nbformat.reads(text, as_version=4)
        nbformat.validate(nb)
    return nb


def _text(path):
    """What stands in a file that is small enough and can be read."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):         # reading a pipe would wait for ever
            kind = "a folder" if stat.S_ISDIR(found.st_mode) else "no file"
            raise PageError(f"{path} is {kind}, not a notebook; move it away")
        if found.st_size > LARGEST_MB * 1e6:
            raise PageError(f"{path} has {found.st_size / 1e6:.0f} MB, and a page may have "
                            f"{LARGEST_MB}; clear its outputs")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PageError(f"{path} is not a notebook (its byte {error.start} is not UTF-8); move it "
                        "away or mend it") from error
    except OSError as error:
        gone = " and is a link to nothing" if path.is_symlink() and not path.exists() else ""
        raise PageError(f"{path} can't be read ({error.strerror}){gone}") from error


def _what(text):
    """What is wrong with a text that should be a notebook, in a few words."""
    if not text.strip():
        return "it is empty"
    try:
        known = json.loads(text)
    except RecursionError:
        return "its JSON is nested too deep"
    except ValueError as error:
        return f"no JSON: {error}"
    if not isinstance(known, dict):
        return f"it holds {type(known).__name__}, expected an object with cells"
    if "cells" not in known:
        return "it has no cells"
    return "its JSON has another form than a notebook's"


def dumps(nb):
    """The notebook's text, the same for the same notebook.

    Half an emoji, as a string that was cut holds it, is no UTF-8: it stays as JSON's ``\\ud83d``.
    """
    text = nbformat.writes(nb, version=4) + "\n"
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


def write(nb, path):
    """Write ``nb`` to ``path`` unless it is there already; says whether it wrote."""
    return write_text(dumps(nb), path)


def write_text(text, path):
    """Write a file unless it holds that text already; says whether it wrote.

    Through a temporary file and a rename: whoever pulls the plug leaves the old file or the new.
    A link stays one, and the file that it leads to is written.
    """
    path = _target(Path(path))
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


def _target(path):
    """The file that a link leads to, or the path itself."""
    try:
        return path.resolve() if path.is_symlink() else path
    except (OSError, RuntimeError) as error:        # a link to itself, up to Python 3.12
        raise PageError(f"{path} is a link that leads nowhere; move it away") from error
