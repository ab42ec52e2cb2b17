"""Is the gap between two sets of runs more than the luck of their seeds?"""

from functools import lru_cache
from itertools import combinations
from statistics import NormalDist

import numpy as np


@lru_cache(maxsize=4)
def _hands(n, k):
    """All ways to choose k of n places, (ways, k)."""
    return np.array(list(combinations(range(n), k)))


def p_value(a, b):
    """How often chance alone makes a gap between the means as large as that of a and b.

    The numbers are pooled and dealt anew into two hands, in every possible way; the share of deals
    whose means are at least as far apart, either way round, is the answer. (A permutation test:
    Fisher 1935, "The design of experiments".) With five and five numbers it is never below 2/252,
    with ten and ten never below 2/184756. Raises ValueError where one of them is empty.
    """
    if len(a) == 0 or len(b) == 0:
        raise ValueError(f"a has {len(a)} numbers and b has {len(b)}, expected at least 1 in each")
    pooled = np.array([*a, *b], dtype=float)
    first = pooled[_hands(len(pooled), len(a))].sum(1)
    gaps = first / len(a) - (pooled.sum() - first) / len(b)
    return float(np.mean(np.abs(gaps) > abs(np.mean(a) - np.mean(b)) - 1e-9))


def holm(chances):
    """The p-values of several questions, corrected for how many they are; an array, as they come.

    The smallest is multiplied by their number, the next by one less, and so on; none may be below
    the one before, or above 1. If each is held against 0.05, the chance that one or more of them
    is below it by luck is 0.05 at most. Source: Holm 1979, "A simple sequentially rejective
    multiple test procedure".
    """
    chances = np.asarray(chances, dtype=float)
    order = np.argsort(chances, kind="stable")
    times = np.arange(len(chances), 0, -1)
    found = np.empty(len(chances))
    found[order] = np.minimum(np.maximum.accumulate(times * chances[order]), 1)
    return found


def wilson_interval(successes, runs, sure=0.95):
    """The share of successes that these runs allow for: the lower and the upper end.

    Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference".
    Raises ValueError where there are no runs, or more successes than runs.
    """
    if not 0 <= successes <= runs or runs == 0:
        raise ValueError(f"{successes} successes of {runs} runs, expected 1 run or more, and at "
                         "most as many successes")
    z = NormalDist().inv_cdf((1 + sure) / 2)
    middle = (successes + z * z / 2) / (runs + z * z)
    half = z / (runs + z * z) * np.sqrt(successes * (runs - successes) / runs + z * z / 4)
    return (float(middle - half) if successes else 0.0,          # not 3e-17
            float(middle + half) if successes < runs else 1.0)
