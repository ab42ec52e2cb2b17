"""A small pytest plugin: what each cell printed under nbval, a JSON line a cell.

nbval itself only says that outputs differ; a learner wants to read the check's own words. It also
waits out its whole timeout when a kernel dies, so this looks whether the kernel still lives.
"""

import json
import os
import time
from queue import Empty

import pytest
from nbval.kernel import RunningKernel

from ...pages import outputs
from .page import REPORT

GLANCE = 0.5                            # seconds between two looks at the kernel


def pytest_configure(config):
    RunningKernel.await_reply = _watching(RunningKernel.await_reply)


def _watching(await_reply):
    """nbval's wait for a reply, given up as soon as the kernel is dead."""

    def watch(self, msg_id, timeout=None):
        end = None if timeout is None else time.monotonic() + timeout
        while True:
            left = GLANCE if end is None else min(GLANCE, end - time.monotonic())
            try:
                return await_reply(self, msg_id, timeout=max(left, 0.01))
            except Empty:
                if not self.is_alive():
                    raise RuntimeError("the kernel died") from None
                if end is not None and time.monotonic() >= end:
                    raise

    return watch


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    outcome = yield
    report = outcome.get_result()
    if report.when == "call" or report.failed:
        _write(item, report, call)


def _write(item, report, call):
    cell, error = item.cell, call.excinfo.value if call.excinfo else None
    shown = dict(cell, outputs=item.test_outputs or [])
    record = {
        "file": item.path.name,
        "id": cell.id,
        "source": cell.source,
        "passed": report.passed,
        "text": outputs.text(shown),
        "raised": any(output.output_type == "error" for output in shown["outputs"]),
        "error": str(error) if error else "",
        "ended": _ended(item, error),
    }
    with open(os.environ[REPORT], "a", encoding="utf-8") as file:
        file.write(json.dumps(record) + "\n")


def _ended(item, error):
    """How the kernel came to its end in this cell: "died", "hung", or "" where it did not."""
    if error is None:
        return ""
    if not item.parent.kernel or not item.parent.kernel.is_alive():
        return "died" if "Timeout" not in str(error) else "hung"
    return "hung" if "Timeout" in str(error) else ""
