"""The README's pictures: python -m lstm_course.lessons.readme_figures writes them into docs/.

The cell is lesson 05's own: an LSTM that has read the children's book, at the word "big", where it
keeps who the sentence is about. The way back is lesson 06's.
"""

from pathlib import Path

from lstm_course.cells import lstm
from lstm_course.figures.cell_activations import read
from lstm_course.figures.lstm_cell import draw_cell
from lstm_course.figures.unit_selection import keeper
from lstm_course.lessons.lesson_06_lstm_gradients.figures.gradient_highway import (
    draw_highway,
    follow_back,
)
from lstm_course.training import train_reader

SENTENCE = "Jane saw big old Spot . Doug saw".split()


def cell():
    """The cell at one word; takes some seconds, as it is trained for the picture."""
    model, _ = train_reader(lstm, most=12)
    return draw_cell(read(model, SENTENCE), SENTENCE.index("big"), keeper(model))


def way_back():
    """A gradient on its way back through ten steps, with the forget gates shut at the fifth."""
    return draw_highway(follow_back(3.0, shut=5), "A gradient on its way back")


# file -> what draws it, as SVG text
PICTURES = {"cell.svg": cell, "way_back.svg": way_back}


if __name__ == "__main__":
    docs = Path("docs")
    docs.mkdir(exist_ok=True)
    for file, draw in PICTURES.items():
        (docs / file).write_text(draw(), encoding="utf-8")
