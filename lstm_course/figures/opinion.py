"""What a reader thinks of a film while it reads: its rating after each word."""

from .palette import BLUE, INK, VERMILION
from .plot import canvas, show


def running_opinion(words, ratings, caption):
    """words (T); ratings: {name: the rating after each word (T,), in stars}, one or two of them."""
    with canvas(height=3.9) as (figure, ax):
        looks = ((BLUE, "o", "solid"), (VERMILION, "s", "dashed"))
        for (name, stars), (colour, marker, style) in zip(ratings.items(), looks, strict=False):
            ax.plot(range(len(words)), stars, color=colour, marker=marker, linestyle=style,
                    markersize=6, label=name)
        ax.axhline(3, color=INK, linewidth=1, linestyle="dotted")
        ax.set(ylabel="stars", ylim=(0.4, 5.6), yticks=range(1, 6))
        ax.set_xticks(range(len(words)), words, rotation=60, ha="right", rotation_mode="anchor",
                      fontsize=11)
        ax.legend(frameon=False, loc="upper left", ncols=2)
    said = "; ".join(f"{name}: from {_side(stars[0])} to {_side(stars[-1])}"
                     for name, stars in ratings.items())
    show(figure, caption, f"Rating after each of {len(words)} words. {said}.")


def _side(stars):
    """A rating in words that are the same on every machine."""
    return "low" if stars < 2.3 else "high" if stars > 3.7 else "middling"
