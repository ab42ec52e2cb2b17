"""The set-up fails early, in one sentence, and never calls half an installation ready."""

import ast
import os
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "bootstrap.py"
MARK = ".lstm-course-venv"
MARK_SAYS = "A virtual environment of the LSTM course; `make` may renew it.\n"
UNREACHABLE = "http://127.0.0.1:9/simple"      # the port at which nobody answers


@pytest.fixture
def bootstrap():
    spec = spec_from_file_location("bootstrap", SCRIPT)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _run(script, venv, **env):
    return subprocess.run(
        [sys.executable, script, venv],
        capture_output=True, text=True, env={**os.environ, **env}, timeout=120,
    )


def test_old_pythons_can_read_it():
    tree = ast.parse(SCRIPT.read_text(), feature_version=(3, 4))
    # The oldest that still stands on machines is 2.7: no f-string, no annotation, no keyword-only.
    for node in ast.walk(tree):
        assert not isinstance(node, (ast.JoinedStr, ast.AnnAssign, ast.AsyncFunctionDef))
        assert not (isinstance(node, ast.arguments) and node.kwonlyargs)


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 8, 1), (3, 10, 13)])
def test_an_old_python_is_told_so(bootstrap, version):
    with pytest.raises(bootstrap.CantSetUp, match=r"needs Python 3\.11 or later, and this is"):
        bootstrap.check_python(version)
    bootstrap.check_python((3, 11, 0))
    bootstrap.check_python((4, 0, 0))


def test_an_old_python_ends_the_call_with_one_sentence(tmp_path):
    old = SCRIPT.read_text().replace("check_python(sys.version_info)", "check_python((3, 9, 2))")
    script = tmp_path / "bootstrap.py"
    script.write_text(old)
    done = _run(script, tmp_path / "venv")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1 and "this is Python 3.9.2" in done.stderr
    assert not (tmp_path / "venv").exists()


def test_a_small_disk_is_told_so(bootstrap, tmp_path, monkeypatch):
    monkeypatch.setattr(bootstrap, "free_gb", lambda folder: 0.1)
    with pytest.raises(bootstrap.CantSetUp, match=r"needs 0\.2 GB .* has 0\.1 GB; make room"):
        bootstrap.main(str(tmp_path / "venv"))
    assert not (tmp_path / "venv").exists()


def test_a_disk_too_small_for_torch_is_told_so(bootstrap, tmp_path, monkeypatch):
    monkeypatch.setattr(bootstrap, "free_gb", lambda folder: 1.5)
    monkeypatch.setattr(bootstrap, "make_venv", lambda venv: sys.executable)
    monkeypatch.setattr(bootstrap, "install", lambda *_: pytest.fail("nothing may be fetched"))
    with pytest.raises(bootstrap.CantSetUp, match=r"needs \d+ GB of free disk"):
        bootstrap.main(str(tmp_path / "venv"))


def test_the_disk_that_is_needed_depends_on_the_torch_that_pip_would_take(bootstrap):
    assert bootstrap.needed_gb("linux", "") == 10
    assert bootstrap.needed_gb("linux", "global.extra-index-url='...'") == 3
    assert bootstrap.needed_gb("linux", "pip-find-links") == 3
    assert bootstrap.needed_gb("darwin", "") == 3


@pytest.mark.parametrize("relative", [False, True])
def test_free_disk_of_a_folder_that_is_not_there_yet(bootstrap, tmp_path, monkeypatch, relative):
    monkeypatch.chdir(tmp_path)
    folder = os.path.join("" if relative else str(tmp_path), "a", "b")
    here = bootstrap.free_gb(str(tmp_path))
    assert bootstrap.free_gb(folder) == pytest.approx(here, abs=1)


@pytest.mark.slow
def test_an_unreachable_registry_is_told_so_quickly(tmp_path):
    venv = tmp_path / "venv"
    venv.mkdir()
    (venv / MARK).write_text(MARK_SAYS)
    (venv / ".ready").write_text("from an earlier call")
    settings = {name: "" for name in os.environ if name.startswith("PIP_")}
    done = _run(
        SCRIPT, venv,
        **settings, PIP_CONFIG_FILE=os.devnull, PIP_INDEX_URL=UNREACHABLE,
    )
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("pip can't reach its package registry (no connection); ")
    assert not (venv / ".ready").exists()


def test_a_broken_installation_is_not_called_ready(bootstrap, tmp_path, monkeypatch):
    venv = tmp_path / "venv"
    venv.mkdir()
    (venv / MARK).write_text(MARK_SAYS)
    (venv / ".ready").write_text("from an earlier call")
    monkeypatch.setattr(bootstrap, "make_venv", lambda venv: sys.executable)
    monkeypatch.setattr(bootstrap, "check_registry", lambda python: None)
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda *_, **__: 1)
    with pytest.raises(bootstrap.CantSetUp, match="could not install"):
        bootstrap.main(str(venv))
    assert not (venv / ".ready").exists()
    monkeypatch.setattr(bootstrap.subprocess, "call", lambda *_, **__: 0)
    bootstrap.main(str(venv))
    assert (venv / ".ready").exists()


def test_what_pages_and_tests_need_is_installed(bootstrap, tmp_path, monkeypatch):
    commands = []
    monkeypatch.setattr(bootstrap.subprocess, "call",
                        lambda command, env: commands.append(command) or 0)
    bootstrap.install("python", str(tmp_path))
    assert commands[0][commands[0].index("-e") + 1] == f"{ROOT}[dev,frameworks]"


def test_the_probe_is_one_of_the_pinned_packages(bootstrap):
    assert bootstrap.PROBE in (ROOT / "requirements.lock").read_text().splitlines()
