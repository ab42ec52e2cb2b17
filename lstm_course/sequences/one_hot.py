"""A word as a vector: one 1 at the word's place, 0 everywhere else."""

import numpy as np


def one_hot(numbers, D):
    """Whole numbers 0 to D - 1, of any shape (T, B) -> float64 vectors (T, B, D).

    Raises ValueError where a number lies outside 0 … D - 1.
    """
    numbers = np.asarray(numbers)
    if numbers.size and not 0 <= numbers.min() <= numbers.max() < D:
        raise ValueError(
            f"numbers run from {numbers.min()} to {numbers.max()}, expected 0 to {D - 1}"
        )
    return np.eye(D)[numbers]
