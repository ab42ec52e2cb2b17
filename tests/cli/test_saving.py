"""Every kind of page is saved by a real server, however it was started; nothing else changes."""

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("course", "notebooks", "exercises", "solutions")
LAB = ["-m", "lstm_course.cli", "lab", "--no-browser", "--port", "0"]
FLAGS = ["--no-browser", "--port=0", "--allow-root", "--ServerApp.ip=127.0.0.1"]
# jupytext's extension is on wherever no settings of ours turn it off: at a hub, on Binder.
WAYS = {
    "jupyter lab": (".", ["-m", "jupyterlab", *FLAGS]),
    "a hub's home": ("..", ["-m", "jupyter_server", *FLAGS]),
    "in the folder of a page": ("solutions", ["-m", "jupyter_server", *FLAGS]),
    "lstm-course lab": (".", LAB),
    "lstm-course lab --author": (".", [*LAB, "--author"]),
}


@pytest.fixture
def course(tmp_path):
    """A copy of the pages of two numbers: a lesson, its exercises, their solutions, the texts."""
    root = tmp_path / "the course"
    for folder in FOLDERS:
        (root / folder).mkdir(parents=True)
        for path in (ROOT / folder).glob("0[05]_*"):
            shutil.copy(path, root / folder)
    shutil.copy(ROOT / "jupytext.toml", root)
    return root


@contextmanager
def running(course, way):
    """A server, started in this way; yields a function that asks it for a page by its path."""
    folder, command = WAYS[way]
    home = course.parent / "settings"
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    env |= {"JUPYTER_CONFIG_DIR": str(home), "JUPYTER_DATA_DIR": str(home),
            "JUPYTER_RUNTIME_DIR": str(home / "run"), "PYTHONPATH": str(ROOT)}
    place = (course / folder).resolve()
    with open(course.parent / "log", "w") as log:
        process = subprocess.Popen([sys.executable, *command], cwd=place, env=env, stdout=log,
                                   stderr=subprocess.STDOUT)
    try:
        about = listening(process, [home / "run", course / ".jupyter" / "runtime"])
        at = Path(about["root_dir"])
        headers = {"Authorization": f"token {about['token']}", "Content-Type": "application/json"}

        def ask(path, model=None):
            where = urllib.request.quote(path.relative_to(at).as_posix())
            data = None if model is None else json.dumps(model).encode()
            request = urllib.request.Request(f"{about['url']}api/contents/{where}", data, headers,
                                             method="GET" if model is None else "PUT")
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    return answer.status, json.load(answer)
            except urllib.error.HTTPError as error:
                return error.code, json.load(error)

        yield ask
    finally:
        process.terminate()
        process.wait(30)


def listening(process, folders):
    end = time.monotonic() + 90
    while time.monotonic() < end and process.poll() is None:
        for path in [path for folder in folders for path in folder.glob("jpserver-*.json")]:
            try:
                about = json.loads(path.read_text())
                urllib.request.urlopen(f"{about['url']}api", timeout=5).close()
                return about
            except (ValueError, OSError):
                pass                        # half written, or not yet there
        time.sleep(0.2)
    pytest.fail("the server does not listen")


def everything(course):
    paths = [path for folder in FOLDERS for path in (course / folder).glob("[0-9]*")]
    return {path: path.read_bytes() for path in paths}


def pages(course, way):
    folders = ("solutions",) if WAYS[way][0] == "solutions" else FOLDERS[1:]
    return [path for folder in folders for path in sorted((course / folder).glob("*.ipynb"))]


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_saving_what_was_opened_changes_nothing(course, way):
    before = everything(course)
    with running(course, way) as ask:
        for path in pages(course, way):
            status, model = ask(path)
            assert status == 200
            status, words = ask(path, {"type": "notebook", "content": model["content"]})
            assert status == 200, words
    assert everything(course) == before


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_an_edit_goes_to_the_page_and_for_authors_to_its_text(course, way):
    before = everything(course)
    with running(course, way) as ask:
        for path in pages(course, way):
            model = ask(path)[1]
            model["content"]["cells"][0]["source"] += "\n\nOne *more* sentence."
            status, words = ask(path, {"type": "notebook", "content": model["content"]})
            assert status == 200, words
    after = everything(course)
    changed = {path for path in after if after[path] != before[path]}
    texts = {path for path in changed if path.suffix == ".md"}
    assert changed - texts == set(pages(course, way))
    assert texts == (set((course / "course").glob("*.md")) if "author" in way else set())
    for path in texts:
        new = path.read_text().splitlines()
        old = before[path].decode().splitlines()
        at = new.index("One *more* sentence.")
        assert new[:at - 1] + new[at + 1:] == old


@pytest.mark.slow
def test_a_text_that_was_changed_meanwhile_is_not_overwritten(course):
    text = course / "course" / "05_lstm.lesson.md"
    path = course / "notebooks" / "05_lstm.ipynb"
    with running(course, "lstm-course lab --author") as ask:
        model = ask(path)[1]
        text.write_text(text.read_text() + "\nA late thought.\n")
        before = everything(course)
        status, words = ask(path, {"type": "notebook", "content": model["content"]})
        assert status == 409 and "05_lstm.lesson.md was changed" in words["message"]
    assert everything(course) == before
