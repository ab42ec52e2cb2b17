"""How tests are shared out where both cores run them: ``pytest -n 2``."""

import os

import pytest

# an error in the diagnosis is an error here; a learner gets the plain verdict instead
os.environ["LSTM_COURSE_STRICT"] = "1"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """One test after the other to whoever is free, but what shares a kernel or a browser.

    A notebook's cells run in one kernel, one after the other, and the tests of the browser share a
    server. These groups are the largest, and begun first.
    """
    from xdist.scheduler import LoadScopeScheduling

    class Scheduler(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            file = nodeid.split("::")[0]
            return file if file.endswith(".ipynb") or "/browser/" in file else nodeid

    return Scheduler(config, log)
