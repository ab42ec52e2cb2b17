"""How the error of a hidden layer falls with its width."""

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, INK, VERMILION

LOOK = {"trained": (BLUE, "o", "solid"), "set by hand": (VERMILION, "s", "dashed"),
        "set by hand, a jump": (INK, "^", "dotted")}


def error_against_width(widths, errors):
    """widths: numbers of hidden units; errors: {name in LOOK: an error for each width}."""
    with canvas(height=4.0) as (figure, ax):
        for name, error in errors.items():
            colour, marker, style = LOOK[name]
            ax.loglog(widths, error, color=colour, marker=marker, linestyle=style, markersize=8)
            ax.annotate(name, (widths[-1], error[-1]), (12, 0), textcoords="offset points",
                        va="center", color=colour, weight="bold")
        ax.set(xlabel="hidden units", ylabel="largest error", xlim=(None, widths[-1] * 4))
        ax.set_xticks(widths, [str(w) for w in widths])
        ax.set_yticks([0.01, 0.03, 0.1, 0.3, 1], ["0.01", "0.03", "0.1", "0.3", "1"])
        ax.set_ylim(0.008, 1.3)
        ax.minorticks_off()
    said = "; ".join(f"{name}: " + ", ".join(f"{e:.2f}" for e in error)
                     for name, error in errors.items())
    show(figure, "Largest error from 0 to 1 against the width of the hidden layer.",
         f"Largest error for {', '.join(map(str, widths))} hidden units. {said}.")
