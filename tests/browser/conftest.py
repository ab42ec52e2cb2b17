"""A real JupyterLab on a copy of the pages, and a real Chromium to look at it."""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from browser import notebook

from lstm_course.cli import browser

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]
REQUIRED = "LSTM_COURSE_REQUIRE_BROWSER"


@pytest.fixture(scope="session")
def chromium():
    """Chromium, or a skip that says so; where CI insists, a failure."""
    path = browser.find()
    if path is None:
        assert os.environ.get(REQUIRED) != "1", f"{REQUIRED}=1, and there is no Chromium"
        pytest.skip("there is no Chromium on this machine: the browser test did not run")
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        app = playwright.chromium.launch(executable_path=str(path), args=FLAGS)
        yield app
        app.close()


@pytest.fixture(scope="session")
def course(tmp_path_factory):
    """The pages in a folder of their own, so that the checkout's stay as they are."""
    root = tmp_path_factory.mktemp("lab") / "course"
    for folder in ("course", "notebooks", "exercises", "solutions"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copy(ROOT / "jupytext.toml", root)
    # Only what is committed is known to be the course's own: see lstm_course/cli/lab_trust.py.
    for words in (["init", "-q"], ["add", "."],
                  ["-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "course"]):
        subprocess.run(["git", "-C", str(root), *words], check=True)
    return root


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    """An empty home, to see whether the course leaves anything in it."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def server(course, home):
    """`lstm-course lab`, as a learner starts it; yields its address and its token."""
    keep = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    log = open(course.parent / "lab.log", "w")      # noqa: SIM115 - closed below
    process = subprocess.Popen(
        [sys.executable, "-m", "lstm_course.cli", "lab", "05", "--no-browser", "--port", "0"],
        cwd=course, env={**keep, "HOME": str(home)}, stdout=log, stderr=subprocess.STDOUT,
    )
    try:
        yield _running(process, course)
    finally:
        process.terminate()
        process.wait(timeout=30)
        log.close()


def _running(process, course):
    """What the server wrote about itself, once it listens."""
    end = time.monotonic() + 90
    while time.monotonic() < end and process.poll() is None:
        for path in (course / ".jupyter" / "runtime").glob("jpserver-*.json"):
            try:
                return json.loads(path.read_text())
            except json.JSONDecodeError:
                pass                        # half written; look again
        time.sleep(0.2)
    pytest.fail((course.parent / "lab.log").read_text())


@pytest.fixture
def lab(chromium, server, request):
    """A function that opens an address and gives back its page; a screenshot is left at the end.

    It may be given a list for the addresses that the page asks for.
    """
    context = chromium.new_context(viewport={"width": 1500, "height": 1100})
    page = context.new_page()
    page.set_default_timeout(60_000)

    def open_address(address, asked=None):
        if asked is not None:
            page.on("request", lambda sent: asked.append(sent.url))
        page.goto(address)
        page.locator(notebook.NOTEBOOK).wait_for()
        return page

    yield open_address
    notebook.picture(page, request.node.name)
    context.close()
