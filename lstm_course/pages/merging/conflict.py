"""A page with git's conflict markers in it: both sides, and what they grew out of."""

import re
import subprocess
import tempfile
from pathlib import Path

from .. import notebook_io
from ..errors import PageError
from ..git import git
from .merge_pages import merge, merge_three

# From <<<<<<< to ||||||| or ======= one side, from ======= to >>>>>>> the other.
_BLOCK = re.compile(
    r"^<{7}[^\n]*\n(?P<ours>.*?)(?:^\|{7}[^\n]*\n(?P<base>.*?))?^={7}\n(?P<theirs>.*?)^>{7}[^\n]*\n?",
    re.DOTALL | re.MULTILINE,
)


def is_marked(path):
    """Does this file hold conflict markers?"""
    try:
        return bool(_BLOCK.search(_text(path)))
    except OSError:
        return False


def unmerged(root):
    """The pages that git is in the middle of merging, as paths below ``root``."""
    words = ("diff", "--name-only", "--relative", "--diff-filter=U", "-z", "--", "*.ipynb")
    said = git(root, *words) or b""
    return [Path(name.decode()) for name in said.split(b"\0") if name]


def mended(root, path):
    """The page at ``path`` with both sides' answers in it, or a ``PageError``.

    What git holds of both sides counts most: it is whole. What stands in the file is merged in,
    too, since somebody may have worked on it meanwhile.
    """
    _expect_both(root, path)
    base, ours, theirs = (_staged(root, path, number) for number in (1, 2, 3))
    found = [page for page in _sides(path) if page]
    if ours and theirs:
        page = merge_three(base, ours, theirs)
        if not _untouched(root, path):
            for side in found:
                page = merge(page, side)
        return page
    if len(found) < 2:
        raise PageError(f"{path}: the conflict markers in it leave no two notebooks to merge")
    return merge_three(base, found[0], found[1])


def _expect_both(root, path):
    """Raise PageError where one side of the merge deleted the page: nobody else can choose."""
    name = Path(path).relative_to(root).as_posix()
    said = git(root, "ls-files", "--unmerged", "-z", "--", name) or b""
    stages = {entry.split(b"\t")[0][-1:] for entry in said.split(b"\0") if entry}
    if not stages or stages >= {b"2", b"3"}:
        return
    side = "ours" if b"2" in stages else "theirs"
    raise PageError(
        f"{name} was changed on one side of the merge and deleted on the other. To keep it as it "
        f"was changed: git checkout --{side} {name} && git add {name}; to delete it: git rm {name}")


def _text(path):
    return Path(path).read_text(encoding="utf-8", errors="replace")


def _sides(path):
    """Both sides by the markers, or the page itself where there are none; None for what is none."""
    text = _text(path)
    if not _BLOCK.search(text):
        return [_page(text)]
    return [_page(_BLOCK.sub(lambda block, side=side: block[side] or "", text))
            for side in ("ours", "theirs")]


def _page(text):
    try:
        return notebook_io.parse(text)
    except Exception:                   # nbformat stumbles in many ways over what is no notebook
        return None


def _staged(root, path, number):
    said = git(root, "show", f":{number}:./{Path(path).relative_to(root).as_posix()}")
    return None if said is None else _page(said.decode("utf-8", "replace"))


def _untouched(root, path):
    """Is the file as git left it: with git's markers, or ours as it was?"""
    name = Path(path).relative_to(root).as_posix()
    sides = [git(root, "show", f":{number}:./{name}") for number in (2, 1, 3)]
    text = _text(path).replace("\r\n", "\n")
    if sides[0] and text == sides[0].decode("utf-8", "replace"):
        return True
    with tempfile.TemporaryDirectory() as folder:
        places = [Path(folder, word) for word in ("ours", "base", "theirs")]
        for place, side in zip(places, sides, strict=True):
            place.write_bytes(side or b"")
        done = subprocess.run(["git", "merge-file", "-p", *places], capture_output=True)
    return _bare(done.stdout.decode("utf-8", "replace")) == _bare(text)


def _bare(text):
    """Without the names that stand behind the markers."""
    return re.sub(r"^([<>|]{7})[^\n]*$", r"\1", text, flags=re.MULTILINE)
