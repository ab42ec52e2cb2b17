"""The bias of a cell with four gates, as it stands in a file: four blocks without a name."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, INK, PALE


def bias_blocks(bias):
    """bias (4 H,): one mark a number, the four blocks set apart.

    Raises ValueError where the length is no multiple of 4.
    """
    if bias.ndim != 1 or bias.size == 0 or bias.size % 4:
        raise ValueError(f"bias has shape {bias.shape}, expected (4 H,)")
    H = bias.size // 4
    with canvas(height=3.4) as (figure, ax):
        for k in range(4):
            if k % 2 == 0:
                ax.axvspan(k * H - 0.5, (k + 1) * H - 0.5, color=PALE, zorder=0)
            ax.annotate(f"block {k + 1}", ((k + 0.5) * H - 0.5, 0.94), ha="center",
                        xycoords=("data", "axes fraction"), weight="bold")
        ax.axhline(0, color=INK, linewidth=1)
        ax.axhline(1, color=INK, linewidth=1, linestyle="dotted")
        ax.plot(np.arange(bias.size), bias, "o", color=BLUE, markersize=6)
        low, high = min(0, bias.min()), max(1, bias.max())
        ax.set(xlabel="place in the row of 4 H numbers", ylabel="bias",
               xlim=(-0.5, bias.size - 0.5), ylim=(low - 0.2, high + 0.5))
    means = ", ".join(f"{block.mean() + 0:.1f}" for block in np.split(bias, 4))
    show(figure, "The bias as it stands in the file: four blocks, one a gate.",
         f"Biases in four blocks. The means of the blocks, from left to right: {means}.")
