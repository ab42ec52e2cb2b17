"""Set up the virtual environment that `make` uses, or say in one sentence why it can't be.

    python bootstrap.py VENV

It stands on the standard library alone, and on nothing newer than Python 2.7, so that an old Python
can read it and say that it is too old.
"""

from __future__ import print_function

import csv
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

OLDEST = (3, 11)
# Where pip takes PyTorch from its usual place on Linux, it brings the libraries for graphics cards.
NEEDED_GB = {"cpu": 3, "cuda": 10}
# Tiny, pinned, and needed anyway: if pip can get this one, it reaches its registry.
PROBE = "iniconfig==2.3.1"
HERE = os.path.dirname(os.path.abspath(__file__))
# This file says that a folder is ours; without it nothing in the folder is touched.
MARK = ".lstm-course-venv"
MARK_SAYS = "A virtual environment of the LSTM course; `make` may renew it.\n"
# What `python -m venv` writes through where it is there already.
PARTS = ("bin", "Scripts", "lib", "lib64", "Lib", "include", "Include", "pyvenv.cfg")
# The names of the interpreters in an environment.
PYTHON = re.compile(r"pythonw?[0-9.]*(_d)?(\.exe)?$")


class CantSetUp(Exception):
    """Why not, and what to do, in one sentence."""


def check_python(version):
    """`version` is a tuple such as (3, 11, 7)."""
    if tuple(version[:2]) < OLDEST:
        raise CantSetUp(
            "The course needs Python 3.11 or later, and this is Python {}; install a newer one, or "
            "name it: make PYTHON=/path/to/python3.".format(".".join(map(str, version[:3])))
        )


def check_disk(free_gb, needed_gb, where):
    """There must be room for everything before anything is fetched."""
    if free_gb < needed_gb:
        raise CantSetUp(
            "The course needs {} GB of free disk for its packages, and {} has {:.1f} GB; make "
            "room, or name a new folder: make VENV=/path/to/venv.".format(needed_gb, where, free_gb)
        )


def needed_gb(system, pip_settings):
    """How much disk the packages take. Whoever gave pip another index or folder to look in chose
    a smaller PyTorch, as a rule, so only the default on Linux counts as the large one."""
    elsewhere = any(word in pip_settings for word in ("index-url", "find-links"))
    return NEEDED_GB["cpu" if elsewhere or not system.startswith("linux") else "cuda"]


def free_gb(folder):
    """Free disk where `folder` is, or will be."""
    folder = os.path.abspath(folder)    # the parent of a bare name would be "", for ever
    while not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    return shutil.disk_usage(folder).free / 1e9


def claim(venv):
    """Make `venv` ours: a new folder, an empty one, or one that was ours before."""
    reason = None
    try:
        if not os.path.isdir(venv):
            os.makedirs(venv)
        if set(os.listdir(venv)) <= {MARK} or is_ours(venv):
            with open(os.path.join(venv, MARK), "w") as file:
                file.write(MARK_SAYS)
        else:
            reason = "holds other files than this course's packages, and they stay as they are"
            if {"pyvenv.cfg", ".ready"} <= set(os.listdir(venv)):
                reason += " (an environment of an early version of the course may be deleted)"
    except OSError as error:
        reason = "can't be a folder for the course's packages ({})".format(error.strerror)
    if reason:
        raise CantSetUp("VENV={} {}; name a new or an empty folder: "
                        "make VENV=/path/to/venv.".format(venv, reason))


def is_ours(venv):
    """Did this script make the folder? Only its mark says so: other names are anybody's."""
    mark = os.path.join(venv, MARK)
    if os.path.islink(mark) or not os.path.isfile(mark):
        return False
    with open(mark, "rb") as file:
        return file.read(1000).decode("utf-8", "replace").splitlines() == MARK_SAYS.splitlines()


def make_venv(venv):
    """An environment with pip in it; one that is there already, whole, stays."""
    python = interpreter(venv)
    if os.path.exists(python) and run([python, "-m", "pip", "--version"])[0] == 0:
        return python
    clear(venv)
    status, words = run([sys.executable, "-m", "venv", os.path.realpath(venv)])
    if status != 0:
        raise CantSetUp(
            "This Python can't make a virtual environment ({}); on Debian and Ubuntu, install the "
            "package python3-venv.".format(last_line(words))
        )
    return python


def clear(venv):
    """Take out of a broken environment what venv and pip put there; anybody's own files stay."""
    for path in [os.path.join(venv, part) for part in PARTS]:
        if os.path.islink(path) or os.path.isfile(path):
            os.remove(path)
    places = [os.path.join("lib", "python*", "site-packages"), os.path.join("Lib", "site-packages")]
    for place in places:
        pattern = os.path.join(glob.escape(venv), place, "*.dist-info", "RECORD")
        for record in glob.glob(pattern):
            remove_listed(venv, record)
    for folder in ("bin", "Scripts"):
        folder = os.path.join(venv, folder)
        for name in os.listdir(folder) if os.path.isdir(folder) else ():
            path = os.path.join(folder, name)
            if PYTHON.match(name) and (os.path.islink(path) or not os.path.isdir(path)):
                os.remove(path)


