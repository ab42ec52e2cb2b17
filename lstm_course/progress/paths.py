"""Where a learner's progress is kept, and when nothing is kept at all."""

import os
from pathlib import Path

VARIABLE = "LSTM_COURSE_PROGRESS"
OFF = "off"
# Set by pytest, and so inherited by nbval's kernels, and by nbgrader: no learner is at work there.
OTHERS_AT_WORK = ("PYTEST_CURRENT_TEST", "NBGRADER_EXECUTION")


class NoHome(RuntimeError):
    """Nobody knows where this user's files are: some containers have no home."""


def place(environ=None):
    """The folder of the record, or None where nothing is to be read or written.

    LSTM_COURSE_PROGRESS names another folder than the user's data folder; "off" means none. Raises
    NoHome where the user has no home folder.
    """
    environ = os.environ if environ is None else environ
    named = environ.get(VARIABLE, "")
    if named == OFF or any(environ.get(name) for name in OTHERS_AT_WORK):
        return None
    if named:
        folder = Path(os.path.expanduser(named))
    else:
        from platformdirs import user_data_path

        folder = user_data_path("lstm-course", appauthor=False)
    if str(folder).startswith("~"):     # left as it was: it would be a folder of that name
        raise NoHome(f"there is no home folder; set {VARIABLE} to a folder of yours")
    return folder
