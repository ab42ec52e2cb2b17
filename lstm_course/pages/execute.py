"""Running a notebook from its first cell to its last, in a fresh kernel."""

import copy
import subprocess

from . import kernel_env, outputs
from .errors import PageError

CELL_SECONDS = 120
NOBODY = {"LSTM_COURSE_PROGRESS": "off"}    # no learner is at work: no progress is read or noted


def execute(nb, folder, name, environ=None):
    """Run ``nb`` in place, in ``folder``; a cell that fails stops it with a ``PageError``."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    folder.mkdir(parents=True, exist_ok=True)
    metadata = copy.deepcopy(nb.metadata)
    client = NotebookClient(
        nb,
        timeout=CELL_SECONDS,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
        record_timing=False,
        store_widget_state=False,
        coalesce_streams=True,
    )
    try:
        # What a kernel says on its own standard error is about itself; a cell's errors come here.
        client.execute(env=kernel_env.environment(environ, **NOBODY), stderr=subprocess.DEVNULL)
    except CellExecutionError as error:
        raise PageError(f"{name}: a cell failed\n{error}") from error
    except CellTimeoutError as error:
        raise PageError(f"{name}: a cell ran longer than {CELL_SECONDS} s") from error
    except DeadKernelError as error:
        raise PageError(f"{name}: the kernel died") from error
    nb.metadata = metadata              # the client writes this machine's Python version into it
    outputs.tidy(nb)


def reuse(nb, old):
    """Take over the outputs of ``old`` where its code is the same; False where it is not."""
    mine = [cell for cell in nb.cells if cell.cell_type == "code"]
    theirs = [cell for cell in old.cells if cell.cell_type == "code"]
    if [cell.source for cell in mine] != [cell.source for cell in theirs]:
        return False
    for cell, other in zip(mine, theirs, strict=True):
        cell.outputs = other.outputs
        cell.execution_count = other.execution_count
    return True
