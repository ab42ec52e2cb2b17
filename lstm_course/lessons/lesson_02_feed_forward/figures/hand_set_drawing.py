"""A function and the sum of a few neurons that somebody set by hand."""

import numpy as np

from lstm_course.figures.palette import BLUE, INK, VERMILION
from lstm_course.figures.svg import document, line, number, tag, text, value

from ..runs.hand_set import output

WIDTH, HEIGHT = 900, 450
LEFT, RIGHT, TOP, BOTTOM = 70, 870, 60, 340  # the frame of the curves
X = np.linspace(0, 1, 201)


def draw_hand_set(f, neurons, floor=0.0, chosen=None):
    """f, a function on 0 … 1, and the network of `neurons` over it, as an SVG.

    floor is the output where no neuron has fired; chosen is the place in the list of the neuron
    that is marked. Raises ValueError where chosen is no such place.
    """
    if chosen is not None and not 0 <= chosen < len(neurons):
        raise ValueError(f"chosen is {chosen}, expected 0 to {len(neurons) - 1}")
    target, sum_ = f(X), output(neurons, floor, X)
    error = np.abs(sum_ - target)
    low, high = min(target.min(), -0.5) - 0.1, max(target.max(), 0.5) + 0.1
    worst = int(error.argmax())

    def at(x, y):
        inside = np.clip(y, low, high)
        return LEFT + (RIGHT - LEFT) * x, BOTTOM - (BOTTOM - TOP) * (inside - low) / (high - low)

    body = [*_frame(at, low, high)]
    body.append(line([at(x, y) for x, y in zip(X, target, strict=True)], 5, "#9A9A9A"))
    body.append(_dashed([at(x, y) for x, y in zip(X, sum_, strict=True)]))
    body.append(line([at(X[worst], target[worst]), at(X[worst], sum_[worst])], 3, VERMILION))
    for n, neuron in enumerate(neurons):
        body.append(_marker(at(neuron.place, low)[0], n, n == chosen))
    body += _legend(error.max())
    about = (f"The network has {len(neurons)} neurons; it is off by at most {value(error.max())}, "
             f"at x = {value(X[worst])}.")
    return document(WIDTH, HEIGHT, "A function and neurons set by hand", about, body)


def _frame(at, low, high):
    yield line([at(0, low), at(1, low)], 2)
    yield line([at(0, low), at(0, high)], 2)
    for y in np.arange(np.ceil(low * 2) / 2, high, 0.5):
        place = at(0, y)
        yield line([(place[0] - 6, place[1]), place], 2)
        yield text(place[0] - 12, place[1] + 6, f"{y + 0.0:g}".replace("-", "−"), 18, "end")
    for x in (0, 0.25, 0.5, 0.75, 1):
        place = at(x, low)
        yield text(place[0], place[1] + 68, f"x = {x:g}" if x == 0 else f"{x:g}", 18, "middle")


def _dashed(points):
    d = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)
    return tag("path", d=d, fill="none", stroke=BLUE, stroke_width=4, stroke_dasharray="9 4")


def _marker(x, n, chosen):
    """A neuron's place under the axis: a disc with its number, filled when it is the chosen one."""
    y = BOTTOM + 26
    look = {"fill": INK if chosen else "#FFFFFF", "stroke": INK, "stroke_width": 2}
    colour = "#FFFFFF" if chosen else INK
    return (line([(x, BOTTOM), (x, y - 15)], 2) + tag("circle", cx=x, cy=y, r=15, **look)
            + text(x, y + 6, str(n + 1), 17, "middle", "bold", colour))


def _legend(error):
    yield line([(LEFT + 20, 30), (LEFT + 70, 30)], 5, "#9A9A9A")
    yield text(LEFT + 80, 36, "the function", 18)
    yield _dashed([(LEFT + 230, 30), (LEFT + 280, 30)])
    yield text(LEFT + 290, 36, "the network", 18)
    yield line([(LEFT + 430, 20), (LEFT + 430, 40)], 3, VERMILION)
    yield text(LEFT + 445, 36, f"largest error {value(error)}", 18)
    yield text(LEFT, HEIGHT - 10, "The discs stand where each neuron climbs or falls.", 18)
