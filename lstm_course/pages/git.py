"""What is asked of git, and of one checkout alone."""

import os
import subprocess

# Set where git itself calls us, from a hook of another repository, say: they would point there.
_ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX",
              "GIT_OBJECT_DIRECTORY", "GIT_CONFIG")


def git(root, *words):
    """What git says, as bytes; None where it fails, where there is no git or no checkout."""
    env = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, env=env)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def is_checkout(root):
    """Is `root` the top of a checkout of this course, and not a folder in somebody's repository?"""
    try:
        attributes = (root / ".gitattributes").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return False
    return (root / ".git").exists() and "merge=lstm-course" in attributes
