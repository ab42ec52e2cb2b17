"""The record of passed exercises: what is in it, why nothing can be kept, and a new pass."""

import os
import tempfile
import uuid
from contextlib import nullcontext, suppress
from datetime import UTC, datetime

from .lock import locked
from .paths import NoHome, place
from .record_file import (
    ASIDE,
    FILE,
    WAITING,
    Damaged,
    clean,
    read,
    read_all,
    real,
    set_aside,
    write,
)

FORMAT = 1


def passed(folder=None):
    """Exercise name -> what is known of its pass, in the order of passing.

    folder: where the record is; by default `place()`. Empty where there is no record, where it
    can't be read, and where it is damaged: reading changes nothing.
    """
    try:
        folder = place() if folder is None else folder
        return {} if folder is None else read_all(real(folder / FILE))[0].get("passed", {})
    except (OSError, Damaged, NoHome):
        return {}


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
        return f"Progress can't be kept in {folder} ({_reason(error)})."
    return ""


def record(name, page, folder=None):
    """Note that the exercise `name` of `page` was passed; True if it stands in the record now.

    Never raises and never prints: a verdict must not depend on a disk. `not_kept` says why.
    """
    try:
        folder = place() if folder is None else folder
        return folder is not None and _record(name, page, folder)
    except Exception:  # no home, no room, no right to write, a drive that has gone …
        return False


def not_kept(name, page, folder=None):
    """Note a pass as `record` does; a sentence where it can't be kept, else "".

    Where no record is wanted (`place` is None), there is nothing to say.
    """
    try:
        folder = place() if folder is None else folder
        if folder is not None:
            _record(name, page, folder)
    except Exception as error:
        where = f" in {folder}" if folder else ""
        return f"Your pass can't be noted{where} ({_reason(error)}); `lstm-course doctor` helps."
    return ""


def _reason(error):
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def _record(name, page, folder):
    path = real(folder / FILE)
    with suppress(Damaged):
        if name in read(path).get("passed", {}):
            return True  # nothing to write, no lock to wait for
    path.parent.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    this = {"page": page, "first": now}
    with locked(path.parent / "lock") as held:
        if not held:        # somebody else may be writing: the pass waits beside the record
            waits = path.with_name(WAITING.format(uuid.uuid4().hex))
            write(waits, {"format": FORMAT, "passed": {name: this}})
            return True
        try:
            known, taken_in = read_all(path)
        except Damaged:
            set_aside(path)
            known, taken_in = read_all(path)
        clean(path.parent)
        known.setdefault("format", FORMAT)
        known.setdefault("passed", {}).setdefault(name, this)
        write(path, known)
        for waits in taken_in:
            waits.unlink(missing_ok=True)
    return True
