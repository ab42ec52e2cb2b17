"""All runs of all variants on the three puzzles: one mark a run, the spread at a glance."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, INK, VERMILION

TITLES = {"count": "count\n(strings with a mistake)", "bell": "bell\n(wrong answers)",
          "mark": "mark\n(strings with a mistake)"}


def variant_grid(results, caption, against=("lstm", "peephole")):
    """results: {puzzle: {variant: shares wrong}}; the variants named in `against` stand out."""
    names = list(next(iter(results.values())))
    with canvas(len(results), height=0.36 * len(names) + 1.5, sharey=True) as (figure, axes):
        for ax, (puzzle, runs) in zip(np.atleast_1d(axes), results.items(), strict=True):
            for y, name in enumerate(names):
                shares, special = runs[name], name in against
                ax.plot([min(shares), max(shares)], [y, y], color=INK, linewidth=1)
                ax.plot(shares, [y] * len(shares), "s" if special else "o", markersize=6,
                        color=VERMILION if special else BLUE, alpha=0.55, clip_on=False)
                ax.plot([np.median(shares)] * 2, [y - 0.36, y + 0.36], color=INK, linewidth=2.5)
            ax.set(title=TITLES[puzzle], xlim=(0, None), yticks=range(len(names)),
                   ylim=(len(names) - 0.4, -0.6), xlabel="share wrong")
            ax.set_yticklabels(names)
            ax.grid(axis="y", linewidth=0.4, color=INK, alpha=0.25)
            ax.title.set_fontsize(12)
    show(figure, caption, f"Shares of wrong answers, lowest, middle and highest run. "
                          f"{describe(results)}")


def describe(results):
    """The plot in words: for every puzzle and variant the lowest, the middle and the highest."""
    said = []
    for puzzle, runs in results.items():
        told = (f"{name} {min(s):.2f} {np.median(s):.2f} {max(s):.2f}" for name, s in runs.items())
        said.append(f"{puzzle}: {'; '.join(told)}.")
    return " ".join(said)
