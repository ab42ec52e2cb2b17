"""Eight years of weather in Jena, every ten minutes: 14 values, 2009 to 2016.

Source: Max Planck Institute for Biogeochemistry, Jena, in the file that the Keras tutorials use.
13 MB. We know of no published checksum, so the one of the first download is written down.
"""

import csv
import io
import zipfile
from collections import namedtuple
from datetime import datetime

import numpy as np

from .public import Damaged, Source, fetch

SOURCE = Source("jena_climate_2009_2016.csv.zip",
                "https://storage.googleapis.com/tensorflow/tf-keras-datasets/"
                "jena_climate_2009_2016.csv.zip",
                None)

Weather = namedtuple("Weather", "times names values")


def weather(source=SOURCE, **how):
    """Weather: times (T,) as datetime64[m], names (a tuple of D), values (T, D) float64.

    The values stand as they were measured, the odd -9999 for a missing wind speed included. how
    goes to `public.fetch`. Raises Damaged where the archive holds no table.
    """
    with zipfile.ZipFile(fetch(source, **how)) as archive:
        tables = [name for name in archive.namelist() if name.endswith(".csv")]
        if not tables:
            raise Damaged(f"{source.name} holds no .csv file, but {archive.namelist()}")
        with archive.open(min(tables, key=len)) as raw:
            rows = csv.reader(io.TextIOWrapper(raw, encoding="utf-8"))
            head, *lines = rows
    times = [datetime.strptime(line[0], "%d.%m.%Y %H:%M:%S") for line in lines]
    return Weather(np.array(times, dtype="datetime64[m]"), tuple(head[1:]),
                   np.array([line[1:] for line in lines], dtype=float))
