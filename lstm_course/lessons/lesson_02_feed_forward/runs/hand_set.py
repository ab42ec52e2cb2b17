"""A hidden layer whose neurons are set by hand, each as one step of a staircase.

    y(x) = floor + Σ height σ(steepness (x - place))

That is a network of two layers: a neuron's weight is its steepness, its bias is
-steepness * place, and its height is the weight of the connection to the output.

Source of the argument: Cybenko 1989, "Approximation by superpositions of a sigmoidal function".
"""

from collections import namedtuple

import numpy as np

from lstm_course.cells.activations import sigmoid

Neuron = namedtuple("Neuron", "place height steepness")


def output(neurons, floor, x):
    """The network's output at the points x, an array of any shape."""
    return floor + sum(n.height * sigmoid(n.steepness * (x - n.place)) for n in neurons)


def stairs(f, count):
    """`count` neurons that follow the function f from 0 to 1, and their floor f(0).

    Each stands half-way between two of the count + 1 points where the stair is to touch f, and
    climbs from one to the next. Raises ValueError where count is under 1.
    """
    if count < 1:
        raise ValueError(f"count is {count}, expected at least 1 neuron")
    points = np.arange(count + 1) / count
    levels = f(points)
    places = (points[1:] + points[:-1]) / 2
    return [Neuron(place, height, 6.0 * count)
            for place, height in zip(places, np.diff(levels), strict=True)], levels[0]


def largest_error(y, f):
    """The largest distance of the functions y and f on 1001 points from 0 to 1, a plain float."""
    x = np.linspace(0, 1, 1001)
    return float(np.abs(y(x) - f(x)).max())
