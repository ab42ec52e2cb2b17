"""Checkpoints: all that a training run needs to go on, in one file that is whole or not there.

Arrays keep every bit, and so do the notes: JSON writes a float with as many digits as it takes to
read the same one back, and whole numbers of any size.
"""

import json
import os
import zipfile
from pathlib import Path

import numpy as np

NOTES = "notes.json"


def save(path, arrays, notes):
    """Writes arrays (name -> array) and notes (whatever JSON can hold) to the file `path`.

    First to a file beside it, which then takes its place in one move: whoever is killed on the way
    leaves the old checkpoint as it was.
    """
    path = Path(path)
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    text = np.frombuffer(json.dumps(notes).encode(), dtype=np.uint8)
    try:
        with open(beside, "wb") as file:
            np.savez(file, **{NOTES: text}, **arrays)
            file.flush()
            os.fsync(file.fileno())  # on the disk before the name is: a power cut may come, too
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def load(path):
    """The (arrays, notes) that `save` was given.

    Raises FileNotFoundError where there is no such file, ValueError where it is not a whole one.
    """
    try:
        with open(path, "rb") as file, np.load(file, allow_pickle=False) as kept:
            arrays = {name: kept[name] for name in kept.files}
        notes = json.loads(arrays.pop(NOTES).tobytes())
    except (zipfile.BadZipFile, EOFError, KeyError, ValueError, AttributeError, TypeError) as error:
        raise ValueError(f"{path} is no whole checkpoint: {error}") from error
    return arrays, notes
