"""How a matplotlib figure is made and shown: with a caption and alternative text."""

from contextlib import contextmanager
from html import escape
from io import BytesIO

STYLE = {"font.size": 13, "axes.spines.top": False, "axes.spines.right": False,
         "axes.linewidth": 1.2, "lines.linewidth": 2.5}
WIDTH = 9.0  # inches; of 100 pixels each, and twice as many in the file


class Plot:
    """A matplotlib Figure as a PNG for sharp screens, with its alternative text."""

    def __init__(self, figure, alt):
        self.figure, self.alt = figure, alt

    def __repr__(self):
        return self.alt

    def _repr_mimebundle_(self, include=None, exclude=None):
        stream = BytesIO()
        self.figure.savefig(stream, format="png", dpi=200, metadata={"Software": None})
        width, height = (round(100 * side) for side in self.figure.get_size_inches())
        about = {"alt": self.alt, "width": width, "height": height}
        return {"image/png": stream.getvalue(), "text/plain": self.alt}, {"image/png": about}


def show(figure, caption, alt):
    """Displays the figure and, under it, its caption.

    JupyterLab gives a PNG no alternative text, so what a screen reader says is beside the caption.
    """
    from IPython.display import display

    read = f'<span role="img" aria-label="{escape(alt)}"></span>'
    below = {"text/html": f"{read}<p><em>{escape(caption)}</em></p>", "text/plain": caption}
    display(Plot(figure, alt))
    display(below, raw=True)


@contextmanager
def canvas(columns=1, height=3.4, **more):
    """A figure of the course's width and its axes, in its style; pyplot's state stays untouched."""
    from matplotlib import rc_context
    from matplotlib.figure import Figure

    with rc_context(STYLE):
        figure = Figure((WIDTH, height), layout="constrained")
        yield figure, figure.subplots(1, columns, **more)
