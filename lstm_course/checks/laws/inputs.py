"""What a model reads: random inputs of any number of steps and sequences, and what pads them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Inputs:
    """draw(rng, T, B) gives an array (T, B) or (T, B, D); pad is what a padded step holds."""

    draw: Callable
    pad: object = 0

    def batch(self, rng, T, B):
        """T steps of B sequences. Raises ValueError where `draw` gives another shape."""
        X = np.asarray(self.draw(rng, T, B))
        if X.shape[:2] != (T, B):
            raise ValueError(f"inputs gave an array of shape {X.shape} for {T} steps and {B} "
                             f"sequences, expected ({T}, {B}, …)")
        return X

    def padded(self, X, lengths):
        """X with padding in the place of every step that lies beyond its sequence's length."""
        X = X.copy()
        X[np.arange(len(X))[:, None] >= lengths] = self.pad
        return X


def real(D):
    """D real numbers a step: X (T, B, D), float64. A padded step holds zeros.

    Raises ValueError where D is under 1.
    """
    if D < 1:
        raise ValueError(f"the model reads {D} numbers a step, expected 1 at least")
    return Inputs(lambda rng, T, B: rng.standard_normal((T, B, D)))


def words(n, pad=0):
    """Word numbers 0 to n - 1: X (T, B), int64. The number `pad` stands in padded steps only.

    Raises ValueError where n is under 3 or `pad` is none of the numbers.
    """
    left = _without(pad, n)
    return Inputs(lambda rng, T, B: rng.choice(left, (T, B)), pad)


def one_hot(n, pad=None):
    """Word numbers as one-hot vectors: X (T, B, n), float64.

    A padded step holds zeros or, where `pad` is a number, the vector of that word, which then
    stands in padded steps only. Raises ValueError as `words` does.
    """
    vectors, left = np.eye(n), np.arange(n) if pad is None else _without(pad, n)
    return Inputs(lambda rng, T, B: vectors[rng.choice(left, (T, B))],
                  0 if pad is None else vectors[pad])


def as_inputs(inputs):
    """Inputs, or a function draw(rng, T, B) whose padded steps hold zeros.

    Raises TypeError for anything else.
    """
    if isinstance(inputs, Inputs):
        return inputs
    if callable(inputs):
        return Inputs(inputs)
    given = "are missing" if inputs is None else f"are {inputs!r:.40}"
    raise TypeError(f"inputs {given}: say what the model reads, for example "
                    "inputs=laws.real(3) or inputs=laws.words(12)")


def _without(pad, n):
    """The numbers of n words, but for the one that pads."""
    if n < 3:
        raise ValueError(f"the model reads {n} words, expected 3 at least")
    if pad not in range(n):
        raise ValueError(f"pad is {pad!r}, expected a word's number, 0 to {n - 1}")
    return np.array([k for k in range(n) if k != pad])
