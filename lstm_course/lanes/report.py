"""A pytest plugin for one page in one lane: it notes what differed, and proves the lane.

After the last cell the page's own kernel is asked what runs in it: a lane that does not reach the
kernel would find no difference, and prove nothing.
"""

import json
import os
from queue import Empty

import pytest

REPORT, FACTS = "LSTM_COURSE_LANE_REPORT", "LSTM_COURSE_LANE_FACTS"
PROBE = "from lstm_course.lanes import lane_probe; lane_probe.write({!r})"
SECONDS = 60


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    report = outcome.get_result()
    if report.failed:
        for line in _lines(item, call.excinfo.value):
            with open(os.environ[REPORT], "a", encoding="utf-8") as file:
                file.write(json.dumps(line) + "\n")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item, nextitem):
    kernel = getattr(item.parent, "kernel", None)
    if nextitem is None and kernel and kernel.is_alive():
        code = PROBE.format(os.environ[FACTS])
        try:
            kernel.await_reply(kernel.execute_cell_input(code, allow_stdin=False), timeout=SECONDS)
        except Empty:
            pass                        # no facts: the lane is not proved


def _lines(item, error):
    cell = {"cell": item.cell_num, "begins": _first_line(item.cell.source)}
    found = getattr(item, "number_comparison", None)
    if found and found.found:
        for output, difference in found.found:
            yield cell | {"output": output, "stored": difference.stored, "came": difference.came,
                          "says": str(difference)}
    else:
        more = getattr(error, "inner_traceback", None) or ""
        yield cell | {"output": "", "stored": "", "came": "", "says": f"{error} {more}"[:2000]}


def _first_line(source):
    return next((line for line in source.splitlines() if line.strip()), "")
