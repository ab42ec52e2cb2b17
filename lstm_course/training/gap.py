"""Is the gap between two sets of runs more than the luck of their seeds?"""

from itertools import combinations

import numpy as np


def chance_of_gap(a, b):
    """How often chance alone makes a gap between the means as large as that of a and b.

    The numbers are pooled and dealt anew into two hands, in every possible way; the share of deals
    whose means are at least as far apart, either way round, is the answer. (A permutation test:
    Fisher 1935, "The design of experiments".) With five and five numbers it is never below 2/252.
    Raises ValueError where one of them is empty.
    """
    if len(a) == 0 or len(b) == 0:
        raise ValueError(f"a has {len(a)} numbers and b has {len(b)}, expected at least 1 in each")
    pooled = np.array([*a, *b], dtype=float)
    hands = np.array(list(combinations(range(len(pooled)), len(a))))
    first = pooled[hands].sum(1)
    gaps = first / len(a) - (pooled.sum() - first) / len(b)
    return float(np.mean(np.abs(gaps) > abs(np.mean(a) - np.mean(b)) - 1e-9))
