"""What a reader thinks of a film while it reads: its rating after each word."""

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, INK, VERMILION


def running_opinion(panels, caption):
    """panels: {title: (T words, {reader: its ratings (T,), in stars})}, side by side.

    One or two readers.
    """
    with canvas(len(panels), height=4.2, sharey=True, squeeze=False) as (figure, axes):
        for ax, (title, (words, ratings)) in zip(axes.flat, panels.items(), strict=True):
            looks = ((BLUE, "o", "solid"), (VERMILION, "s", "dashed"))
            for (name, stars), (colour, marker, style) in zip(ratings.items(), looks, strict=False):
                ax.plot(range(len(words)), stars, color=colour, marker=marker, linestyle=style,
                        markersize=5, linewidth=2, label=name)
            ax.axhline(3, color=INK, linewidth=1, linestyle="dotted")
            ax.set(title=title, ylim=(0.4, 5.8), yticks=range(1, 6))
            ax.set_xticks(range(len(words)), words, rotation=90, fontsize=12)
        axes.flat[0].set_ylabel("stars")
        axes.flat[0].legend(frameon=False, loc="upper left", fontsize=11)
    said = "; ".join(f"{title}, {name}: from {_side(stars[0])} to {_side(stars[-1])}"
                     for title, (_, ratings) in panels.items() for name, stars in ratings.items())
    show(figure, caption, f"Rating after each word. {said}.")


def _side(stars):
    """A rating in words that are the same on every machine."""
    return "low" if stars < 2.7 else "high" if stars > 3.3 else "middling"
