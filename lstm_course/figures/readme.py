"""The README's picture: python -m lstm_course.figures.readme writes docs/cell.svg.

The cell is the lesson's own: an LSTM that has read the children's book, at the word "big", where
it keeps who the sentence is about.
"""

from pathlib import Path

from ..cells import lstm
from ..training import read_book
from .cell import draw_cell
from .reading import read
from .units import keeper

SENTENCE = "Jane saw big old Spot . Doug saw".split()


def readme_picture():
    """The SVG file as text; takes some seconds, as the cell is trained for it."""
    model, _ = read_book(lstm, most=12)
    return draw_cell(read(model, SENTENCE), SENTENCE.index("big"), keeper(model))


if __name__ == "__main__":
    target = Path("docs/cell.svg")
    target.parent.mkdir(exist_ok=True)
    target.write_text(readme_picture(), encoding="utf-8")
