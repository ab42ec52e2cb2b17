"""The logistic function, which keeps every number between 0 and 1, and its logarithm."""

import numpy as np
from numpy import exp


def sigmoid(z):
    """1 / (1 + exp(-z)) for an array z of any shape, to the last digits wherever z is.

    Above and below the line stands the same factor, exp(z) where z < 0: no exponent is above 0.
    """
    return exp(np.minimum(z, 0)) / (1 + exp(-np.abs(z)))


def log_sigmoid(z):
    """log(sigmoid(z)) for an array z of any shape; for z far below 0 it is z, and not log(0)."""
    return -np.logaddexp(0, -z)
