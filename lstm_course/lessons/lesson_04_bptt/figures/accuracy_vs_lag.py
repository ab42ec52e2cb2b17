"""How many last words are right, against the lag, one mark a training run."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import INK, VERMILION


def success_against_lag(lags, shares, guess):
    """lags (N,); shares: for each lag a list, one share a run; guess: what guessing gives."""
    with canvas(height=3.8) as (figure, ax):
        ax.plot(lags, [np.median(s) for s in shares], color=VERMILION, linestyle="dashed")
        for lag, runs in zip(lags, shares, strict=True):
            ax.plot([lag] * len(runs), runs, "s", color=VERMILION, markersize=8, alpha=0.6)
        ax.axhline(guess, color=INK, linewidth=1, linestyle="dotted")
        ax.annotate("a guess among four answers", (lags[0], guess), (0, -18),
                    textcoords="offset points")
        for lag, name in ((lags[0], "clouds"), (30, "France")):
            if lag in lags:
                ax.annotate(name, (lag, 1.04), ha="center", weight="bold")
        ax.set(xlabel="lag: words between the cue and the answer", xticks=lags,
               ylim=(0, 1.18),
               xlim=(lags[0] - 2, lags[-1] + 2),
               ylabel="share of right last words", yticks=[0, 0.25, 0.5, 0.75, 1])
    said = "; ".join(f"lag {lag}: " + ", ".join(f"{s:.1f}" for s in runs)
                     for lag, runs in zip(lags, shares, strict=True))
    show(figure, "The same RNN, the same number of updates; only the lag differs. A mark is a run, "
         "the line joins the middle ones.",
         f"Share of right last words against the lag. {said}.")
