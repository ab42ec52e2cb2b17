"""Is there room to write in a folder? What a disk refuses is told with the folder's name."""

import os
import tempfile
from contextlib import contextmanager

NEEDED = 1 << 16                        # bytes; what a kernel writes as it starts is less


def expect(folder):
    """Raise OSError with the folder's name where nothing more can be written there."""
    with named(folder), tempfile.TemporaryFile(dir=folder) as file:
        file.write(bytes(NEEDED))
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def named(folder):
    """An OSError of the block that tells no file tells this folder."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(folder)
        raise
