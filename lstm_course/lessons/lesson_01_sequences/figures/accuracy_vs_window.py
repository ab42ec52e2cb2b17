"""How often a counting model is right, against the width of its window."""

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, GREEN, INK, VERMILION


def right_against_window(widths, shares, caption):
    """Shows one line for each name in shares: name -> shares right, as many as widths."""
    with canvas(height=3.3) as (figure, ax):
        looks = zip((BLUE, VERMILION, GREEN), "osD", ("solid", "dashed", "dashdot"), strict=True)
        for (name, right), (colour, mark, dash) in zip(shares.items(), looks, strict=False):
            ax.plot(widths, right, marker=mark, color=colour, linestyle=dash, label=name,
                    markersize=8)
        ax.axhline(0.5, color=INK, linewidth=1, linestyle="dotted")
        ax.text(widths[-1], 0.47, "guessing", ha="right", va="top")
        ax.set(xlabel="words in the window", ylabel="share right", xticks=list(widths),
               ylim=(0.38, 1.04), yticks=[0.5, 0.75, 1])
        ax.legend(frameon=False, loc="upper left")
    said = "; ".join(f"{name}: {', '.join(f'{v:.2f}' for v in right)}"
                     for name, right in shares.items())
    show(figure, caption, f"Share right for windows of {widths[0]} to {widths[-1]} words. {said}.")
