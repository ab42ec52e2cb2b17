"""Adam: each weight takes steps of about the same length, whatever the size of its gradient."""

import numpy as np


class Adam:
    """Source: Kingma & Ba 2015, "Adam: a method for stochastic optimization", Algorithm 1.

    weights is a list of float arrays, which `step` changes in place.
    """

    def __init__(self, weights, rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
        self.weights = list(weights)
        self.rate, self.beta1, self.beta2, self.epsilon = rate, beta1, beta2, epsilon
        self.m = [np.zeros_like(w) for w in self.weights]  # the gradient's running mean
        self.v = [np.zeros_like(w) for w in self.weights]  # its square's running mean
        self.t = 0

    def step(self, gradients):
        """One update from a list of arrays shaped as the weights are.

        Raises ValueError where their shapes differ.
        """
        shapes = [g.shape for g in gradients], [w.shape for w in self.weights]
        if shapes[0] != shapes[1]:
            raise ValueError(f"gradients have shapes {shapes[0]}, expected {shapes[1]}")
        self.t += 1
        for w, dw, m, v in zip(self.weights, gradients, self.m, self.v, strict=True):
            m += (1 - self.beta1) * (dw - m)
            v += (1 - self.beta2) * (dw * dw - v)
            m_hat = m / (1 - self.beta1**self.t)  # the means start at 0, so they are too small
            v_hat = v / (1 - self.beta2**self.t)
            w -= self.rate * m_hat / (np.sqrt(v_hat) + self.epsilon)
