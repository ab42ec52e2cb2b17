"""The file of a record: read with what waits beside it, written all of it or not at all.

``{"format": 1, "passed": {"twice": {"page": "00_start_here", "first": "2026-11-21T08:00:00Z"}}}``.
Whatever else stands in it, from an older or a newer version of the course, is kept.
"""

import json
import os
import tempfile
import time
from contextlib import suppress

FILE = "progress.json"
ASIDE = "progress-damaged-{}.json"
WAITING = "progress-waiting-{}.json"
LEFT_OVER = 3600  # seconds; no writer takes that long


class Damaged(ValueError):
    """The file holds something else than a record."""


def read_all(path):
    """The record with the passes that wait beside it, and the files in which those stand."""
    known, taken_in = read(path), []
    for waits in sorted(path.parent.glob(WAITING.format("*"))):
        with suppress(Damaged):
            for name, this in read(waits).get("passed", {}).items():
                known.setdefault("passed", {}).setdefault(name, this)
            taken_in.append(waits)
    return known, taken_in


def read(path):
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


def real(path):
    """Where a link to the record leads: it is written there, and the link stays."""
    return path.resolve() if path.is_symlink() else path


def clean(folder):
    """Take away what writers left that were killed in the middle, once it is an hour old."""
    for left in folder.glob(f".{FILE}.*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > LEFT_OVER:
                left.unlink()


def set_aside(path):
    """Give a damaged file another name, which no file bears yet."""
    number = 1
    while (other := path.with_name(ASIDE.format(number))).exists():
        number += 1
    os.rename(path, other)


def write(path, known):
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
