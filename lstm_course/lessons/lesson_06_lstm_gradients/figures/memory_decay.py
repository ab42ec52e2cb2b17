"""How long does a cell state last for given forget biases? Its share after each step, drawn."""

import numpy as np

from lstm_course.cells.activations import sigmoid
from lstm_course.figures.palette import BLUE, VERMILION
from lstm_course.figures.svg import document, line, text
from lstm_course.training.initialisation import chrono_biases

WIDTH, HEIGHT = 760, 460
LEFT, RIGHT, TOP, BOTTOM = 90, 740, 80, 390
STEPS, UNITS = 100, 16


def spread_biases(T):
    """Chrono's forget biases for UNITS units, at even distances where it draws them: (UNITS,)."""
    return chrono_biases((np.arange(UNITS) + 0.5) / UNITS, T)[1, 0]


def left_after(biases, steps=STEPS):
    """Forget biases (H,) -> the share of each cell state after 0, 1, … steps: (H, steps + 1)."""
    return sigmoid(np.asarray(biases, dtype=float))[:, None] ** np.arange(steps + 1)


def draw_memory(biases, title):
    """What is left with these forget biases (H,), a line a unit and their mean -> an SVG file.

    Nothing else reaches the gate: it is forget gate ** steps.
    """
    left = left_after(biases)
    mean = left.mean(0)
    gone = int(np.argmax(mean < 0.5))           # 0 where it is never so, as mean[0] is 1
    when = f"under half after {gone} step{'s' * (gone > 1)}" if gone else (
        f"more than half is left after {STEPS} steps")
    at_50, at_end = share(mean[50]), share(mean[-1])
    body = [*axes()]
    if len(left) > 1:
        body += [curve(unit, BLUE, 1.5) for unit in left]
    body += [curve(mean, VERMILION, 5),
             text(LEFT, TOP - 46, f"{title}: {when}", 20, weight="bold", colour=VERMILION),
             text(LEFT, TOP - 18, f"left after 50 steps: {at_50}, after {STEPS}: {at_end}", 18)]
    units = f" The thin lines are {len(left)} units, the thick one their mean." * (len(left) > 1)
    return document(WIDTH, HEIGHT, "What is left of a cell state",
                    f"{title}: {when}; {at_50} is left after 50 steps, {at_end} after {STEPS}."
                    f"{units}", body)


def share(part):
    """What is left, as one reads it off the axis: "49%", and "1.6e-07" where that would be 0%."""
    return f"{part:.0%}" if part >= 0.005 else f"{part:.1e}"


def axes():
    """The frame: shares on the left, steps below."""
    yield line([(LEFT, TOP), (LEFT, BOTTOM), (RIGHT, BOTTOM)], 2)
    for part in (0, 0.25, 0.5, 0.75, 1):
        y = BOTTOM - (BOTTOM - TOP) * part
        yield line([(LEFT, y), (RIGHT, y)], 0.5, "#AAAAAA")
        yield text(LEFT - 10, y + 6, f"{part:.0%}", 16, "end")
    for k in range(0, STEPS + 1, 10):
        yield text(LEFT + (RIGHT - LEFT) * k / STEPS, BOTTOM + 24, str(k), 16, "middle")
    yield text((LEFT + RIGHT) / 2, BOTTOM + 54, "steps", 18, "middle")


def curve(left, colour, width):
    """A line through the shares."""
    return line([(LEFT + (RIGHT - LEFT) * k / STEPS, BOTTOM - (BOTTOM - TOP) * part)
                 for k, part in enumerate(left)], width, colour)
