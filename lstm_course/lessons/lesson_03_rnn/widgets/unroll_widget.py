"""A widget that unrolls a loop over a sequence, one copy of the cell at a time."""

import ipywidgets as widgets

from ..figures.rnn_drawing import draw_unrolled


class Unroll(widgets.VBox):
    """A slider for the number of copies (arrow keys move it) and the drawing under it.

    story comes from `figures.follow_loop`; at 0 copies only the loop is drawn.
    """

    def __init__(self, story, copies=0):
        self.story = story
        self.copies = widgets.IntSlider(
            copies, min=0, max=len(story.H), description="steps", continuous_update=True,
            tooltip="how many steps of the loop are drawn side by side",
            layout=widgets.Layout(width="28em"))
        self.play = widgets.Play(copies, min=0, max=len(story.H), interval=1500,
                                 tooltip="unroll by itself")
        widgets.jslink((self.play, "value"), (self.copies, "value"))
        self.picture = widgets.HTML()
        super().__init__([widgets.HBox([self.copies, self.play]), self.picture])
        self.copies.observe(self.draw, "value")
        self.draw()

    def draw(self, change=None):
        """Puts the drawing of the chosen number of copies into the picture."""
        self.picture.value = draw_unrolled(self.story, self.copies.value)

    def __repr__(self):
        return f"Unroll over {len(self.story.H)} steps: {self.copies.value} drawn"
