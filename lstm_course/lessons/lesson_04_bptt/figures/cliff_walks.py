"""A loss with a wall in it, and two walks down: one with clipped gradients, one without."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, INK, VERMILION


def walks_on_the_cliff(loss, walks):
    """loss: a function of the weight u; walks: {"clipped": values of u, "not clipped": …}."""
    passed = np.concatenate(list(walks.values()))
    grid = np.linspace(min(0.0, passed.min()) - 0.1, passed.max() + 0.15, 400)
    with canvas(len(walks), height=3.8, sharey=True) as (figure, axes):
        looks = ((VERMILION, "s"), (BLUE, "o"))
        for ax, (name, u), (colour, marker) in zip(axes, walks.items(), looks, strict=True):
            ax.plot(grid, [loss(v) for v in grid], color=INK, linewidth=1.5)
            ax.plot(u, [loss(v) for v in u], color=colour, marker=marker, markersize=6,
                    linewidth=1, linestyle="dotted")
            ax.annotate("start", (u[0], loss(u[0])), (0, 10), textcoords="offset points",
                        ha="right")
            left = u[-1] < grid.mean()
            ax.annotate(f"after {len(u) - 1} updates", (u[-1], loss(u[-1])),
                        (-6 if left else -14, 14), textcoords="offset points",
                        ha="left" if left else "right", color=colour, weight="bold")
            ax.set(title=name, xlabel="the weight u")
        axes[0].set(ylabel="loss", ylim=(-0.1, None))
    said = "; ".join(f"{name}: from {u[0]:.2f} to {u[-1]:.2f}" for name, u in walks.items())
    show(figure, "The same start and the same rate. Each mark is an update.",
         f"Loss against the weight u: a valley, then a steep wall, then a plateau. {said}.")
