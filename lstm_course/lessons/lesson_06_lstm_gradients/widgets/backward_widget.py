"""A widget: send a gradient back through an RNN and through LSTMs, and shut a gate on its way."""

from functools import partial

import ipywidgets as widgets

from ..figures.gradient_highway import STEPS, draw_highway, follow_back


class WayBack(widgets.VBox):
    """A choice of the cell, and sliders for the forget bias and for a step whose gate is shut."""

    def __init__(self, cell="LSTM", bias=1.0, shut=0):
        slide = {"layout": widgets.Layout(width="34em"), "style": {"description_width": "9em"}}
        slider = partial(widgets.FloatSlider, continuous_update=True, **slide)
        self.cell = widgets.ToggleButtons(options=["RNN", "LSTM"], value=cell)
        self.bias = slider(bias, min=-2.0, max=8.0, step=0.5, readout_format=".1f",
                           description="forget bias", tooltip="b_f of every unit")
        self.shut = widgets.IntSlider(shut, min=0, max=STEPS, description="shut at step",
                                      tooltip="where every forget gate is 0; 0 for nowhere",
                                      **slide)
        self.picture = widgets.HTML()
        super().__init__([self.cell, self.bias, self.shut, self.picture])
        for control in (self.cell, self.bias, self.shut):
            control.observe(self.draw, "value")
        self.draw()

    def draw(self, change=None):
        """Measures the chosen network and puts the drawing into the picture."""
        rnn = self.cell.value == "RNN"
        self.bias.disabled = self.shut.disabled = rnn
        self.flow = follow_back(None if rnn else self.bias.value, self.shut.value)
        self.picture.value = draw_highway(self.flow, self.title)

    @property
    def title(self):
        """The setting in words."""
        if self.cell.value == "RNN":
            return "RNN"
        shut = f", forget gates shut at step {self.shut.value}" if self.shut.value else ""
        return f"LSTM, forget bias {self.bias.value:.1f}{shut}".replace("-", "−")

    def __repr__(self):
        first = self.flow.h if self.flow.c is None else self.flow.c
        return f"{self.title}: after {STEPS} steps back a gradient of 1 is {first[0]:.0e}"
