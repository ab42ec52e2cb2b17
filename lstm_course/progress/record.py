"""The record of passed exercises: a JSON file that only grows.

``{"format": 1, "passed": {"twice": {"page": "00_start_here", "first": "2026-11-21T08:00:00Z"}}}``.
Whatever else stands in it, from an older or a newer version of the course, is kept.
"""

import json
import os
import tempfile
from contextlib import suppress
from datetime import UTC, datetime

from .lock import locked
from .where import place

FILE = "progress.json"
ASIDE = "progress-damaged-{}.json"
FORMAT = 1


class Damaged(ValueError):
    """The file holds something else than a record."""


def passed(folder=None):
    """Exercise name -> what is known of its pass, in the order of passing.

    folder: where the record is; by default `place()`. Empty where there is no record, where it
    can't be read, and where it is damaged: reading changes nothing.
    """
    folder = place() if folder is None else folder
    if folder is None:
        return {}
    try:
        return _read(folder / FILE).get("passed", {})
    except (OSError, Damaged):
        return {}


def trouble(folder=None):
    """A sentence for the learner where the record is damaged or was, else ""."""
    folder = place() if folder is None else folder
    if folder is None:
        return ""
    try:
        _read(folder / FILE)
        kept = sorted(path.name for path in folder.glob(ASIDE.format("*")))
    except Damaged:
        return (f"{FILE} can't be read: it is damaged. With the next pass it is set aside under "
                "another name, and a new record begins.")
    except OSError as error:
        return f"{FILE} can't be read ({error.strerror})."
    if not kept:
        return ""
    return f"A record was damaged. It was not thrown away: {', '.join(kept)}."


def record(name, page, folder=None):
    """Note that the exercise `name` of `page` was passed; True if it stands in the record now.

    Never raises and never prints: a verdict must not depend on a disk.
    """
    try:
        folder = place() if folder is None else folder
        return folder is not None and _record(name, page, folder)
    except Exception:  # no home, no room, no right to write, a drive that has gone …
        return False


def _record(name, page, folder):
    path = folder / FILE
    with suppress(Damaged):
        if name in _read(path).get("passed", {}):
            return True  # nothing to write, no lock to wait for
    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder / "lock"):
        try:
            known = _read(path)
        except Damaged:
            _set_aside(path)
            known = {}
        known.setdefault("format", FORMAT)
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        known.setdefault("passed", {}).setdefault(name, {"page": page, "first": now})
        _write(path, known)
    return True


def _read(path):
    """The whole record; empty where there is no file. Raises Damaged, and OSError as it comes."""
    try:
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
