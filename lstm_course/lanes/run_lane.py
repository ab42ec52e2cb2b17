"""One page in one lane: nbval and the course's plugin in a process, and what differed."""

import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from ..pages import notebook_io, origin
from ..pages.errors import PageError
from . import report

CELL_SECONDS = 600                      # old kernels are slow
PLUGINS = ("nbval.plugin", "lstm_course.numbers.plugin", "lstm_course.lanes.report")


@dataclass(frozen=True)
class Run:
    """How a page came out in a lane: ``differs`` holds a dict for each place (see ``report``)."""

    page: str
    kind: str
    lane: str
    seconds: float
    differs: tuple

    @property
    def cells(self):
        """The numbers of the code cells that came out otherwise, from 0."""
        return sorted({place["cell"] for place in self.differs})


def run(page, lane, environ, timeout=CELL_SECONDS):
    """Run ``page`` in ``lane``; ``environ`` is the environment to which the lane adds its own.

    Raises PageError where the page could not be run, or where its kernel was not in the lane.
    """
    name = page.notebook.relative_to(page.root)
    if not origin.is_page(notebook_io.read(page.notebook)):
        raise PageError(f"{name} bears no mark of the course; run lstm-course build {page.name}")
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        done, differs, facts = _pytest(page, {**environ, **lane.env}, Path(folder), timeout)
    if facts is None:
        raise PageError(f"{name} could not be run in lane {lane.name}\n{done.stdout[-3000:]}"
                        f"{done.stderr[-1000:]}")
    if lane.missed(facts):
        raise PageError(f"{name} was not run in lane {lane.name}: {lane.missed(facts)}")
    if (done.returncode == 0) != (not differs):
        raise PageError(f"{name}, lane {lane.name}: pytest ended with {done.returncode}\n"
                        f"{done.stdout[-3000:]}")
    return Run(page.name, page.kind, lane.name, time.monotonic() - began, tuple(differs))


def _pytest(page, environ, folder, timeout):
    differs, facts = folder / "report.jsonl", folder / "facts.json"
    environ = {
        **environ, report.REPORT: str(differs), report.FACTS: str(facts),
        "LSTM_COURSE_PROGRESS": "off", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
    }
    environ.pop("PYTEST_ADDOPTS", None)
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    command = [
        sys.executable, "-m", "pytest", str(page.notebook), "-q",
        "--nbval", "--nbval-current-env", f"--nbval-cell-timeout={timeout}",
        "-c", str(folder / "pytest.ini"), "--rootdir", str(folder), "--noconftest",
        "-p", "no:cacheprovider", *(word for name in PLUGINS for word in ("-p", name)),
    ]
    done = subprocess.run(command, cwd=page.root, env=environ, capture_output=True, text=True,
                          encoding="utf-8", errors="replace")
    lines = differs.read_text(encoding="utf-8").splitlines() if differs.exists() else []
    found = json.loads(facts.read_text(encoding="utf-8")) if facts.exists() else None
    return done, [json.loads(line) for line in lines], found
