"""Public data sets: fetched once, kept in the user's cache, held to a checksum.

The lessons run on data of our own and need no network. These are for going on: `imdb`, `jena` and
`shakespeare` beside this module name a Source each and read what `fetch` brings.

A Source whose checksum we know is held to it from the first byte on. For one whose checksum we
don't know, the first download writes it down (NAME.sha256, beside the file), and every later one
is held to that.
"""

import logging
import os
import sys
from collections import namedtuple
from pathlib import Path
from urllib.parse import urlsplit

Source = namedtuple("Source", "name url sha256")
Source.__doc__ = "A file to fetch: its name in the cache, its address, its checksum or None."

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
    can't be fetched, Damaged where its checksum is not the one expected.
    """
    import pooch
    from requests import RequestException

    folder = Path(folder or cache())
    noted = folder / f"{source.name}.sha256"
    known = source.sha256 or (noted.read_text().strip() if noted.exists() else None)
    bar = sys.stderr.isatty() if progress is None else progress
    pooch.get_logger().setLevel(logging.WARNING)
    try:
        path = Path(pooch.retrieve(
            source.url, known and f"sha256:{known}", source.name, folder,
            downloader=pooch.HTTPDownloader(progressbar=bar, timeout=SECONDS)))
    except RequestException as error:
        raise Unreachable(_unreachable(source, folder, error)) from None
    except ValueError as error:
        raise Damaged(f"what {source.url} sent is not the file that was expected: its SHA256 is "
                      f"not {known}. Nothing was kept; try again later.") from error
    if known is None:
        noted.write_text(pooch.file_hash(path) + "\n")
    return path


def _unreachable(source, folder, error):
    host = urlsplit(source.url).hostname
    status = getattr(getattr(error, "response", None), "status_code", None)
    why = f"{host} answered with status {status}" if status else f"{host} could not be reached"
    return (f"{source.name} is not in {folder}, and {why}. The lessons don't need it. To have it, "
            f"try again with a network, or download {source.url} elsewhere and put it there.")
