"""A split without leakage: whatever belongs together lands on one side."""

import numpy as np


def split(rng, groups, shares):
    """groups (N,) says what belongs together -> one array of row numbers for each share.

    The shares sum to 1 and are shares of the *groups*, which are dealt out in random order. rng is
    a numpy Generator. Raises ValueError where the shares don't sum to 1, or a part gets no group.
    """
    if abs(sum(shares) - 1) > 1e-9:
        raise ValueError(f"shares are {shares}, expected numbers that sum to 1")
    names, group_of = np.unique(groups, return_inverse=True)
    ends = np.round(np.cumsum(shares) * len(names)).astype(int)
    part_of = np.searchsorted(ends, rng.permutation(len(names)), side="right")[group_of]
    parts = [np.flatnonzero(part_of == k) for k in range(len(shares))]
    if any(len(part) == 0 for part in parts):
        raise ValueError(f"{len(names)} groups are too few for the shares {shares}")
    return parts
