"""A forecaster of the tide with its teacher and alone: what it says, and how it learns."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, INK, VERMILION


def told_and_alone(heights, told, alone, hours, caption):
    """Three records in metres: the sea (T,), the guesses with a teacher (T,), those without (A,).

    The last A steps are those that the model goes alone; hours is the time from step to step.
    """
    hour = hours * (np.arange(len(heights)) - (len(heights) - len(alone)))
    with canvas(height=3.4) as (figure, ax):
        ax.plot(hour, heights, color=INK, linewidth=1.2, label="the sea")
        ax.plot(hour, told, "o", color=BLUE, markersize=4, label="told the truth at each step")
        ax.plot(hour[-len(alone):], alone, color=VERMILION, linestyle="dashed",
                label="from hour 0 on its own")
        ax.axvline(0, ymax=0.8, color=INK, linewidth=1, linestyle="dotted")  # below the legend
        ax.set(xlabel="hours since the gauge fell silent", ylabel="metres",
               ylim=(-1.7, 2.6), yticks=(-1, 0, 1))
        ax.legend(frameon=False, loc="upper center", ncols=3)
    show(figure, caption, "The height of the tide over some days, the guesses of a model that is "
         "told each height, and those of the same model once it is told no more.")


def distance_while_learning(updates, told, alone, caption):
    """The mean distances in metres after so many updates, with the teacher and alone."""
    with canvas(height=3.2) as (figure, ax):
        for name, found, colour, marker, style, lift in (
                ("told the truth", told, BLUE, "o", "solid", -6),
                ("alone for a day", alone, VERMILION, "s", "dashed", 12)):
            ax.plot(updates, found, color=colour, marker=marker, linestyle=style, markersize=8)
            ax.annotate(name, (updates[-1], found[-1]), (12, lift), textcoords="offset points",
                        va="center", color=colour, weight="bold")
        ax.set(xlabel="updates", ylabel="metres off", ylim=(0, None), xticks=updates,
               xlim=(updates[0] - 30, updates[-1] + 0.25 * updates[-1]))
    said = "; ".join(f"{name} from {found[0]:.1f} to {found[-1]:.1f}"
                     for name, found in (("told the truth", told), ("alone", alone)))
    show(figure, caption, f"Distance from the true heights in metres while it learns: {said}.")
