"""The two squashing functions: whatever comes in, what goes out stays in its band."""

import numpy as np

from lstm_course.cells.activations import sigmoid
from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, INK, VERMILION


def squashing():
    """Shows sigmoid and tanh side by side."""
    z = np.linspace(-6, 6, 241)
    with canvas(2, sharex=True) as (figure, axes):
        for ax, function, title, low, colour in (
            (axes[0], sigmoid, "sigmoid: 0 to 1", 0, VERMILION),
            (axes[1], np.tanh, "tanh: −1 to 1", -1, BLUE),
        ):
            ax.plot(z, function(z), color=colour)
            for edge in (low, 1):
                ax.axhline(edge, color=INK, linewidth=1, linestyle="dotted")
            ax.set(title=title, xlabel="what goes in", ylabel="what comes out",
                   yticks=[low, (low + 1) / 2, 1])
    show(figure, "The squashing functions. Between the dotted lines lies all that can come out.",
         "Two S-shaped curves. The sigmoid rises from 0 to 1 and is 0.5 at zero; "
         "tanh rises from −1 to 1 and is 0 at zero.")
