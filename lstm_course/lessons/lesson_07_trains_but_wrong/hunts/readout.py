"""The layer on top of a cell: a score, or a number to be forecast, from each hidden state.

    z = h V + a

Shapes: h (B, H) or (T, B, H); z the same with K for H; V (H, K), a (1, K).
"""

import numpy as np


class Readout:
    def __init__(self, rng, H, K):
        self.V, self.a = rng.uniform(-1, 1, (H, K)) / np.sqrt(H), np.zeros((1, K))
        self.weights = [self.V, self.a]

    def __call__(self, h):
        return h @ self.V + self.a

    def backward(self, h, dz):
        """The gradient by z -> those by h, and by the weights as a list."""
        h, flat = (x.reshape(-1, x.shape[-1]) for x in (h, dz))
        return dz @ self.V.T, [h.T @ flat, flat.sum(0, keepdims=True)]
