"""Losses of several models in one picture, each in parts of what it was at first."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, INK

SMOOTH = 10  # updates that are averaged, at the beginning and along the line


def falling_losses(losses):
    """losses: {number: array of losses}; a thin line each, smoothed over 10 updates."""
    even = np.ones(SMOOTH) / SMOOTH
    curves = {n: np.convolve(curve, even, "valid") for n, curve in losses.items()}
    with canvas(height=3.6) as (figure, ax):
        for curve in curves.values():
            ax.plot(np.arange(len(curve)), curve / curve[0], color=BLUE, linewidth=1.6, alpha=0.7)
        ax.axhline(1, color=INK, linewidth=0.8, linestyle="dotted")
        ax.set(xlabel="update", ylabel="loss, in parts of\nwhat it was at first", ylim=(0, 1.12))
    said = ", ".join(f"model {n}: {curve[-1] / curve[0]:.2f}" for n, curve in curves.items())
    show(figure, f"{len(curves)} models, a line each: every loss falls. Each one is divided by its "
         "first value, and smoothed.",
         f"Losses against the update, in parts of their first values. At the end, {said}.")
