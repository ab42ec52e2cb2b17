"""What is wrong with the record of passed exercises: damaged, or a folder that takes nothing."""

import os
import tempfile
from contextlib import nullcontext

from .lock import locked
from .paths import NoHome, place
from .record import ASIDE, FILE, Damaged, read, real, reason


def trouble(folder=None):
    """A sentence where the record is damaged or was, or can't be written, else ""."""
    try:
        folder = place() if folder is None else folder
    except NoHome as error:
        return f"Progress can't be kept ({error})."
    if folder is None:
        return ""
    return _damage(folder) or _closed(folder)


def _damage(folder):
    try:
        read(folder / FILE)
        beside = real(folder / FILE).parent
        kept = sorted(path.name for path in beside.glob(ASIDE.format("*")))
    except Damaged:
        return (f"{FILE} can't be read: it is damaged. With the next pass it is set aside under "
                "another name, and a new record begins.")
    except OSError as error:
        return f"{FILE} can't be read ({error.strerror})."
    if not kept:
        return ""
    return f"A record was damaged. It was not thrown away: {', '.join(kept)}."


def _closed(folder):
    """Why nothing can be written there, tried with a file of some size; "" where it can."""
    try:
        folder = real(folder / FILE).parent
        there = folder.resolve()
        while not there.exists() and there != there.parent:
            there = there.parent
        with locked(folder / "lock") if (folder / "lock").exists() else nullcontext(), \
                tempfile.TemporaryFile(dir=there) as file:
            file.write(bytes(4096))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return f"Progress can't be kept in {folder} ({reason(error)})."
    return ""
