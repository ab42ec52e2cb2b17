"""`make VENV=…` deletes nobody's files: a folder is used if it is new, empty or our own."""

import os
import subprocess
import sys
import venv as standard
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MARK = ".lstm-course-venv"
MARK_SAYS = "A virtual environment of the LSTM course; `make` may renew it.\n"


@pytest.fixture
def bootstrap(monkeypatch):
    """The script, with the steps that need a network taken out."""
    spec = spec_from_file_location("bootstrap", ROOT / "bootstrap.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    for step in ("check_registry", "install", "check_disk"):
        monkeypatch.setattr(module, step, lambda *_: None)
    return module


def tree(folder):
    """Every path below a folder with what it holds."""
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
            for path in sorted(folder.rglob("*"))}


def of_files(folder):
    (folder / "thesis").mkdir(parents=True)
    (folder / "thesis" / "chapter.tex").write_text("years of work")


def of_another_project(folder):
    standard.create(folder, with_pip=False)
    (folder / "bin" / "tool").write_text("theirs")


def with_a_file_named_ready(folder):
    of_files(folder)
    (folder / ".ready").write_text("ready\n")


def of_another_project_that_is_ready(folder):
    of_another_project(folder)
    (folder / ".ready").write_text("ready\n")
    (folder / ".pip-cache").mkdir()


def with_a_mark_that_is_not_ours(folder):
    of_another_project(folder)
    (folder / MARK).write_text("mine\n")


def with_a_link_to_a_mark(folder):
    of_another_project(folder)
    (folder / "note").write_text(MARK_SAYS)
    (folder / MARK).symlink_to("note")


@pytest.mark.parametrize("fill", [
    of_files, of_another_project, with_a_file_named_ready, of_another_project_that_is_ready,
    with_a_mark_that_is_not_ours, with_a_link_to_a_mark])
@pytest.mark.parametrize("spell", [str, "{}/".format, os.path.relpath, "~/{0.name}".format])
def test_a_folder_of_somebody_else_stays_as_it_is(bootstrap, tmp_path, monkeypatch, fill, spell):
    folder = tmp_path / "a folder"
    fill(folder)
    before = tree(folder)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    with pytest.raises(bootstrap.CantSetUp, match="holds other files .* stay as they are"):
        bootstrap.main(spell(folder))
    assert tree(folder) == before


@pytest.mark.parametrize("name", [".", "~"])
def test_the_folder_that_one_is_in_and_the_home_stay_as_they_are(bootstrap, tmp_path, monkeypatch,
                                                                 name):
    of_files(tmp_path)
    before = tree(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    with pytest.raises(bootstrap.CantSetUp, match="holds other files"):
        bootstrap.main(name)
    assert tree(tmp_path) == before


def test_a_link_to_somebody_elses_folder_is_no_way_round(bootstrap, tmp_path):
    of_files(tmp_path / "theirs")
    before = tree(tmp_path / "theirs")
    (tmp_path / "venv").symlink_to(tmp_path / "theirs")
    with pytest.raises(bootstrap.CantSetUp, match="holds other files"):
        bootstrap.main(str(tmp_path / "venv"))
    assert tree(tmp_path / "theirs") == before


def test_a_file_or_a_dead_link_is_told_in_a_sentence(bootstrap, tmp_path):
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("file", "link", "file/venv"):
        with pytest.raises(bootstrap.CantSetUp, match="can't be a folder"):
            bootstrap.main(str(tmp_path / name))
    assert (tmp_path / "file").read_text() == "mine"


@pytest.fixture
def quick(bootstrap, monkeypatch):
    """The script with environments that hold no pip: that takes a tenth of the time."""
    run = bootstrap.run

    def short(command):
        return (0, "") if "pip" in command else run([*command[:-1], "--without-pip", command[-1]]
                                                    if "venv" in command else command)

    monkeypatch.setattr(bootstrap, "run", short)
    return bootstrap


@pytest.mark.parametrize("name", ["new/er", "empty/", "link"])
def test_a_new_or_an_empty_folder_is_used_and_marked(quick, tmp_path, name):
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "empty")
    quick.main(str(tmp_path / name))
    folder = tmp_path / name
    assert (folder / MARK).exists() and (folder / ".ready").exists()
    assert subprocess.run([quick.interpreter(folder), "-c", ""]).returncode == 0


@pytest.mark.slow
@pytest.mark.parametrize("rest", [["pyvenv.cfg"], ["bin/python"], []])
def test_half_of_ours_goes_on_and_a_note_in_it_stays(bootstrap, tmp_path, rest):
    folder = tmp_path / "venv"
    (folder / "bin").mkdir(parents=True)
    (folder / MARK).write_text(MARK_SAYS)
    (folder / "notes.txt").write_text("mine")
    for name in rest:
        (folder / name).write_text("")
    (folder / "lib64").symlink_to(tmp_path)
    bootstrap.main(str(folder))
    assert (folder / ".ready").exists() and (folder / "notes.txt").read_text() == "mine"


def package(folder, outside):
    """A package as pip leaves it, in a list that names a file outside of the environment, too."""
    site = next(folder.glob("[Ll]ib/**/site-packages"))
    for name in ("tool/__init__.py", "tool/__pycache__/__init__.cpython-311.pyc",
                 "tool-1.dist-info/RECORD", "../../../share/tool/data", "../../../bin/tool"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("of the package")
    (site / "tool-1.dist-info" / "RECORD").write_text(
        "tool/__init__.py,sha256=x,3\ntool-1.dist-info/RECORD,,\n../../../share/tool/data,,\n"
        f"../../../bin/tool,,\n{os.path.relpath(outside, site)},,\n")
    return site


@pytest.mark.skipif(os.name == "nt", reason="other folders there")
def test_a_broken_python_of_ours_costs_no_file_of_a_learner(quick, tmp_path):
    """As a system's upgrade leaves it: the Python that the environment links to is gone."""
    folder, outside = tmp_path / "venv", tmp_path / "outside.txt"
    outside.write_text("mine")
    quick.main(str(folder))
    site = package(folder, outside)
    own = [folder / name for name in ("share/notes", "etc/notes", "bin/my_script", "lib/notes",
                                      "share/tool/notes")] + [site / "my_module.py", outside]
    for path in own:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("mine")
    (folder / "share" / "linked").symlink_to(outside)
    for python in folder.glob("bin/python*"):
        python.unlink()
        python.symlink_to(tmp_path / "gone")
    quick.main(str(folder))
    assert [path.read_text() for path in own] == ["mine"] * len(own)
    assert (folder / "share" / "linked").is_symlink()
    assert not (site / "tool").exists() and not (site / "tool-1.dist-info").exists()
    assert not (folder / "bin" / "tool").exists() and not (folder / "share/tool/data").exists()
    assert subprocess.run([quick.interpreter(folder), "-c", ""]).returncode == 0


def test_a_mark_that_was_cut_alone_in_a_folder_is_begun_again(quick, tmp_path):
    (tmp_path / "venv").mkdir()
    (tmp_path / "venv" / MARK).touch()
    quick.main(str(tmp_path / "venv"))
    assert (tmp_path / "venv" / MARK).read_text() == MARK_SAYS


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(bootstrap, tmp_path):
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(bootstrap.CantSetUp, match="can't be a folder"):
        bootstrap.main(str(tmp_path / "closed"))


def test_the_whole_script_says_one_sentence(tmp_path):
    of_files(tmp_path)
    done = subprocess.run([sys.executable, ROOT / "bootstrap.py", tmp_path], text=True,
                          capture_output=True)
    assert done.returncode == 1 and done.stderr.count("\n") == 1 and done.stdout == ""
