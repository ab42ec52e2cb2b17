"""The logistic function, which keeps every number between 0 and 1, and its logarithm."""

import numpy as np
from numpy import tanh


def sigmoid(z):
    """1 / (1 + exp(-z)) for an array z of any shape, written so that exp can't overflow."""
    return 0.5 * (1 + tanh(0.5 * z))


def log_sigmoid(z):
    """log(sigmoid(z)) for an array z of any shape; for z far below 0 it is z, and not log(0)."""
    return -np.logaddexp(0, -z)
