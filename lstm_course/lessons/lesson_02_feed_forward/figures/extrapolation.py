"""A trained network on the stretch that it saw, and beyond."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE


def beyond(f, y, low=-0.5, high=1.5):
    """The function f and the network's output y from low to high; training saw 0 to 1."""
    x = np.linspace(low, high, 401)
    with canvas(height=3.4) as (figure, ax):
        ax.axvspan(0, 1, color="#EEEEEE")
        ax.plot(x, f(x), color="#8A8A8A", linewidth=5)
        ax.plot(x, y(x), color=BLUE, linestyle="dashed")
        ax.annotate("seen in training", (0.5, 1), (0, -16), textcoords="offset points",
                    xycoords=("data", "axes fraction"), ha="center")
        ax.annotate("the network", (high, y(np.array([high]))[0]), (6, 0), color=BLUE,
                    textcoords="offset points", va="center", weight="bold", annotation_clip=False)
        ax.annotate("the function", (high, f(np.array([high]))[0]), (6, 0), color="#6A6A6A",
                    textcoords="offset points", va="center", weight="bold", annotation_clip=False)
        ax.set(xlabel="x", xlim=(low, high + 0.35))
        ax.set_xticks([-0.5, 0, 0.5, 1, 1.5])
    gap = np.abs(f(x) - y(x))
    inside = (x >= 0) & (x <= 1)
    show(figure, "Grey: the function. Dashed: what the network made of it.",
         f"Largest error inside 0 to 1: {gap[inside].max():.2f}; "
         f"outside it grows to {gap[~inside].max():.1f}.")
