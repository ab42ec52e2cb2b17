"""Squashing, again and again: where h, tanh(u h), tanh(u tanh(u h)) … end."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, GREEN, INK, ORANGE, PURPLE, SKY, VERMILION

LOOKS = ((VERMILION, "solid"), (ORANGE, "dashed"), (PURPLE, "dotted"), (SKY, "dotted"),
         (BLUE, "dashed"), (GREEN, "solid"))


def iterates(u, starts, steps):
    """h_0 = starts (N,), h_t = tanh(u h_{t-1}) -> all of them, (steps + 1, N)."""
    H = [np.asarray(starts, dtype=float)]
    for _ in range(steps):
        H.append(np.tanh(u * H[-1]))
    return np.stack(H)


def squashed_again(weights, starts, steps=8):
    """Shows the iterates side by side, a panel for each of the weights u."""
    with canvas(len(weights), height=3.8, sharey=True) as (figure, axes):
        for ax, u in zip(np.atleast_1d(axes), weights, strict=True):
            for h, (colour, style) in zip(iterates(u, starts, steps).T, LOOKS, strict=False):
                ax.plot(h, color=colour, linestyle=style)
            for edge in (-1, 1):
                ax.axhline(edge, color=INK, linewidth=1, linestyle="dotted")
            ax.set(title=f"u = {u:g}".replace("-", "−"), xlabel="step",
                   xticks=range(0, steps + 1, 2))
        np.atleast_1d(axes)[0].set(ylabel="h")
    said = "; ".join(
        f"u = {u:g}: from {', '.join(f'{s:g}' for s in starts)} to "
        f"{', '.join(f'{h + 0.0:.2f}' for h in np.round(iterates(u, starts, steps)[-1], 2))}"
        for u in weights)
    show(figure, "Each line has its own start at step 0; from step 1 on all lie between the dotted "
         "lines. The weight u decides the rest.",
         f"h = tanh(u h) repeated {steps} times. {said}.")
