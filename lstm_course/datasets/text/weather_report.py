"""A weather report in words, and the vector of its five numbers."""

import re

import numpy as np

REPORT = ("High is 67 F. Low is 43 F. Wind is 13 mph. .25 inches of rain. "
          "Relative humidity is .83.")
# what is measured -> where its number stands in the report
WORDING = {"high °F": r"High is (\S+) F", "low °F": r"Low is (\S+) F",
           "wind mph": r"Wind is (\S+) mph", "rain inches": r"(\S+) inches of rain",
           "humidity": r"humidity is (\S*\d)"}


def vector(report):
    """A report in the words of REPORT -> its values in the order of WORDING, an array (5,).

    Raises ValueError naming what the report doesn't tell.
    """
    values = []
    for name, pattern in WORDING.items():
        found = re.search(pattern, report)
        if not found:
            raise ValueError(f"the report doesn't tell {name}: {report!r}")
        values.append(float(found[1]))
    return np.array(values)
