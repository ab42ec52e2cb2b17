"""The virtual environments of TensorFlow and MXNet, made from their lock files."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
STAMP, MARK = ".made-from", ".lstm-course-venv"


class CantSetUp(Exception):
    """Why not, and what to do, in one sentence."""


def make(name, folder, python):
    """The interpreter of the environment for NAME.lock below ``folder``, made once."""
    lock = HERE / f"{name}.lock"
    venv = folder / name
    inside = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = venv / STAMP
    sum_of_lock = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == sum_of_lock:
        return inside
    _claim(venv)
    print(f"Setting up {venv} (once; some minutes) ...", flush=True)
    stamp.unlink(missing_ok=True)
    # The course's own packages must not be seen in there.
    env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    for step in ([python, "-m", "venv", "--clear", venv],
                 [inside, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                  "--progress-bar", "off", "--no-cache-dir", "--no-deps", "-r", lock]):
        done = subprocess.run(step, env=env, stdout=sys.stderr)
        if venv.is_dir():
            (venv / MARK).touch()
        if done.returncode:
            raise CantSetUp(
                f"{lock.name} could not be installed, see above: it is pinned for Python 3.11 on "
                "Linux with an x86-64 processor; name such a Python: make test-frameworks "
                "PYTHON=/path/to/python3.11.")
    stamp.write_text(sum_of_lock)
    return inside


def _claim(venv):
    """Only a folder that is new, empty or was made here is emptied and made anew."""
    there = {path.name for path in venv.iterdir()} if venv.is_dir() else set()
    if there and not there & {STAMP, MARK}:
        raise CantSetUp(f"{venv} holds files that were not made here, and they stay; name another "
                        "folder: --venvs FOLDER.")
