"""Files and folders stay small enough to be read at one sitting."""

import subprocess
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
LINES, FILES = 200, 25
# What is larger today. A number here may only fall, and goes once it is within the limit.
LONG = {}
FULL = {}


def tracked():
    """The files of the package that git knows, as paths from the checkout's root."""
    told = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard",
                           "lstm_course"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [Path(line) for line in told.stdout.splitlines() if (ROOT / line).exists()]


def test_no_module_is_longer_than_200_lines():
    lines = {path.as_posix(): len((ROOT / path).read_text(encoding="utf-8").splitlines())
             for path in tracked() if path.suffix == ".py"}
    assert {path: n for path, n in lines.items() if n > LONG.get(path, LINES)} == {}
    assert {path for path in LONG if lines.get(path, 0) <= LINES} == set(), "no longer too long"


def test_no_folder_holds_more_than_25_files():
    files = Counter(path.parent.as_posix() for path in tracked())
    assert {folder: n for folder, n in files.items() if n > FULL.get(folder, FILES)} == {}
    assert {folder for folder in FULL if files[folder] <= FILES} == set(), "no longer too full"


# Names that say which part of a lesson a module is; a command of cli/ is called as what it runs.
PARTS = {"__init__", "__main__", "exercises", "figures", "runs", "shared", "widgets"}
TWICE = {"check", "errors", "words"}  # today's: may only shrink


def test_no_module_name_has_two_meanings():
    """An exercise may bear the name of what it teaches."""
    named = Counter(path.stem for path in tracked() if path.suffix == ".py"
                    and path.parts[1] != "cli" and path.parts[-2] != "exercises"
                    or path.parent.as_posix() == "lstm_course/exercises")
    assert {name for name, n in named.items() if n > 1} - PARTS == TWICE
