"""What an edit may bring into any reference, whatever its module imports."""

import numpy as np


def sigmoid(z):
    """1 / (1 + exp(-z)), to the last digits wherever z is."""
    return np.exp(np.minimum(z, 0)) / (1 + np.exp(-np.abs(z)))


EDIT_NAMES = {"np": np, "tanh": np.tanh, "sigmoid": sigmoid}
