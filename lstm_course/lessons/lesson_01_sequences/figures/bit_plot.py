"""A binary sequence as a line that is either down or up."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE


def bits(X):
    """Shows X (T, 1) of zeros and ones as steps, each with its bit written over it."""
    x = np.asarray(X)[:, 0].astype(int)
    with canvas(height=1.9) as (figure, ax):
        ax.stairs(x, np.arange(len(x) + 1) - 0.5, baseline=-0.15, fill=True, color=BLUE, alpha=0.25)
        ax.stairs(x, np.arange(len(x) + 1) - 0.5, baseline=None, color=BLUE, linewidth=2.5)
        for t, bit in enumerate(x):
            ax.text(t, bit + 0.12, str(bit), ha="center")
        ax.set(ylim=(-0.15, 1.5), yticks=[0, 1], xticks=range(len(x)), xlabel="step t")
    text = "".join(map(str, x))
    show(figure, f"The {len(x)} steps of the binary string {text}.",
         f"A line of steps that is down at 0 and up at 1: {text}.")
