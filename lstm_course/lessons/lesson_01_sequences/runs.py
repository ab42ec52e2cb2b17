"""Does a step look like the one before it? One number for any sequence."""

import numpy as np


def roughness(X):
    """X (T, D) -> the mean squared change from step to step, over that of all pairs of steps.

    It is 1 on average where the steps stand in random order, near 0 where the sequence changes
    slowly, above 1 where neighbours differ more than others do. Each column counts alike; constant
    columns are left out, steps with a NaN too. Raises ValueError where no column changes.
    Source: J. von Neumann 1941, "Distribution of the ratio of the mean square successive difference
    to the variance".
    """
    X = np.asarray(X, dtype=float)
    known = X[~np.isnan(X).any(axis=1)]
    spread = 2 * known.var(axis=0, ddof=1)  # the mean squared difference of two different steps
    moving = spread > 1e-12
    if not moving.any():
        raise ValueError("no column of X changes, so there is nothing to compare with")
    change = np.nanmean(np.diff(X, axis=0) ** 2, axis=0)
    return float(np.mean(change[moving] / spread[moving]))