def remove_listed(venv, record):
    """Remove the files of one package, by the list that pip keeps of them, and empty folders."""
    top = os.path.realpath(venv)
    site = os.path.dirname(os.path.dirname(os.path.realpath(record)))
    with open(record, encoding="utf-8", errors="replace", newline="") as file:
        names = [row[0] for row in csv.reader(file) if row and row[0]]
    for name in names:
        path = os.path.normpath(os.path.join(site, name))
        folder = os.path.dirname(path)
        if not (os.path.realpath(folder) + os.sep).startswith(top + os.sep):
            continue                    # a list may name anything; what is outside stays
        stem, kind = os.path.splitext(os.path.basename(path))
        compiled = os.path.join(glob.escape(folder), "__pycache__", glob.escape(stem) + ".*.pyc")
        for file in [path] + (glob.glob(compiled) if kind == ".py" else []):
            if os.path.islink(file) or os.path.isfile(file):
                os.remove(file)
        remove_empty(os.path.join(folder, "__pycache__"), top)
        remove_empty(folder, top)


def remove_empty(folder, top):
    """Remove a folder and those above it below `top`, as far as nothing is in them."""
    while folder != top and os.path.isdir(folder) and not os.path.islink(folder):
        if os.listdir(folder):
            break
        os.rmdir(folder)
        folder = os.path.dirname(folder)


def interpreter(venv):
    """The environment's Python."""
    folder, name = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return os.path.join(venv, folder, name)


def pip_settings(python):
    """The names of pip's settings, from its files and from the environment."""
    names = [name.lower().replace("_", "-") for name in os.environ if name.startswith("PIP_")]
    return run([python, "-m", "pip", "config", "list"])[1] + " ".join(names)


def check_registry(python):
    """Fetch one tiny package, with little patience: a long wait tells a newcomer nothing."""
    folder = tempfile.mkdtemp()
    try:
        status, words = run([
            python, "-m", "pip", "download", "--quiet", "--no-deps", "--no-cache-dir",
            "--disable-pip-version-check", "--retries", "1", "--timeout", "8",
            "--dest", folder, PROBE,
        ])
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if status != 0:
        # pip ends by saying that there is no such version, also where it got no answer at all.
        reason = "no connection" if "connection" in words.lower() else last_line(words)
        raise CantSetUp(
            "pip can't reach its package registry ({}); check the network, or the proxy and index "
            "in pip's settings.".format(reason)
        )


def install(python, venv):
    """The pinned packages and the course itself, in place."""
    env = dict(os.environ)
    own_cache = os.path.join(venv, ".pip-cache")
    # pip's usual cache lies outside the checkout. This one makes a second try quick after a broken
    # first one, and goes once everything is there.
    env.setdefault("PIP_CACHE_DIR", own_cache)
    command = [
        python, "-m", "pip", "install", "--disable-pip-version-check",
        "-c", os.path.join(HERE, "requirements.lock"), "-e", HERE + "[dev,frameworks]",
    ]
    if not sys.stdout.isatty():
        command += ["--quiet", "--progress-bar", "off"]
    if subprocess.call(command, env=env) != 0:
        raise CantSetUp(
            "pip could not install the course's packages, see above ({:.1f} GB of disk are left); "
            "the next call goes on from here.".format(free_gb(venv))
        )
    shutil.rmtree(own_cache, ignore_errors=True)


def run(command):
    """Exit status and everything said, in one."""
    try:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except OSError as error:
        return 127, str(error)
    words = process.communicate()[0].decode("utf-8", "replace")
    return process.returncode, words


def last_line(words):
    """The last thing said, without the full stop; it goes into a sentence."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    return lines[-1].rstrip(".") if lines else "it gave no reason"


def main(venv):
    """Everything in order, the quick tests first. A stamp that says `ready` comes last."""
    venv = os.path.expanduser(venv)     # not every shell does it for `make VENV=~/venv`
    check_python(sys.version_info)
    check_disk(free_gb(venv), 0.2, os.path.dirname(os.path.abspath(venv)))
    claim(venv)
    stamp = os.path.join(venv, ".ready")
    if os.path.exists(stamp):
        os.remove(stamp)                # from here on, nothing is ready until all of it is
    fresh = not os.path.exists(interpreter(venv))
    print("Setting up {} (once; some minutes) ...".format(venv))
    sys.stdout.flush()
    python = make_venv(venv)
    if fresh:
        needed = needed_gb(sys.platform, pip_settings(python))
        check_disk(free_gb(venv), needed, os.path.dirname(os.path.abspath(venv)))
    check_registry(python)
    install(python, venv)
    # `git pull` shall merge around answers from now on; where there is no git, nothing happens.
    run([python, "-c", "from lstm_course.pages.merging import git_merge_driver; "
         "git_merge_driver.install({!r})".format(HERE)])
    with open(stamp, "w") as file:
        file.write("ready\n")


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except CantSetUp as reason:
        sys.exit(str(reason))
