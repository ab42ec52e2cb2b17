"""Where each weight goes at an update: gradient descent, Adam, and gradients that are clipped.

An optimiser is made of a list of float arrays, the weights, which its `step` changes in place.
"""

import numpy as np


class SGD:
    """Plain gradient descent: each weight takes a step as long as its gradient says.

    Source: Cauchy 1847, "Méthode générale pour la résolution des systèmes d'équations".
    """

    def __init__(self, weights, rate):
        self.weights, self.rate = list(weights), rate

    def step(self, gradients):
        """One update from a list of arrays shaped as the weights are.

        Raises ValueError where their shapes differ.
        """
        check_shapes(gradients, self.weights)
        for w, dw in zip(self.weights, gradients, strict=True):
            w -= self.rate * dw


class Adam:
    """Each weight takes steps of about the same length, whatever the size of its gradient.

    Source: Kingma & Ba 2015, "Adam: a method for stochastic optimization", Algorithm 1.
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
        check_shapes(gradients, self.weights)
        self.t += 1
        for w, dw, m, v in zip(self.weights, gradients, self.m, self.v, strict=True):
            m += (1 - self.beta1) * (dw - m)
            v += (1 - self.beta2) * (dw * dw - v)
            m_hat = m / (1 - self.beta1**self.t)  # the means start at 0, so they are too small
            v_hat = v / (1 - self.beta2**self.t)
            w -= self.rate * m_hat / (np.sqrt(v_hat) + self.epsilon)


def check_shapes(gradients, weights):
    """ValueError where the gradients are not shaped as the weights are."""
    shapes = [g.shape for g in gradients], [w.shape for w in weights]
    if shapes[0] != shapes[1]:
        raise ValueError(f"gradients have shapes {shapes[0]}, expected {shapes[1]}")


def clip(gradients, limit):
    """Shortens a list of arrays in place so that their common norm is at most limit.

    They keep their direction. Returns the norm before. Source: Pascanu, Mikolov & Bengio 2013, "On
    the difficulty of training recurrent neural networks", Algorithm 1. Raises ValueError where
    limit is not positive.
    """
    if not limit > 0:
        raise ValueError(f"limit is {limit}, expected a number above 0")
    norm = np.sqrt(sum((g * g).sum() for g in gradients))
    if norm > limit:
        for g in gradients:
            g *= limit / norm
    return norm
