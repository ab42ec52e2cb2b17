"""The logistic function, which keeps every number between 0 and 1."""

from numpy import tanh


def sigmoid(z):
    """1 / (1 + exp(-z)) for an array z of any shape, written so that exp can't overflow."""
    return 0.5 * (1 + tanh(0.5 * z))
