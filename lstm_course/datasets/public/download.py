"""Public data sets: fetched once, kept in the user's cache, held to a checksum.

The lessons run on data of our own and need no network. These are for going on: `imdb`, `jena` and
`shakespeare` beside this module name a Source each and read what `fetch` brings.

Nothing is trusted because it came first: the page by which a hotel's network asks for a password
comes as willingly as a data set. A Source has a checksum, or, where none is published, a proof: a
function that reads the file and raises Damaged unless it is the thing itself. What does not pass
is not kept.
"""

import logging
import os
import sys
from collections import namedtuple
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

Source = namedtuple("Source", "name url sha256 proof", defaults=(None, None))
Source.__doc__ = """A file to fetch: its name in the cache, its address, its checksum or its proof.

proof(path) returns nothing, and raises Damaged where the file is not what it should be.
"""

SECONDS = 30  # a server that says nothing for so long is taken for unreachable


class Unreachable(OSError):
    """The file is not in the cache and could not be fetched."""


class Damaged(OSError):
    """What came is not the file that was expected."""


def cache():
    """The folder of fetched files: $LSTM_COURSE_DATA, else the user's cache folder."""
    import pooch

    return Path(os.environ.get("LSTM_COURSE_DATA") or pooch.os_cache("lstm-course"))


def fetch(source, folder=None, progress=None):
    """The path of the source's file, fetched unless it is in the folder already.

    folder: where files are kept, default `cache()`. progress: show a bar; by default only where
    somebody watches (standard error is a terminal). Raises Unreachable where it is not there and
    can't be fetched, Damaged where what came is not the file, ValueError for a source that has
    neither checksum nor proof.
    """
    if not (source.sha256 or source.proof):
        raise ValueError(f"{source.name} has neither a checksum nor a proof: expected one of them")
    folder = Path(folder or cache())
    bar = sys.stderr.isatty() if progress is None else progress
    if source.sha256:
        return _retrieve(source, source.name, folder, bar)
    kept = folder / source.name
    if kept.exists():
        with suppress(Damaged):
            source.proof(kept)
            return kept
    arrived = _retrieve(source, f".{source.name}.{os.getpid()}", folder, bar)
    try:
        source.proof(arrived)
        os.replace(arrived, kept)
    except Damaged as error:
        raise Damaged(f"what {source.url} sent is not the file that was expected: {error}. Nothing "
                      "was kept; try again later.") from None
    finally:
        arrived.unlink(missing_ok=True)
    return kept


def _retrieve(source, name, folder, bar):
    """What pooch fetches, under a name; held to the checksum where there is one."""
    import pooch
    from requests import RequestException

    pooch.get_logger().setLevel(logging.WARNING)
    try:
        return Path(pooch.retrieve(
            source.url, source.sha256 and f"sha256:{source.sha256}", name, folder,
            downloader=pooch.HTTPDownloader(progressbar=bar, timeout=SECONDS)))
    except RequestException as error:
        raise Unreachable(_unreachable(source, folder, error)) from None
    except ValueError as error:
        raise Damaged(f"what {source.url} sent is not the file that was expected: its SHA256 is "
                      f"not {source.sha256}. Nothing was kept; try again later.") from error


def _unreachable(source, folder, error):
    host = urlsplit(source.url).hostname
    status = getattr(getattr(error, "response", None), "status_code", None)
    why = f"{host} answered with status {status}" if status else f"{host} could not be reached"
    return (f"{source.name} is not in {folder}, and {why}. The lessons don't need it. To have it, "
            f"try again with a network, or download {source.url} elsewhere and put it there.")
