"""The record of passed exercises: a JSON file that only grows.

``{"format": 1, "passed": {"twice": {"page": "00_start_here", "first": "2026-11-21T08:00:00Z"}}}``.
Whatever else stands in it, from an older or a newer version of the course, is kept.
"""

import errno
import json
import os
import stat
import tempfile
import time
import uuid
from contextlib import suppress
from datetime import UTC, datetime

from .lock import locked
from .paths import NoHome, place

FILE = "progress.json"
ASIDE = "progress-damaged-{}.json"
WAITING = "progress-waiting-{}.json"
FORMAT = 1
LEFT_OVER = 3600  # seconds; no writer takes that long


class Damaged(ValueError):
    """The file holds something else than a record."""


def passed(folder=None):
    """Exercise name -> what is known of its pass, in the order of passing.

    folder: where the record is; by default `place()`. Empty where there is no record, where it
    can't be read, and where it is damaged: reading changes nothing.
    """
    try:
        folder = place() if folder is None else folder
        return {} if folder is None else _read_all(real(folder / FILE))[0].get("passed", {})
    except (OSError, Damaged, NoHome):
        return {}


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
        return f"Your pass can't be noted{where} ({reason(error)}); `lstm-course doctor` helps."
    return ""


def reason(error):
    """What an error says, in a few words."""
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
            _write(waits, {"format": FORMAT, "passed": {name: this}})
            return True
        try:
            known, taken_in = _read_all(path)
        except Damaged:
            _set_aside(path)
            known, taken_in = _read_all(path)
        _clean(path.parent)
        known.setdefault("format", FORMAT)
        known.setdefault("passed", {}).setdefault(name, this)
        _write(path, known)
        for waits in taken_in:
            waits.unlink(missing_ok=True)
    return True


def _read_all(path):
    """The record with the passes that wait beside it, and the files in which those stand."""
    known, taken_in = read(path), []
    for waits in sorted(path.parent.glob(WAITING.format("*"))):
        with suppress(Damaged, OSError):
            for name, this in read(waits).get("passed", {}).items():
                known.setdefault("passed", {}).setdefault(name, this)
            taken_in.append(waits)
    return known, taken_in


def read(path):
    """The whole record; empty where there is no file. Raises Damaged, and OSError as it comes."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):   # reading a pipe would wait for ever
            raise OSError(errno.EINVAL, "it is no file")
        text = path.read_bytes()
    except FileNotFoundError:
        return {}
    try:
        known = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Damaged(str(error)) from error
    if not isinstance(known, dict) or not isinstance(known.get("passed", {}), dict):
        raise Damaged("no record of passed exercises")
    return known


def real(path):
    """Where a link to the record leads: it is written there, and the link stays."""
    try:
        return path.resolve() if path.is_symlink() else path
    except RuntimeError as error:       # a link to itself, up to Python 3.12
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from error


def _clean(folder):
    """Take away what writers left that were killed in the middle, once it is an hour old."""
    for left in folder.glob(f".{FILE}.*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > LEFT_OVER:
                left.unlink()


def _set_aside(path):
    """Give a damaged file another name, which no file bears yet."""
    number = 1
    while (other := path.with_name(ASIDE.format(number))).exists():
        number += 1
    os.rename(path, other)


def _write(path, known):
    """All of it or nothing: to a file beside it, then in its place in one step."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{FILE}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            json.dump(known, file, indent=1, ensure_ascii=False)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())  # or a crash could leave an empty file under the new name
        os.replace(beside, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)
        raise
