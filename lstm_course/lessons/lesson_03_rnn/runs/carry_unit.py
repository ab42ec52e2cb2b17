"""Where does an adder keep the carry? The unit that tells it apart best, and how well."""

from collections import namedtuple

import numpy as np

from lstm_course.datasets import addition
from lstm_course.training.readout_model import forward

Carry = namedtuple("Carry", "unit means right")


def carry_unit(adder, T=20, pairs=1000, seed=3):
    """An adder's hidden unit whose values with and without a carry stand furthest apart -> Carry.

    Furthest apart is the difference of the means over the spread within. means: (without, with);
    right: the share of all places where one threshold, halfway, tells the carry.
    """
    a, b = addition.strings(np.random.default_rng(seed), T, pairs)
    bits = addition.add(a, b)[:-1]
    carry = (a + b + (a + b + bits) % 2) // 2  # what goes out of a place; in brackets what came in
    H = forward(adder, addition.windows(addition.inputs(a, b), adder.p.W.shape[0] // 2))[2][:-1]
    groups = [H[carry == c] for c in (0, 1)]
    means = np.array([g.mean(0) for g in groups])
    gaps = np.abs(means[1] - means[0]) / np.mean([g.std(0) for g in groups], axis=0)
    unit = int(gaps.argmax())
    without, with_carry = means[:, unit]
    above = H[..., unit] > (without + with_carry) / 2
    right = (above == (carry == (with_carry > without))).mean()
    return Carry(unit, (float(without), float(with_carry)), float(right))
