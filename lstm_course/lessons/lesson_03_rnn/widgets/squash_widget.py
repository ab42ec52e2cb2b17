"""A widget: squash a number again and again, and see where it ends."""

import ipywidgets as widgets
import numpy as np

from lstm_course.cells.activations import sigmoid
from lstm_course.figures.palette import BLUE, INK, VERMILION
from lstm_course.figures.svg import document, line, tag, text, value

WIDTH, HEIGHT = 760, 410
LEFT, RIGHT, TOP, BOTTOM = 90, 740, 50, 330
STEPS = 8
FUNCTIONS = {"tanh": (np.tanh, -1), "sigmoid": (sigmoid, 0)}  # and the lower edge of its band


class Squash(widgets.VBox):
    """A choice of the function and two sliders, which the arrow keys move: the start and u.

    The picture shows h_0 = start, h_t = function(u h_{t-1}) for eight steps.
    """

    def __init__(self, start=3.0, u=2.0, function="tanh"):
        layout = widgets.Layout(width="30em")
        self.function = widgets.ToggleButtons(options=list(FUNCTIONS), value=function,
                                              tooltips=["from −1 to 1", "from 0 to 1"])
        self.start = widgets.FloatSlider(start, min=-10, max=10, step=0.5, description="start",
                                         readout_format=".1f", layout=layout)
        self.u = widgets.FloatSlider(u, min=-3, max=3, step=0.25, description="u",
                                     readout_format=".2f", layout=layout)
        self.picture = widgets.HTML()
        super().__init__([self.function, self.start, self.u, self.picture])
        for control in (self.function, self.start, self.u):
            control.observe(self.draw, "value")
        self.draw()

    def draw(self, change=None):
        """Squashes anew and puts the drawing into the picture."""
        self.path = squash(self.function.value, self.start.value, self.u.value)
        self.picture.value = draw_squash(self.function.value, self.u.value, self.path)

    def __repr__(self):
        return (f"Squash by {self.function.value}: from {value(self.path[0])} with u = "
                f"{value(self.u.value)} to {value(self.path[-1])} in {STEPS} steps")


def squash(function, start, u, steps=STEPS):
    """The start and what it becomes at each step, (steps + 1,)."""
    path = [float(start)]
    for _ in range(steps):
        path.append(float(FUNCTIONS[function][0](u * path[-1])))
    return np.array(path)


def draw_squash(function, u, path):
    """The path as an SVG file (text), with the band that no step leaves."""
    low = FUNCTIONS[function][1]
    most = max(2.0, np.abs(path).max())
    xs = np.linspace(LEFT + 30, RIGHT - 30, len(path))
    ys = BOTTOM - (path + most) / (2 * most) * (BOTTOM - TOP)
    bottom, top = (BOTTOM - (edge + most) / (2 * most) * (BOTTOM - TOP) for edge in (low, 1))
    body = [tag("rect", x=LEFT, y=top, width=RIGHT - LEFT, height=bottom - top, fill="#DDEBF5"),
            text(LEFT - 10, top + 6, "1", 16, "end"),
            text(LEFT - 10, bottom + 6, value(low).split(".")[0], 16, "end"),
            line([(LEFT, top), (RIGHT, top)], 2, BLUE), line([(LEFT, bottom), (RIGHT, bottom)], 2,
                                                             BLUE),
            line(list(zip(xs, ys, strict=True)), 3, VERMILION),
            text(LEFT - 10, BOTTOM + 34, "h", 18, "end"),
            text(LEFT - 10, BOTTOM + 62, "step", 18, "end"),
            text((LEFT + RIGHT) / 2, TOP - 20, f"h_t  is {function} of {value(u)} times h_t−1",
                 20, "middle")]
    for t, (x, y, h) in enumerate(zip(xs, ys, path, strict=True)):
        body += [tag("circle", cx=x, cy=y, r=6, fill=VERMILION),
                 text(x, BOTTOM + 34, value(h), 18, "middle", "bold", INK),
                 text(x, BOTTOM + 62, str(t), 18, "middle")]
    said = ", ".join(value(h) for h in path)
    return document(WIDTH, HEIGHT, f"Squashed by {function}, step after step",
                    f"u is {value(u)}. From the start: {said}.", body)
