"""The gradient's norm against the lag, for cells that begin in different ways."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import INK, START


def gradient_by_start(panels, keeps, caption):
    """panels: {title: {start: norms}}, side by side; norms begin with the norm at lag 0.

    start is a name of training.six_starts. keeps: {start: forget gate}; there the dashed line is
    forget gate ** lag, begun where the norm is at lag 1.
    """
    with canvas(len(panels), height=4.8, sharey=True, squeeze=False) as (figure, axes):
        for ax, (title, curves) in zip(axes.flat, panels.items(), strict=True):
            for start, norms in curves.items():
                colour, marker = START[start]
                lags = np.arange(len(norms))
                ax.semilogy(lags, norms, color=colour, marker=marker, markevery=10, markersize=7,
                            label=start)
                if start in keeps:
                    ax.semilogy(lags[1:], norms[1] * keeps[start] ** (lags[1:] - 1), color=colour,
                                linewidth=1.2, linestyle="dashed")
            ax.axhline(1, color=INK, linewidth=0.8, linestyle="dotted")
            ax.set(title=title, xlabel="steps back (lag)", ylim=(1e-20, 1e7))
        axes.flat[0].set(ylabel="norm of the gradient")
        axes.flat[-1].legend(frameon=False, loc="center left", bbox_to_anchor=(1, 0.5))
    said = "; ".join(f"{title}: " + ", ".join(f"{start} ends at {norms[-1]:.0e}"
                                              for start, norms in curves.items())
                     for title, curves in panels.items())
    show(figure, caption, f"Norm of the gradient against the lag on a logarithmic scale. {said}.")
