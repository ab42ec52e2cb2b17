"""A widget to set a few neurons by hand until their sum follows a function."""

from functools import partial

import ipywidgets as widgets
import numpy as np

from .figures.hand_set_drawing import draw_hand_set
from .runs.hand_set import Neuron, largest_error, output


class SetNeurons(widgets.VBox):
    """Sliders for one neuron at a time (arrow keys move them) and the picture of all of them.

    f is a function on 0 … 1; the neurons begin evenly spread, with no height. `neurons` may hold
    others to begin with.
    """

    def __init__(self, f, count=4, floor=0.0, neurons=None):
        places = (np.arange(count) + 0.5) / count
        self.f, self.floor = f, floor
        self.neurons = list(neurons or (Neuron(float(round(p, 2)), 0.0, 30.0) for p in places))
        slider = partial(widgets.FloatSlider, layout=widgets.Layout(width="30em"),
                         style={"description_width": "6em"})
        self.neuron = widgets.IntSlider(1, min=1, max=len(self.neurons), description="neuron",
                                        tooltip="which neuron the other sliders set",
                                        layout=widgets.Layout(width="30em"),
                                        style={"description_width": "6em"})
        self.place = slider(min=0, max=1, step=0.01, description="place",
                            tooltip="where it climbs: -bias / weight")
        self.height = slider(min=-2, max=2, step=0.05, description="height",
                             tooltip="how much it adds: the weight of its connection")
        self.steepness = slider(min=1, max=100, step=1, description="steepness",
                                tooltip="how fast it climbs: its weight")
        self.picture = widgets.HTML()
        self.loading = False
        super().__init__([self.neuron, self.place, self.height, self.steepness, self.picture])
        self.neuron.observe(self.load, "value")
        for control in (self.place, self.height, self.steepness):
            control.observe(self.set, "value")
        self.load()

    @property
    def error(self):
        """The largest distance of the network from the function."""
        return largest_error(lambda x: output(self.neurons, self.floor, x), self.f)

    def load(self, change=None):
        """Shows the chosen neuron's numbers on the sliders."""
        self.loading = True
        for name, v in self.neurons[self.neuron.value - 1]._asdict().items():
            getattr(self, name).value = v
        self.loading = False
        self.draw()

    def set(self, change=None):
        """Takes the chosen neuron's numbers from the sliders."""
        if not self.loading:
            self.neurons[self.neuron.value - 1] = Neuron(
                self.place.value, self.height.value, self.steepness.value)
            self.draw()

    def draw(self):
        """Puts the drawing of all neurons into the picture."""
        self.picture.value = draw_hand_set(self.f, self.neurons, self.floor, self.neuron.value - 1)

    def __repr__(self):
        return f"{len(self.neurons)} neurons to set by hand, largest error {self.error:.2f}"
