"""Learning curves on a task of four answers, beside the loss of those who guess."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import INK, START

WINDOW = 50  # updates whose losses are averaged


def plateau(runs, batch, guess):
    """runs: {start: losses, one an update of `batch` sequences}; guess: the loss of guessing.

    start is a name of training.six_starts.
    """
    with canvas(height=3.8) as (figure, ax):
        for start, losses in runs.items():
            colour, marker = START[start]
            means = [losses[k : k + WINDOW].mean() for k in range(0, len(losses), WINDOW)]
            read = batch * np.minimum(WINDOW * np.arange(1, len(means) + 1), len(losses))
            ax.plot(read, means, color=colour, marker=marker, markersize=6, label=start,
                    markevery=max(1, len(means) // 12))
        ax.axhline(guess, color=INK, linewidth=1, linestyle="dotted")
        ax.set(xlabel="sequences read", ylabel="loss", ylim=(0, 1.6 * guess))
        ax.xaxis.set_major_formatter("{x:,.0f}")
        ax.legend(frameon=False, loc="upper right", ncols=len(runs))
    said = "; ".join(f"{start} ends {'at the loss of a guess' if end > 0.9 * guess else 'near 0'}"
                     for start, losses in runs.items()
                     if (end := losses[-WINDOW:].mean()) > 0.9 * guess or end < 0.2 * guess)
    show(figure, f"Mean loss of {WINDOW} updates. Dotted: the loss of those who guess.",
         f"Loss against the number of sequences read. {said}.")
