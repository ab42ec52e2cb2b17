"""What the doctor looks at: one small function a symptom.

A finding is well (True), a reason why the course can't run (False), or worth knowing (None).
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from importlib import metadata

from .doctor_finding import Finding
from .doctor_kernel import starts_kernel

OLDEST = (3, 11)
FREE_GB = 0.5
MEMORY_GB = 2


def all_of(root):
    """Every finding, the basic ones first; no kernel is tried where nothing can be written."""
    folder = writable(root)
    findings = [python(), packages(root), disk(root), cores(), memory(), folder, progress(),
                *pages(root), pulls(root), torch()]
    if folder.well:
        findings.append(starts_kernel(root))
    return [*findings, chromium()]


def python(version=None):
    version = sys.version_info[:3] if version is None else version
    words = ".".join(map(str, version))
    if version[:2] >= OLDEST:
        return Finding("python", True, words)
    return Finding("python", False, words, "The course needs Python 3.11 or later.")


def packages(root, installed=metadata.version):
    """What the course needs must be there; other versions than the tested ones deserve a word."""
    locked = dict(re.findall(r"^([\w.-]+)==(\S+)", _lock(root), re.MULTILINE))
    missing, other = [], []
    for name in _needs():
        try:
            version = installed(name).split("+")[0]
        except metadata.PackageNotFoundError:
            missing.append(name)
            continue
        if version != locked.get(name, version):
            other.append(f"{name} {version} (tested: {locked[name]})")
    if missing:
        return Finding(
            "packages", False, "missing: " + ", ".join(missing),
            'Run: python -m pip install -c requirements.lock -e ".[frameworks]"',
        )
    if other:
        return Finding("packages", None, "not the tested versions: " + ", ".join(other))
    return Finding("packages", True, "all there, in the tested versions")


def _lock(root):
    path = root / "requirements.lock"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _needs():
    """The names of the packages that the pages need: those of lesson 09 are an extra."""
    needs = metadata.requires("lstm-course") or []
    return [re.match(r"[\w.-]+", need)[0] for need in needs
            if "extra ==" not in need or 'extra == "frameworks"' in need]


def disk(root, free=None):
    free = shutil.disk_usage(root).free / 1e9 if free is None else free
    if free >= FREE_GB:
        return Finding("disk", True, f"{free:.0f} GB free")
    return Finding("disk", False, f"{free:.1f} GB free", f"Make room: {FREE_GB} GB at least.")


def cores(count=None):
    count = count or os.cpu_count() or 1
    if count >= 2:
        return Finding("processor", True, f"{count} cores")
    return Finding("processor", None, "1 core", "The lessons run, more slowly.")


def memory(total=None):
    import psutil

    total = psutil.virtual_memory().total / 1e9 if total is None else total
    if total >= MEMORY_GB:
        return Finding("memory", True, f"{total:.0f} GB")
    return Finding(
        "memory", None, f"{total:.1f} GB", f"Close other programs: {MEMORY_GB} GB are comfortable."
    )


def writable(root):
    try:
        with tempfile.TemporaryFile(dir=root):
            return Finding("folder", True, f"{root} can be written to")
    except OSError as error:
        return Finding(
            "folder", False, f"{root} can't be written to ({error.strerror})",
            "Copy the course to a folder of your own.",
        )


def progress():
    """Can a pass be noted? The course runs without."""
    from .. import progress as record

    sentence = record.trouble()
    if not sentence:
        return Finding("progress", True, "passes can be noted")
    return Finding("progress", None, sentence, "The lessons run without. To keep your progress "
                   "elsewhere, set LSTM_COURSE_PROGRESS to a folder that you can write to.")


def pages(root):
    """A finding for each page of exercises that can't be opened; one where all can."""

    from ..pages import notebook_io

    broken = notebook_io.broken(root / "exercises").values()
    return [Finding("pages", None, sentence, "The other pages work without.")
            for sentence in broken] or [Finding("pages", True, "all exercises can be opened")]


def pulls(root):
    """Does git merge around answers here?"""
    from ..pages import git
    from ..pages.merging import git_merge_driver

    if not git.is_checkout(root):
        return Finding("git", None, "this folder is no git checkout; there is nothing to pull")
    if git_merge_driver.install(root):
        return Finding("git", True, "merges pages around your answers")
    return Finding("git", None, "the checkout's settings can't be written", "Before you pull, run "
                   "lstm-course as someone who may write to .git; after a pull, lstm-course mend.")


def torch():
    """In a process of its own: a broken build of torch may take its process down."""
    code = "import torch; a = torch.ones(2, 2); print(torch.__version__, float((a @ a).sum()))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    words = done.stdout.split()
    if done.returncode == 0 and words[1:] == ["8.0"]:
        return Finding("torch", True, f"{words[0]} computes")
    last = (done.stderr.strip().splitlines() or ["it stopped without a word"])[-1]
    return Finding("torch", False, last, "Run: python -m pip install --force-reinstall torch")


def chromium():
    from .browser import find

    path = find()
    if path:
        return Finding("chromium", True, str(path))
    return Finding("chromium", None, "none; only the browser test of `make test` wants it")
