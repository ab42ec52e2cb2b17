"""A widget: choose the spectral radius and the size of the inputs, see what a gradient becomes."""

from functools import partial

import ipywidgets as widgets
import numpy as np

from lstm_course.figures.palette import BLUE, INK, VERMILION
from lstm_course.figures.svg import document, line, tag, text
from lstm_course.training.gradient_flow import flow

WIDTH, HEIGHT = 760, 430
LEFT, RIGHT, TOP, BOTTOM = 90, 740, 40, 360
DECADES = (-16, 12)  # what the picture's height holds; lines leave it above and below


class Radius(widgets.VBox):
    """Two sliders, which the arrow keys move, and the gradient's norm against the lag."""

    def __init__(self, radius=0.9, inputs=0.0, T=40):
        slider = partial(widgets.FloatSlider, continuous_update=True,
                         layout=widgets.Layout(width="34em"),
                         style={"description_width": "9em"})
        self.T = T
        self.radius = slider(radius, min=0.2, max=2.0, step=0.1, readout_format=".1f",
                             description="spectral radius",
                             tooltip="the largest absolute eigenvalue of U")
        self.inputs = slider(inputs, min=0.0, max=2.0, step=0.25, readout_format=".2f",
                             description="size of the inputs",
                             tooltip="0: every state is 0 and tanh at its steepest")
        self.picture = widgets.HTML()
        super().__init__([self.radius, self.inputs, self.picture])
        for control in (self.radius, self.inputs):
            control.observe(self.draw, "value")
        self.draw()

    def draw(self, change=None):
        """Measures the chosen network and puts the drawing into the picture."""
        self.norms = flow(self.radius.value, self.inputs.value, self.T)
        self.picture.value = draw_flow(self.radius.value, self.inputs.value, self.norms)

    def __repr__(self):
        return (f"Spectral radius {self.radius.value:.1f}, inputs {self.inputs.value:.2f}: after "
                f"{self.T} steps back a gradient of 1 is {self.norms[-1]:.0e}")


def draw_flow(radius, inputs, norms):
    """norms (T + 1,) of a network with this radius and inputs -> an SVG file as text."""
    T = len(norms) - 1
    theory = radius ** np.arange(T + 1)
    body = [*axes(T), curve(theory, INK, 2, dashed=True), curve(norms, VERMILION, 5),
            text(LEFT + 10, TOP - 14, f"measured at lag {T}: {norms[-1]:.0e}", 18, weight="bold",
                 colour=VERMILION),
            text(RIGHT, TOP - 14, f"dashed, radius to the power {T}: {theory[-1]:.0e}", 18, "end")]
    return document(WIDTH, HEIGHT, "Norm of the gradient against the lag",
                    f"Spectral radius {radius:.1f}, inputs {inputs:.2f}. After {T} steps back the "
                    f"gradient's norm is {norms[-1]:.0e}; the theory's line is at "
                    f"{theory[-1]:.0e}.", body)


def axes(T):
    """The frame: powers of ten on the left, lags below."""
    yield line([(LEFT, TOP), (LEFT, BOTTOM), (RIGHT, BOTTOM)], 2)
    for power in range(DECADES[0], DECADES[1] + 1, 4):
        y = height(power)
        yield line([(LEFT, y), (RIGHT, y)], 2 if power == 0 else 0.5,
                   BLUE if power == 0 else "#AAAAAA")
        yield text(LEFT - 10, y + 6, f"1e{power:+d}" if power else "1", 16, "end")
    for lag in range(0, T + 1, 10):
        yield text(LEFT + (RIGHT - LEFT) * lag / T, BOTTOM + 24, str(lag), 16, "middle")
    yield text((LEFT + RIGHT) / 2, BOTTOM + 54, "steps back (lag)", 18, "middle")


def height(power):
    """Where a power of ten stands."""
    low, high = DECADES
    return BOTTOM - (BOTTOM - TOP) * (power - low) / (high - low)


def curve(norms, colour, width, dashed=False):
    """A line through the norms, cut where it leaves the frame."""
    T = len(norms) - 1
    powers = np.clip(np.log10(np.maximum(norms, 1e-300)), *DECADES)
    points = [(LEFT + (RIGHT - LEFT) * k / T, height(p)) for k, p in enumerate(powers)]
    if not dashed:
        return line(points, width, colour)
    d = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return tag("path", d=d, fill="none", stroke=colour, stroke_width=width,
               stroke_dasharray="8 6")
