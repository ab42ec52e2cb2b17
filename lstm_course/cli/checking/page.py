"""Running learners' pages under nbval: copies made ready, one run, the results read."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from .. import jupyter_env, room

REPORT = "LSTM_COURSE_REPORT"


def run(root, path, reference, timeout):
    """Judge the learner's page at ``path`` by the solutions at ``reference``: a Result."""
    return run_all(root, [(path, reference)], timeout)[0]


def run_all(root, pages, timeout):
    """Judge pages, pairs of a learner's file and its solutions, each in a kernel of its own.

    A Result for each, in order. For a file that is no page, an error is its result.
    """
    from ...pages import notebook_io
    from ...pages.errors import PageError
    from .result import Result
    from .sheet import Sheet

    results, sheets = [], {}
    with tempfile.TemporaryDirectory() as folder:
        for number, (path, reference) in enumerate(pages):
            try:
                sheet = Sheet(notebook_io.read(path), notebook_io.read(reference))
            except PageError as error:
                results.append(Result(str(path), error=str(error)))
                continue
            # nbval's report names a cell's file, so each has a name of its own.
            copy = Path(folder, f"{number}_{reference.name}")
            with room.named(folder):
                notebook_io.write(sheet.page, copy)
            sheets[copy.name] = sheet
            results.append((copy.name, reference.stem, path))
        records, words = _nbval(root, folder, list(sheets), timeout) if sheets else ([], "")
        # Without room a kernel dies, or nbval does; it is no fault of the page.
        if not records or any(record["ended"] == "died" for record in records):
            for place in (folder, root / ".jupyter") if sheets else ():
                room.expect(place)
    return [_read(result, sheets, records, words) for result in results]


def _read(result, sheets, records, words):
    from .result import Result

    if isinstance(result, Result):
        return result
    file, name, path = result
    mine = [record for record in records if record["file"] == file]
    if not mine:
        return Result(str(path), error=f"{path}: nbval could not run it\n{words}")
    return sheets[file].result(name, mine)


def _nbval(root, folder, names, timeout):
    report = Path(folder, "report.jsonl")
    env = jupyter_env.environment(root)
    env[REPORT] = str(report)
    env["LSTM_COURSE_PROGRESS"] = "off"
    env["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    env.pop("PYTEST_ADDOPTS", None)
    command = [
        sys.executable, "-m", "pytest", *names,
        "--nbval", "--nbval-current-env", f"--nbval-cell-timeout={timeout}",
        # Nothing of the folders above may have a say: no configuration, no conftest, no cache.
        "--rootdir=.", "-c", "pytest.ini", "--noconftest", "-p", "no:cacheprovider",
        "-p", "nbval.plugin", "-p", "lstm_course.numbers.plugin",
        "-p", "lstm_course.cli.checking.nbval_report", "-q",
    ]
    Path(folder, "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    # The package must be found where it is not installed, too.
    env["PYTHONPATH"] = str(Path(__file__).resolve().parents[3])
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True)
    lines = report.read_text(encoding="utf-8").splitlines() if report.exists() else []
    return [json.loads(line) for line in lines], done.stdout + done.stderr
