"""A widget: batch size, order, trimming and mask, and what they do to words and padding."""

from functools import partial

import ipywidgets as widgets

from lstm_course.training.batching import padding_share

from .figures.padded_batch import draw_padding, farthest, layout


class Padding(widgets.VBox):
    """Two sliders and two boxes to tick, all by keyboard too, and the drawing of the batches.

    lengths (N,): how many words each text has.
    """

    def __init__(self, lengths, size=8, grouped=False, most=None, masked=False):
        self.lengths = lengths
        longest = int(max(lengths))
        slider = partial(widgets.IntSlider, continuous_update=True,
                         layout=widgets.Layout(width="26em"),
                         style={"description_width": "8em"})
        box = partial(widgets.Checkbox, indent=False, layout=widgets.Layout(width="13em"))
        self.size = slider(size, min=1, max=len(lengths), description="texts in a batch",
                           tooltip="how many texts are padded to one length")
        self.most = slider(most or longest, min=10, max=longest, description="words at most",
                           tooltip="longer texts are trimmed")
        self.grouped = box(grouped, description="group by length")
        self.masked = box(masked, description="mask the padding")
        self.picture = widgets.HTML()
        super().__init__([widgets.HBox([self.size, self.most]),
                          widgets.HBox([self.grouped, self.masked]), self.picture])
        for control in (self.size, self.most, self.grouped, self.masked):
            control.observe(self.draw, "value")
        self.draw()

    def draw(self, change=None):
        """Puts the batches as they are chosen into the picture."""
        self.picture.value = draw_padding(self.lengths, self.size.value, self.grouped.value,
                                          self.most.value, self.masked.value)

    def __repr__(self):
        lengths, batches = layout(self.lengths, self.size.value, self.grouped.value,
                                  self.most.value)
        return (f"Batches of {self.size.value}, texts of {self.most.value} words at most: "
                f"{padding_share(lengths, batches):.0%} padding, read up to "
                f"{farthest(lengths, batches, self.masked.value)} steps after the last word")
