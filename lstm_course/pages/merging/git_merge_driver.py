"""git's merge driver for learners' pages, so that `git pull` merges around their answers."""

import shlex
import sys
from pathlib import Path

from ..git import git, is_checkout

NAME = "merge.lstm-course.name"
DRIVER = "merge.lstm-course.driver"
# Should the environment that is named first be gone one day, any other of the course will do; if
# there is none, git leaves the page as it was and says that there is a conflict.
_COMMAND = (
    "for python in {python} .venv/bin/python .venv/Scripts/python.exe python3 python; do "
    '"$python" -c "import lstm_course.cli, nbformat" 2>/dev/null && '
    'exec "$python" -m lstm_course.cli merge %O %A %B; done; exit 1'
)


def run(base, ours, theirs):
    """What git calls: merge three files and leave the result in ``ours``.

    An empty ``base`` is what git hands over when both sides added the page.
    """
    # Every command asks for `install`, which shall not wait for these.
    from .. import notebook_io
    from ..errors import PageError
    from .merge_pages import merge_three

    sides = [notebook_io.read(path) for path in (ours, theirs)]
    try:
        origin = notebook_io.read(base)
    except PageError:
        origin = None
    notebook_io.write(merge_three(origin, *sides), ours)


def install(root):
    """Name the driver in the checkout's own ``.git/config``; nothing outside is touched.

    Says whether it is named there now: a course that was unpacked from an archive has no git to
    tell, and a repository that only holds a copy of the course is not ours to set up.
    """
    root = Path(root)
    if not is_checkout(root):
        return False
    known = (git(root, "config", "--local", "--get", DRIVER) or b"").decode(errors="replace")
    if _works(known.rstrip("\n")):
        return True
    if git(root, "config", "--local", DRIVER, command(sys.executable)) is None:
        return False
    return git(root, "config", "--local", NAME, "keep the answers of lstm-course") is not None


def command(python):
    """The driver's command line; git hands it to a shell, on Windows, too."""
    quoted = shlex.quote(Path(python).as_posix()).replace("%", "%%")
    return _COMMAND.format(python=quoted)


def _works(known):
    """Is this our command, and is the Python that it names first still there?

    All worktrees of a clone share one setting: so they don't change it in turn.
    """
    try:
        python = shlex.split(known)[3].rstrip(";")
    except (IndexError, ValueError):
        return False
    python = python.replace("%%", "%")
    return known == command(python) and Path(python).exists()
