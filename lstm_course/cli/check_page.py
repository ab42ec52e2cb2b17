"""Running one learner's page under nbval: a copy made ready, a run, the results read."""

import json
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from . import contained

REPORT = "LSTM_COURSE_REPORT"


@dataclass(frozen=True)
class Exercise:
    """How one exercise came out, and what its check said."""

    name: str
    passed: bool
    text: str


@dataclass(frozen=True)
class Result:
    """How a page came out; notes are about cells that are no checks."""

    page: str
    exercises: tuple
    notes: tuple

    @property
    def passed(self):
        return all(exercise.passed for exercise in self.exercises)

    def to_dict(self):
        return {**asdict(self), "passed": self.passed}


def run(root, path, reference, timeout):
    """Judge the learner's page at ``path`` by the solutions at ``reference``."""
    from ..pages import files
    from . import check_copy

    solution = files.read(reference)
    page = check_copy.prepare(files.read(path), solution)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / reference.name
        files.write(page, copy)
        records, words = _nbval(root, copy, timeout)
    if not records:
        from ..pages.errors import PageError

        raise PageError(f"{path}: nbval could not run it\n{words}")
    return _result(reference.stem, page, records)


def _nbval(root, copy, timeout):
    report = copy.with_suffix(".jsonl")
    env = contained.environment(root)
    env[REPORT] = str(report)
    env["LSTM_COURSE_PROGRESS"] = "off"
    env["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    env.pop("PYTEST_ADDOPTS", None)
    command = [
        sys.executable, "-m", "pytest", copy.name,
        "--nbval", "--nbval-current-env", f"--nbval-cell-timeout={timeout}",
        # Nothing of the folders above may have a say: no configuration, no conftest, no cache.
        "--rootdir=.", "-c", "pytest.ini", "--noconftest", "-p", "no:cacheprovider",
        "-p", "nbval.plugin", "-p", "lstm_course.numbers.plugin",
        "-p", "lstm_course.cli.nbval_report", "-q",
    ]
    (copy.parent / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    # The package must be found where it is not installed, too.
    env["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
    done = subprocess.run(command, cwd=copy.parent, env=env, capture_output=True, text=True)
    lines = report.read_text(encoding="utf-8").splitlines() if report.exists() else []
    return [json.loads(line) for line in lines], done.stdout + done.stderr


def _result(name, page, records):
    from ..pages import roles
    from ..pages.answers import is_own

    by_id = {record["id"]: record for record in records}
    cells = [cell for cell in page.cells if cell.cell_type == "code"]
    stopped = next((r for r in records if r["ended"]), None)
    exercises, notes = [], []
    for cell in cells:
        record, exercise = by_id.get(cell.id), roles.checks(cell)
        passed = bool(record) and record["passed"]
        if exercise:
            text = "" if record is None else record["text"] or record["error"]
            if stopped and not passed:
                text = _stopped(stopped, cell)
            elif text.startswith("NameError") and by_id.get(exercise, {}).get("raised"):
                text = f"the answer's cell fails: {by_id[exercise]['text']}"
            exercises.append(Exercise(exercise, passed, text))
        elif not passed and not roles.answers(cell) and not is_own(cell):
            notes.append(f"this cell of the page came out otherwise: {_first_line(cell.source)}")
    return Result(name, tuple(exercises), () if stopped else tuple(notes))


def _stopped(record, cell):
    """The sentence for a check in which, or after which, the kernel died or hung."""
    what = "the kernel died" if record["ended"] == "died" else "it ran too long and was stopped"
    if record["id"] == cell.id:
        return f"{what} while this check ran"
    return f"not checked: {what} in the cell that begins with {_first_line(record['source'])}"


def _first_line(source):
    return next((line for line in source.splitlines() if line.strip()), "")
