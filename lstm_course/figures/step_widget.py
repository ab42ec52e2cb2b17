"""A widget that walks a sentence through the cell, one word at a time."""

from functools import partial

import ipywidgets as widgets

from .cell_activations import units
from .lstm_cell import draw_cell


class Walk(widgets.VBox):
    """A slider for the step (arrow keys move it), one for the unit, and the cell's drawing.

    reading comes from `lstm_course.figures.read`; unit is the hidden unit shown first.
    """

    def __init__(self, reading, unit=0, t=0):
        slider = partial(widgets.IntSlider, continuous_update=True,
                         layout=widgets.Layout(width="28em"))
        self.reading = reading
        self.step = slider(t + 1, min=1, max=len(reading.words), description="step",
                           tooltip="which word of the sentence")
        self.unit = slider(unit, min=0, max=units(reading) - 1, description="unit",
                           tooltip="which hidden unit")
        # play starts where the slider does, as the browser lets the link's source win
        self.play = widgets.Play(t + 1, min=1, max=len(reading.words), interval=1500,
                                 tooltip="walk by itself")
        widgets.jslink((self.play, "value"), (self.step, "value"))
        self.picture = widgets.HTML()
        super().__init__([widgets.HBox([self.step, self.unit, self.play]), self.picture])
        for control in (self.step, self.unit):
            control.observe(self.draw, "value")
        self.draw()

    def draw(self, change=None):
        """Puts the drawing of the chosen step and unit into the picture."""
        self.picture.value = draw_cell(self.reading, self.step.value - 1, self.unit.value)

    def __repr__(self):
        return (f"Walk through {len(self.reading.words)} words: "
                f"step {self.step.value}, unit {self.unit.value}")
