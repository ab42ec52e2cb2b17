"""A sequence (T, D) as a grid: steps from left to right, one row for each of the D numbers."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import INK


def grid(X, steps, rows, caption, values=True, along="step t"):
    """Shows X (T, D) with its numbers written in, where values is true.

    steps and rows name the columns and the rows, T and D of them. Raises ValueError where their
    numbers don't fit. along: what the columns are.
    """
    X = np.asarray(X, dtype=float)
    if X.shape != (len(steps), len(rows)):
        raise ValueError(f"X has shape {X.shape}, expected {(len(steps), len(rows))} as the names")
    size = np.abs(X).max() or 1
    with canvas(height=0.9 + 0.36 * len(rows)) as (figure, ax):
        # from white at 0 to orange and blue, so that the sign shows and the ink stays legible
        ax.imshow(X.T, vmin=-1.6 * size, vmax=1.6 * size, cmap="PuOr_r", aspect="auto")
        if values:
            for (t, d), x in np.ndenumerate(X):
                shown = f"{x:g}" if x == round(x) else f"{x:.1f}"
                ax.text(t, d, shown.replace("-", "−"), ha="center", va="center", color=INK,
                        fontsize=11, fontweight="bold" if x else "normal")
        ax.set_xticks(range(len(steps)), steps)
        ax.set_yticks(range(len(rows)), rows)
        ax.set_xlabel(along)
        ax.tick_params(length=0)
    said = "; ".join(f"{step}: {np.array2string(x, precision=1, separator=', ')}"
                     for step, x in zip(steps[:4], X, strict=False))
    more = " and so on" if len(steps) > 4 else ""
    show(figure, caption, f"A grid of {len(steps)} columns by {len(rows)} rows "
                          f"({', '.join(rows)}). By column: {said}{more}.")
