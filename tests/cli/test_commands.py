"""The command line itself: help, exit codes, and that it answers at once."""

import errno
import os
import subprocess
import sys
from importlib import import_module

import pytest
from click.testing import CliRunner

from lstm_course import cli

mend = import_module("lstm_course.cli.mend")       # the package has the command by this name
COMMANDS = ("build", "check", "doctor", "lab", "lanes", "lint", "mend", "merge", "progress")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command):
    done = CliRunner().invoke(cli.main, [command, "--help"])
    assert done.exit_code == 0 and len(done.output.splitlines()) > 5
    assert command in CliRunner().invoke(cli.main, ["--help"]).output


def test_help_loads_nothing_heavy():
    code = (
        "import sys; from lstm_course import cli\n"
        "heavy = {'numpy', 'torch', 'nbformat', 'jupytext', 'nbgrader', 'matplotlib', 'pytest'}\n"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_it_can_be_called_by_its_python():
    command = [sys.executable, "-m", "lstm_course.cli", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("lstm-course, version ")


def test_wrong_use_is_exit_code_two(tmp_path, monkeypatch):
    assert CliRunner().invoke(cli.main, ["check"]).exit_code == 2
    assert CliRunner().invoke(cli.main, ["--root", "/nowhere/at/all", "build"]).exit_code == 2


def test_the_course_is_found_from_a_folder_below(call, root, monkeypatch):
    from lstm_course.cli.checkout import find

    monkeypatch.chdir(root / "exercises")
    assert find() == root.resolve()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a disk that is always full")
def test_a_full_disk_is_told_in_one_line():
    with open("/dev/full", "w") as full:
        done = subprocess.run([sys.executable, "-m", "lstm_course.cli", "progress"], stdout=full,
                              stderr=subprocess.PIPE, text=True)
    assert done.returncode and "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


def test_no_half_copy_is_left_where_the_disk_is_full(tmp_path, monkeypatch):
    def full(source, copy):
        copy.write_text("")
        raise OSError(errno.ENOSPC, "No space left on device", str(copy))

    (tmp_path / "05.ipynb").write_text("as it was")
    monkeypatch.setattr("shutil.copy2", full)
    with pytest.raises(OSError, match="No space"):
        mend._keep(tmp_path, tmp_path / "05.ipynb")
    assert not list((tmp_path / ".jupyter" / "mended").iterdir())
