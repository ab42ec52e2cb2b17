"""A sensor's log: one panel for each of its values, over the same time."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, INK, ORANGE, VERMILION


def sensor_plot(X, names, hours, opened, caption):
    """Shows X (T, D), a panel for each value; a gap stands where it is NaN.

    names: the D values. hours: hours a step. opened: the steps at which the window was opened.
    """
    t = np.arange(len(X)) * hours
    with canvas() as (figure, _):
        figure.clear()
        figure.set_size_inches(figure.get_figwidth(), 1.0 + 1.35 * len(names))
        axes = figure.subplots(len(names), 1, sharex=True)
        for ax, name, x, colour in zip(axes, names, X.T, (VERMILION, BLUE, ORANGE), strict=True):
            ax.plot(t, x, color=colour, linewidth=1.8)
            ax.set_ylabel(name.replace(" ", "\n"), rotation=0, ha="right", va="center")
            for step in opened:
                ax.axvline(step * hours, color=INK, linewidth=1.2, linestyle="dotted")
        axes[-1].set(xlabel="hours", xticks=np.arange(0, t[-1] + 1, 12))
    missing = int(np.isnan(X).any(axis=1).sum())
    lows = ", ".join(f"{n} {np.nanmin(x):.1f} to {np.nanmax(x):.1f}"
                     for n, x in zip(names, X.T, strict=True))
    show(figure, caption, f"{len(names)} curves over {len(X)} steps: {lows}; "
                          f"{missing} steps are missing.")
