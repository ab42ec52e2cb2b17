"""A genome as four rows of marks, its signals framed."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, GREEN, INK, ORANGE, VERMILION

LETTERS = "ACGT"
COLOURS = (GREEN, BLUE, ORANGE, VERMILION)
WIDTH = 90  # letters a line


def gene(X, signals, caption):
    """Shows a one-hot genome X (T, 4), in the order A, C, G, T.

    signals: name -> (first step, number of steps); each is framed and named.
    """
    k = np.asarray(X).argmax(axis=1)
    lines = -(-len(k) // WIDTH)
    with canvas(height=0.5 + 1.15 * lines) as (figure, ax):
        from matplotlib.patches import Rectangle

        for line in range(lines):
            here = k[line * WIDTH : (line + 1) * WIDTH]
            for d, colour in enumerate(COLOURS):
                steps = np.flatnonzero(here == d)
                ax.bar(steps, 0.8, bottom=5.6 * line + d + 0.1, width=0.84, color=colour)
                ax.text(-1.1, 5.6 * line + d + 0.5, LETTERS[d], ha="center", va="center",
                        fontsize=9)
            ax.text(-2.2, 5.6 * line + 2, str(line * WIDTH), ha="right", va="center")
        for name, (first, length) in signals.items():
            pieces = _pieces(first, length)
            for n, (line, start, width) in enumerate(pieces):
                ax.add_patch(Rectangle((start - 0.5, 5.6 * line - 0.05), width, 4.1, fill=False,
                                       edgecolor=INK, linewidth=2))
                if n == 0:
                    ax.text(start - 0.4, 5.6 * line - 0.22, name, ha="left", va="bottom",
                            fontsize=11, fontweight="bold")
        ax.set(xlim=(-5, WIDTH), ylim=(5.6 * lines - 1.2, -1.5), xticks=[], yticks=[])
        ax.spines[:].set_visible(False)
    said = ", ".join(f"{name} at {first}" for name, (first, _) in signals.items())
    text = "".join(LETTERS[d] for d in k)
    show(figure, caption, f"{len(k)} letters as marks in four rows: {text}. Framed: {said}.")


def _pieces(first, length):
    """A run of steps cut at the ends of the lines: (line, column, number of columns)."""
    pieces = []
    while length:
        line, start = divmod(first, WIDTH)
        width = min(length, WIDTH - start)
        pieces.append((line, start, width))
        first, length = first + width, length - width
    return pieces
