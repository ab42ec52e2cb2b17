"""The gradient's norm against the lag, with the theory's line."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, GREEN, INK, ORANGE, PURPLE, VERMILION

LOOK = {0.5: (BLUE, "o"), 0.9: (GREEN, "s"), 1.0: (INK, "D"), 1.1: (ORANGE, "^"),
        1.5: (VERMILION, "v")}  # one look a radius, in every picture
OTHER = (PURPLE, "P")


def gradient_against_lag(panels, caption):
    """panels: {title: {radius: norms}}, side by side; the dashed line is radius ** lag.

    norms begin with the norm at lag 0, which is 1.
    """
    with canvas(len(panels), height=4.4, sharey=True, squeeze=False) as (figure, axes):
        for ax, (title, curves) in zip(axes.flat, panels.items(), strict=True):
            for radius, norms in curves.items():
                colour, marker = LOOK.get(radius, OTHER)
                lags = np.arange(len(norms))
                ax.semilogy(lags, norms, color=colour, marker=marker, markevery=5, markersize=7,
                            label=f"{radius:g}")
                ax.semilogy(lags, radius**lags, color=colour, linewidth=1.2, linestyle="dashed")
            ax.axhline(1, color=INK, linewidth=0.8, linestyle="dotted")
            ax.set(title=title, xlabel="steps back (lag)")
        axes.flat[0].set(ylabel="norm of the gradient")
        axes.flat[-1].legend(title="spectral\nradius", frameon=False, loc="center left",
                             bbox_to_anchor=(1, 0.5))
    said = "; ".join(f"{title}: " + ", ".join(f"radius {radius:g} ends at {norms[-1]:.0e}"
                                              for radius, norms in curves.items())
                     for title, curves in panels.items())
    show(figure, caption, f"Norm of the gradient against the lag on a logarithmic scale. {said}.")


def norms_against_lag(norms):
    """One curve without the theory's line and without its radius, to be read by the learner."""
    with canvas(height=3.8) as (figure, ax):
        ax.semilogy(np.arange(len(norms)), norms, color=BLUE, marker="o", markevery=5)
        ax.set(xlabel="steps back (lag)", ylabel="norm of the gradient",
               xticks=range(0, len(norms), 5))
        ax.grid(axis="both", color=INK, linewidth=0.5, alpha=0.4)
    said = ", ".join(f"{norms[lag]:.0e} at lag {lag}" for lag in range(0, len(norms), 10))
    show(figure, "How long the gradient still is, in parts of what it was at lag 0.",
         f"Norm of the gradient against the lag on a logarithmic scale: {said}.")
