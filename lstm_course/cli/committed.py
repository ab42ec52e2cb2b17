"""Notebooks as git has committed them, whatever stands in the working tree now."""

import subprocess
import warnings


def notebooks(root, when, places):
    """Path -> notebook, for those that the commit ``when`` holds at ``places``, files or folders.

    Paths are below ``root``. Empty where there is no git, no repository or no such commit.
    """
    import nbformat

    listed = _git(root, "ls-tree", "-r", "-z", "--name-only", when, "--", *places)
    found = {}
    for name in [name for name in listed.split("\0") if name.endswith(".ipynb")]:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                found[name] = nbformat.reads(_git(root, "cat-file", "blob", f"{when}:./{name}"),
                                             as_version=4)
        except Exception:               # whatever stands there: no notebook to compare with
            continue
    return found


def _git(root, *words):
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True,
                              stdin=subprocess.DEVNULL)
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
