"""A widget: choose a forget bias, or chrono initialisation, and see how long a memory lasts."""

import ipywidgets as widgets

from ..figures.memory_decay import STEPS, draw_memory, left_after, spread_biases

ALIKE, SPREAD = "one bias for all units", "chrono"


class Memory(widgets.VBox):
    """A choice between one bias and chrono, and a slider for the bias or for T; arrow keys move it.

    The picture is that of `draw_memory`.
    """

    def __init__(self, forget_bias=1.0, T=100, start=ALIKE):
        look = {"layout": widgets.Layout(width="34em"), "style": {"description_width": "9em"}}
        # ipywidgets cuts a label of more letters than its usual button holds
        self.start = widgets.ToggleButtons(options=[ALIKE, SPREAD], value=start,
                                           style={"button_width": "14em"},
                                           tooltips=["every unit begins with the same bias",
                                                     "each unit begins with a bias of its own"])
        self.bias = widgets.FloatSlider(forget_bias, min=-2.0, max=8.0, step=0.25,
                                        readout_format=".2f", description="forget bias",
                                        tooltip="b_f of every unit", **look)
        self.T = widgets.IntSlider(T, min=10, max=1000, step=10, description="chrono's T",
                                   tooltip="the longest lag that is expected", **look)
        self.picture = widgets.HTML()
        super().__init__([self.start, self.bias, self.T, self.picture])
        for control in (self.start, self.bias, self.T):
            control.observe(self.draw, "value")
        self.draw()

    def draw(self, change=None):
        """Computes what is left and puts the drawing into the picture."""
        spread = self.start.value == SPREAD
        self.bias.disabled, self.T.disabled = spread, not spread
        self.biases = spread_biases(self.T.value) if spread else [self.bias.value]
        self.title = (f"chrono, T = {self.T.value}" if spread
                      else f"bias {self.bias.value:.2f}".replace("-", "−"))
        self.picture.value = draw_memory(self.biases, self.title)

    def __repr__(self):
        return (f"Memory, {self.title}: after {STEPS} steps "
                f"{left_after(self.biases)[:, -1].mean():.0e} of a cell state is left")
