"""Are two answers the same but for rounding?"""

import numpy as np

# The same numbers in another batch or in two pieces are added up in another order. For the few
# steps tried here that moves an answer by some ten units in its last place: 1e-15 of its size in
# float64, 1e-6 in float32. A broken law moves it by far more, commonly by a tenth. So the limits
# stand a million times and a hundred times above rounding. They are shares of the largest entry,
# because that is what rounding is a share of: an entry near 0 may be the rest of a subtraction.
SHARE = {"float64": 1e-9, "float32": 1e-4, "float16": 1e-2}


def apart(a, b):
    """How far two arrays of one shape are apart, entry by entry; 0 where only rounding differs.

    Whole numbers and truth values are exact: 1 where they differ.
    """
    if a.dtype.kind not in "fc" and b.dtype.kind not in "fc":
        return (a != b).astype(float)
    if a.size == 0:
        return np.zeros(a.shape)
    distance = np.abs(a - b).astype(float)
    largest = max(float(np.abs(a).max()), float(np.abs(b).max()))
    share = max(SHARE.get(x.dtype.name, 0.0) for x in (a, b)) or SHARE["float64"]
    return np.where(distance > share * largest, distance, 0.0)


def by(distances):
    """The largest of some distances in words: " by 0.13"; "" where the numbers are labels."""
    most = float(np.max(distances))
    return f" by {most:.2g}" if most != 1 else ""
