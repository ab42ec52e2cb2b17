"""A widget: how long does a cell state last for a given forget bias?"""

from functools import partial

import ipywidgets as widgets
import numpy as np

from ..cells import sigmoid
from ..training.start import chrono_biases
from .palette import BLUE, INK, VERMILION
from .svg import document, line, text

WIDTH, HEIGHT = 760, 460
LEFT, RIGHT, TOP, BOTTOM = 90, 740, 80, 390
STEPS, UNITS = 100, 16
ALIKE, SPREAD = "one bias for all units", "chrono"


class Memory(widgets.VBox):
    """A choice between one bias and chrono initialisation, and a slider for the bias or for T.

    The arrow keys move them. The picture shows what is left of a cell state after each step where
    nothing else reaches the gate: forget gate ** steps.
    """

    def __init__(self, forget_bias=1.0, T=100, start=ALIKE):
        slider = partial(widgets.FloatSlider, continuous_update=True,
                         layout=widgets.Layout(width="34em"),
                         style={"description_width": "9em"})
        self.start = widgets.ToggleButtons(options=[ALIKE, SPREAD], value=start,
                                           tooltips=["every unit begins with the same bias",
                                                     "each unit begins with a bias of its own"])
        self.bias = slider(forget_bias, min=-2.0, max=8.0, step=0.5, readout_format=".1f",
                           description="forget bias", tooltip="b_f of every unit")
        self.T = widgets.IntSlider(T, min=10, max=1000, step=10, description="chrono's T",
                                   tooltip="the longest memory, in steps",
                                   layout=widgets.Layout(width="34em"),
                                   style={"description_width": "9em"})
        self.picture = widgets.HTML()
        super().__init__([self.start, self.bias, self.T, self.picture])
        for control in (self.start, self.bias, self.T):
            control.observe(self.draw, "value")
        self.draw()

    def draw(self, change=None):
        """Computes what is left and puts the drawing into the picture."""
        spread = self.start.value == SPREAD
        self.bias.disabled, self.T.disabled = spread, not spread
        self.left = left_after(biases(self.T.value) if spread else np.array([self.bias.value]))
        self.title = f"chrono, T = {self.T.value}" if spread else f"bias {self.bias.value:.1f}"
        self.picture.value = draw_memory(self.left, self.title)

    def __repr__(self):
        return (f"Memory, {self.title}: after {STEPS} steps {self.left[:, -1].mean():.0e} of a "
                f"cell state is left")


def biases(T):
    """Chrono's forget biases for UNITS units, evenly drawn: (UNITS,)."""
    return chrono_biases((np.arange(UNITS) + 0.5) / UNITS, T)[1, 0]


def left_after(b, steps=STEPS):
    """Forget biases (H,) -> the share of each cell state after 0, 1, … steps: (H, steps + 1)."""
    return sigmoid(np.asarray(b, dtype=float))[:, None] ** np.arange(steps + 1)


def draw_memory(left, title):
    """What is left (H, steps + 1), a line a unit and their mean -> an SVG file as text."""
    steps, mean = left.shape[1] - 1, left.mean(0)
    half = int(np.argmax(mean < 0.5)) if mean[-1] < 0.5 else None
    when = f"half is gone after {half} steps" if half else f"more than half after {steps} steps"
    body = [*axes(steps)]
    if len(left) > 1:
        body += [curve(unit, BLUE, 1.5) for unit in left]
    body += [curve(mean, VERMILION, 5),
             text(LEFT, TOP - 46, f"{title}: {when}", 20, weight="bold", colour=VERMILION),
             text(LEFT, TOP - 18, f"left after 50 steps: {mean[50]:.0e}, after {steps}: "
                                  f"{mean[-1]:.0e}", 18)]
    units = f" The thin lines are {len(left)} units, the thick one their mean." * (len(left) > 1)
    return document(WIDTH, HEIGHT, "What is left of a cell state",
                    f"{title.capitalize()}: {when}; {mean[50]:.0e} is left after 50 steps, "
                    f"{mean[-1]:.0e} after {steps}.{units}", body)


def axes(steps):
    """The frame: shares on the left, steps below."""
    yield line([(LEFT, TOP), (LEFT, BOTTOM), (RIGHT, BOTTOM)], 2)
    for share in (0, 0.25, 0.5, 0.75, 1):
        y = BOTTOM - (BOTTOM - TOP) * share
        yield line([(LEFT, y), (RIGHT, y)], 0.5, "#AAAAAA")
        yield text(LEFT - 10, y + 6, f"{share:.0%}", 16, "end")
    for k in range(0, steps + 1, 10):
        yield text(LEFT + (RIGHT - LEFT) * k / steps, BOTTOM + 24, str(k), 16, "middle")
    yield text((LEFT + RIGHT) / 2, BOTTOM + 54, "steps", 18, "middle", colour=INK)


def curve(left, colour, width):
    """A line through the shares."""
    steps = len(left) - 1
    return line([(LEFT + (RIGHT - LEFT) * k / steps, BOTTOM - (BOTTOM - TOP) * share)
                 for k, share in enumerate(left)], width, colour)
