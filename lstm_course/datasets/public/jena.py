"""Eight years of weather in Jena, every ten minutes: 14 values, 2009 to 2016.

Source: Max Planck Institute for Biogeochemistry, Jena, in the file that the Keras tutorials use.
13.6 MB. No checksum of it is published, so `prove` holds it to what is known of it: its size, its
names, its first row, the beginning of its last and the number of rows.
"""

import csv
import io
import zipfile
import zlib
from collections import namedtuple
from datetime import datetime

import numpy as np

from .download import Damaged, Source, fetch

MEMBER = "jena_climate_2009_2016.csv"
BYTES = 13_568_290
UNPACKED_MB = 100                       # more than twice what it has
ROWS = 420_551
HEAD = ("Date Time", "p (mbar)", "T (degC)", "Tpot (K)", "Tdew (degC)", "rh (%)", "VPmax (mbar)",
        "VPact (mbar)", "VPdef (mbar)", "sh (g/kg)", "H2OC (mmol/mol)", "rho (g/m**3)", "wv (m/s)",
        "max. wv (m/s)", "wd (deg)")
FIRST = ("01.01.2009 00:10:00", 996.52, -8.02, 265.40, -8.90, 93.30, 3.33, 3.11, 0.22, 1.94, 3.12,
         1307.75, 1.03, 1.75, 152.30)
# The beginning of the last row, as published notebooks print it.
LAST = ("01.01.2017 00:00:00", 999.82, -4.82, 268.36)

Weather = namedtuple("Weather", "times names values")


def prove(path):
    """Raise Damaged, with what differs, unless the archive at `path` is the published one."""
    size = path.stat().st_size
    if size != BYTES:
        raise Damaged(f"it has {size} bytes, expected {BYTES}")
    head, *lines = _table(path)
    if tuple(head) != HEAD:
        raise Damaged(f"its columns are {head}, expected {list(HEAD)}")
    if len(lines) != ROWS:
        raise Damaged(f"it has {len(lines)} rows, expected {ROWS}")
    if any(len(line) != len(HEAD) for line in lines):
        raise Damaged(f"not all of its rows have {len(HEAD)} values")
    first = (lines[0][0], *map(_number, lines[0][1:]))
    if first != FIRST:
        raise Damaged(f"its first row is {first}, expected {FIRST}")
    last = (lines[-1][0], *map(_number, lines[-1][1:len(LAST)]))
    if last != LAST:
        raise Damaged(f"its last row begins with {last}, expected {LAST}")


SOURCE = Source("jena_climate_2009_2016.csv.zip",
                "https://storage.googleapis.com/tensorflow/tf-keras-datasets/"
                "jena_climate_2009_2016.csv.zip",
                proof=prove)


def weather(source=SOURCE, **how):
    """Weather: times (T,) as datetime64[m], names (a tuple of D), values (T, D) float64.

    The values stand as they were measured, the odd -9999 for a missing wind speed included. how
    goes to `public.fetch`. Raises Damaged where the archive holds no table.
    """
    head, *lines = _table(fetch(source, **how))
    times = [datetime.strptime(line[0], "%d.%m.%Y %H:%M:%S") for line in lines]
    return Weather(np.array(times, dtype="datetime64[m]"), tuple(head[1:]),
                   np.array([line[1:] for line in lines], dtype=float))


def _table(path):
    """The rows of the archive's table, the names first."""
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(MEMBER).file_size > UNPACKED_MB * 1e6:
                raise Damaged(f"its {MEMBER} unpacks to more than {UNPACKED_MB} MB")
            with archive.open(MEMBER) as raw:
                return list(csv.reader(io.TextIOWrapper(raw, encoding="utf-8")))
    except (zipfile.BadZipFile, zlib.error, RuntimeError) as error:     # RuntimeError: encrypted
        raise Damaged(f"it is no zip archive, or a damaged one ({error})") from error
    except KeyError as error:
        raise Damaged(f"it holds no {MEMBER}") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise Damaged(f"its {MEMBER} is no table of text ({error})") from error


def _number(text):
    try:
        return float(text)
    except ValueError:
        return text
