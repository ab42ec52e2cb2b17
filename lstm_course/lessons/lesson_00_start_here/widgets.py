"""A widget that shows the shape (T, B, D) of a batch of sequences."""

import ipywidgets as widgets

from .figures.batch_drawing import draw_stack


class Stack(widgets.VBox):
    """Sliders for T, B and D, and for the step and the sequence to mark; arrow keys move them."""

    def __init__(self, T=7, B=3, D=5, t=2, k=1):
        def slider(value, low, high, name):
            return widgets.IntSlider(value, min=low, max=high, description=name)

        self.T, self.B, self.D = (slider(T, 1, 8, "T steps"), slider(B, 1, 6, "B sequences"),
                                  slider(D, 1, 6, "D values"))
        self.t, self.k = slider(t, 0, T - 1, "step t"), slider(k, 0, B - 1, "sequence k")
        self.picture = widgets.HTML()
        super().__init__([widgets.HBox([self.T, self.B, self.D]), widgets.HBox([self.t, self.k]),
                          self.picture])
        for control in (self.T, self.B, self.D, self.t, self.k):
            control.observe(self.draw, "value")
        self.draw()

    def draw(self, change=None):
        """Puts the drawing of the chosen sizes into the picture; t and k stay within them."""
        self.t.max, self.k.max = self.T.value - 1, self.B.value - 1
        self.picture.value = draw_stack(self.T.value, self.B.value, self.D.value, self.t.value,
                                        self.k.value)

    def __repr__(self):
        return (f"Array of shape ({self.T.value}, {self.B.value}, {self.D.value}): "
                f"step {self.t.value}, sequence {self.k.value}")
