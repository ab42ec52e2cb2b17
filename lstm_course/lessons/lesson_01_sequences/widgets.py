"""A widget that moves one word of a sentence, and shows who notices."""

from functools import partial

import ipywidgets as widgets

from .figures.word_order import draw_order, moved


class Reorder(widgets.VBox):
    """A slider for the word, one for its new place (arrow keys move them), and the drawing.

    words, models and sides are those of `draw_order`.
    """

    def __init__(self, words, models, sides):
        slider = partial(widgets.IntSlider, 1, min=1, max=len(words), continuous_update=True,
                         layout=widgets.Layout(width="26em"))
        self.words, self.models, self.sides = list(words), models, sides
        self.word = slider(description="word", tooltip="which word is moved")
        self.place = slider(description="goes to", tooltip="its new place")
        self.picture = widgets.HTML()
        super().__init__([widgets.HBox([self.word, self.place]), self.picture])
        self.word.observe(self.take, "value")
        self.place.observe(self.draw, "value")
        self.draw()

    def take(self, change=None):
        """Another word: it starts from its own place."""
        self.place.value = self.word.value
        self.draw()

    def draw(self, change=None):
        """Puts the sentence and its scores into the picture."""
        self.picture.value = draw_order(self.words, self.models, self.sides,
                                        self.word.value - 1, self.place.value - 1)

    def __repr__(self):
        now = moved(self.words, self.word.value - 1, self.place.value - 1)
        return f"Reorder: {' '.join(now)}"
