"""Does the kernel that pages get run what they run?"""

import json
import os
import subprocess
import sys
from pathlib import Path

from . import jupyter_env
from .doctor_finding import Finding

PACKAGE = Path(__file__).resolve().parents[1]
USUAL = "Run: python -m pip install --force-reinstall ipykernel"


def starts_kernel(root, base=None):
    """Start the kernel of JupyterLab's environment, and let it run a page's first cell.

    base is the environment that `lab` would be called in; by default this process's.
    """
    env = jupyter_env.environment(root, base)
    # The package must be found where it is not installed, too; the kernel has to find it itself.
    code = f"import sys; sys.path.insert(0, {str(PACKAGE.parent)!r})\n" \
           "from lstm_course.cli import kernel_probe as k; k.json.dump(k.probe(), sys.stdout)"
    done = subprocess.run([sys.executable, "-c", code], env=env, cwd=_folder(root),
                          stdin=subprocess.DEVNULL, capture_output=True, text=True)
    try:
        answer = json.loads(done.stdout.splitlines()[-1])
    except (ValueError, IndexError):
        last = (done.stderr.strip().splitlines() or ["it stopped without a word"])[-1]
        return Finding("kernel", False, f"can't be looked for ({last})", USUAL)
    return judge(answer, env)


def judge(answer, env):
    """The Finding of what the probe answered."""
    if "failed" in answer:
        return Finding("kernel", False, answer["failed"], _advice(answer["found"], env))
    if not _is_ours(answer["course"]):
        return Finding("kernel", False, f"takes the course from {answer['course']}, not from "
                       f"{PACKAGE}", _advice(answer["found"], env))
    return Finding("kernel", True, f"starts and runs what a page runs, in {answer['python']}")


def _is_ours(path):
    return bool(path) and Path(path).resolve().parent == PACKAGE


def _advice(found, env):
    """What to do: another Python's kernel that hides our own is the usual reason."""
    if not found or Path(found).resolve().is_relative_to(Path(sys.prefix).resolve()):
        return USUAL
    where = "JUPYTER_PATH leads to it: unset that" if env.get("JUPYTER_PATH") else "Move it away"
    return f"The kernel at {found} is not this Python's ({sys.executable}). {where}."


def _folder(root):
    """Where a lesson's kernel starts."""
    lessons = root / "notebooks"
    return lessons if os.path.isdir(lessons) else root
