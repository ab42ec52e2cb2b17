"""The Makefile: what each word does, and that a second call does no set-up."""

import os
import re
import shutil
import subprocess
import time
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORDS = ("lab", "quick", "test", "build", "lint", "lanes", "test-frameworks", "help")

pytestmark = pytest.mark.skipif(not shutil.which("make"), reason="there is no make here")


def _make(folder, *words):
    # `make test VENV=…` hands its words down to every make below it: this one starts afresh
    ours = ("MAKEFLAGS", "MAKEOVERRIDES", "MFLAGS", "MAKELEVEL", "VENV", "PYTHON")
    env = {name: value for name, value in os.environ.items() if name not in ours}
    return subprocess.run(["make", "-C", folder, *words], capture_output=True, text=True, env=env)


@pytest.fixture
def checkout(tmp_path):
    """The Makefile and what it looks at, and in `bin` a course that only says what was asked."""
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "bootstrap.py").write_text(
        "import os, sys\n"
        "venv = sys.argv[1]\n"
        "print('setting up')\n"
        "os.makedirs(venv + '/bin', exist_ok=True)\n"
        "for name in ('lstm-course', 'ruff', 'python'):\n"
        "    path = f'{venv}/bin/{name}'\n"
        "    with open(path, 'w') as file:\n"
        "        file.write(f'#!/bin/sh\\necho ran {name} \"$@\"\\n')\n"
        "    os.chmod(path, 0o755)\n"
        "if not os.path.exists('broken'):\n"
        "    open(venv + '/.ready', 'w').close()\n"
        "else:\n"
        "    sys.exit('it broke')\n"
    )
    return tmp_path


def test_every_word_is_explained():
    makefile = (ROOT / "Makefile").read_text()
    assert set(re.search(r"\.PHONY: (.*)", makefile)[1].split()) == {*WORDS, "ready"}
    lines = _make(ROOT, "help").stdout.splitlines()
    for word in WORDS:
        assert any(line.startswith(f"make {word} - ") for line in lines), word


def test_the_second_call_does_no_set_up(checkout):
    assert "setting up" in _make(checkout, "lab").stdout
    second = _make(checkout, "lab")
    assert second.stdout.count("setting up") == 0 and "ran lstm-course lab" in second.stdout


@pytest.mark.parametrize("venv", ["a b/c  d", "it's", "$$HOME", "plain/", "50%", "x:y", ""])
def test_any_name_of_a_folder_will_do(checkout, venv):
    for expected in (1, 0):
        said = _make(checkout, "lab", f"VENV={venv}")
        assert said.returncode == 0, said.stderr
        assert said.stdout.count("setting up") == expected and "ran lstm-course lab" in said.stdout
    assert (checkout / (venv.replace("$$", "$") or ".venv") / ".ready").exists()


def test_a_tilde_is_the_home_also_where_the_shell_left_it(checkout, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "my home"))
    assert "ran lstm-course lab" in _make(checkout, "lab", "VENV=~/my venv").stdout
    assert (tmp_path / "my home" / "my venv" / ".ready").exists()
    assert not (checkout / "~").exists()


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements.lock"])
def test_new_requirements_are_set_up_again(checkout, name):
    _make(checkout, "lab")
    later = time.time() + 5
    os.utime(checkout / name, (later, later))
    assert "setting up" in _make(checkout, "lab").stdout


def test_half_an_installation_is_set_up_again(checkout):
    (checkout / "broken").touch()
    first = _make(checkout, "lab")
    assert first.returncode != 0 and "it broke" in first.stderr and "ran" not in first.stdout
    (checkout / "broken").unlink()
    assert "ran lstm-course lab" in _make(checkout, "lab").stdout


def test_make_test_runs_everything_and_the_pages_in_two_lanes(checkout):
    said = _make(checkout, "test").stdout.splitlines()
    lines = [line for line in said if line.startswith("ran ")]
    assert lines[0] == "ran ruff check ."
    assert lines[1] == "ran lstm-course build --check"
    assert lines[-2].endswith("--nbval --nbval-cell-timeout 120 tests notebooks solutions")
    assert lines[-1] == "ran lstm-course lanes --training --lane avx2 --jobs 2"


def test_make_quick_leaves_out_what_takes_long_and_runs_the_pages_that_changed(checkout):
    def quick():
        said = _make(checkout, "quick").stdout.splitlines()
        return next(line for line in said if line.startswith("ran python -m pytest"))

    page = checkout / "notebooks" / "01_page.ipynb"
    page.parent.mkdir(exist_ok=True)
    page.write_text("{}")
    for words in (["init", "-q"], ["add", "notebooks"],
                  ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "pages"]):
        subprocess.run(["git", *words], cwd=checkout, check=True)
    assert "not slow and not browser" in quick() and quick().endswith(" tests")
    page.write_text("{ }")
    assert quick().endswith(" tests notebooks/01_page.ipynb")


def test_the_table_of_differences_is_written_on_purpose_only(checkout):
    said = _make(checkout, "test-frameworks", "PYTHON=python3").stdout
    assert re.search(r"^ran python -m frameworks_elsewhere --python python3$", said, re.MULTILINE)
    said = _make(checkout, "test-frameworks", "PYTHON=python3", "WRITE=1").stdout
    assert "ran python -m frameworks_elsewhere --python python3 --write" in said


@pytest.mark.parametrize("culprit", ["ruff", "lstm-course", "python"])
def test_make_test_fails_where_one_thing_fails(checkout, culprit):
    _make(checkout, "lab")
    (checkout / ".venv" / "bin" / culprit).write_text("#!/bin/sh\nexit 1\n")
    assert _make(checkout, "test").returncode != 0


def test_no_python_is_told_so(checkout):
    done = _make(checkout, "lab", "PYTHON=")
    assert done.returncode != 0 and "There is no Python here" in done.stdout


def test_the_workflow_sets_up_through_make_with_the_oldest_python():
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "test.yml").read_text())["jobs"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    oldest = project["requires-python"].removeprefix(">=")
    runs = {name: [step["run"] for step in jobs[name]["steps"] if "run" in step] for name in jobs}
    assert runs["test"] == ["make test PYTHON=python"] and runs["lanes"] == ["make lanes"]
    assert jobs["test"]["strategy"]["matrix"]["python"][0] == oldest
    assert jobs["versions"]["strategy"]["matrix"]["include"][0]["python"] == oldest
    steps = jobs["lanes"]["steps"]
    python = next(step["with"] for step in steps if "setup-python" in step.get("uses", ""))
    assert python["python-version"] == oldest
