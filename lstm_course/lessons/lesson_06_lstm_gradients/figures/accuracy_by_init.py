"""Right last words against the lag, for cells that begin in different ways."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import INK, START


def success_by_start(panels, guess):
    """panels: {title: {"lags": (N,), "shares": {start: a list of runs for each lag}}}.

    start is a name of training.six_starts; guess is the share that guessing gives.
    """
    with canvas(len(panels), height=4.8, sharey=True, squeeze=False) as (figure, axes):
        for ax, (title, result) in zip(axes.flat, panels.items(), strict=True):
            lags = result["lags"]
            places = np.arange(len(lags))
            for n, (start, shares) in enumerate(result["shares"].items()):
                colour, marker = START[start]
                x = places + 0.09 * (n - 2.5)  # side by side, so that no run hides another
                ax.plot(x, [np.median(runs) for runs in shares], marker, color=colour,
                        linestyle="solid", markersize=8, label=start)
                for at, runs in zip(x, shares, strict=True):
                    ax.plot([at] * len(runs), runs, marker, color=colour, markersize=4, alpha=0.6)
            ax.axhline(guess, color=INK, linewidth=1, linestyle="dotted")
            ax.set(title=title, xlabel="lag (words)", xticks=places,
                   xticklabels=[str(lag) for lag in lags], ylim=(0, 1.05),
                   yticks=[0, 0.25, 0.5, 0.75, 1])
        axes.flat[0].set(ylabel="share of right last words")
        axes.flat[-1].legend(frameon=False, loc="center left", bbox_to_anchor=(1, 0.5))
    said = "; ".join(
        f"{title}: " + ", ".join(
            f"{start} " + " ".join(f"{np.median(runs):.2f}" for runs in shares)
            for start, shares in result["shares"].items())
        + f" at lags {', '.join(map(str, result['lags']))}" for title, result in panels.items())
    show(figure, "A small mark is a run, the line joins the middle ones. Lag: words between the "
         "cue and the answer. Dotted: a guess among four answers.",
         f"Share of right last words against the lag, middle runs. {said}.")
