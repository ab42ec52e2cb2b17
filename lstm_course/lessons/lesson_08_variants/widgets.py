"""A widget: choose two cells, see which lines differ and what both do at the same step."""

from functools import partial

import ipywidgets as widgets

from lstm_course.figures.lstm_cell import draw_cell

from .figures.cell_diff import Difference

HALF = '<div style="flex:1 1 480px;max-width:900px">{}</div>'


class SideBySide(widgets.VBox):
    """Two sliders for the cells and one for the step; the arrow keys move all three.

    models: {name: model}; readings: {name: Reading} of the same words; unit: {name: hidden unit}.
    """

    def __init__(self, models, readings, unit, left, right, t=0):
        self.models, self.readings, self.unit = models, readings, unit
        # no drop-down lists: JupyterLab takes the arrow keys away from them
        choose = partial(widgets.SelectionSlider, options=list(models),
                         layout=widgets.Layout(width="22em"))
        self.left = choose(value=left, description="left", tooltip="the first cell")
        self.right = choose(value=right, description="right", tooltip="the second cell")
        words = readings[left].words
        self.step = widgets.IntSlider(t + 1, min=1, max=len(words), description="step",
                                      tooltip="which word of the sentence",
                                      layout=widgets.Layout(width="24em"))
        self.picture = widgets.HTML()
        super().__init__([widgets.HBox([self.left, self.right, self.step]), self.picture])
        for control in (self.left, self.right, self.step):
            control.observe(self.draw, "value")
        self.draw()

    def draw(self, change=None):
        """Puts the differing lines and the drawings of both cells into the picture."""
        names = self.left.value, self.right.value
        cells = [self.models[name].cell for name in names]
        table = ("<p>The same cell twice: no line differs.</p>" if names[0] == names[1]
                 else Difference(*cells)._repr_html_())
        drawn = "".join(HALF.format(draw_cell(self.readings[n], self.step.value - 1, self.unit[n]))
                        for n in names)
        self.picture.value = f'{table}<div style="display:flex;flex-wrap:wrap">{drawn}</div>'

    def __repr__(self):
        return f"{self.left.value} and {self.right.value} side by side: step {self.step.value}"
