"""How often the second name repeats the first, against the number of words in between."""

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, INK, VERMILION

LOOK = {"RNN": (VERMILION, "s", "dashed"), "LSTM": (BLUE, "o", "solid")}


def chance_against_adjectives(most, chances):
    """most: numbers of adjectives; chances: {"RNN": [...], "LSTM": [...]}, a chance for each."""
    with canvas(height=3.8) as (figure, ax):
        for name, chance in chances.items():
            colour, marker, style = LOOK[name]
            ax.plot(most, chance, color=colour, marker=marker, linestyle=style, markersize=9)
            ax.annotate(name, (most[-1], chance[-1]), (10, 12), textcoords="offset points",
                        va="center", color=colour, weight="bold")
        ax.axhline(1 / 3, color=INK, linewidth=1, linestyle="dotted")
        ax.annotate("a guess among three names", (most[0], 1 / 3), (0, 6),
                    textcoords="offset points")
        ax.set(xlabel="adjectives between the two names, at most", xticks=most,
               ylabel="chance of “Doug saw Doug.”", ylim=(-0.02, 0.42),
               xlim=(most[0] - 0.4, most[-1] + 1.6))
    said = "; ".join(f"{name}: " + ", ".join(f"{c:.2f}" for c in chance)
                     for name, chance in chances.items())
    show(figure, "Both cells at the same size, with the same book and the same number of updates.",
         f"Chance of a repeated name for {', '.join(map(str, most))} adjectives at most. {said}.")
