"""What a mistaken order of the gates does to a trained LSTM: at once, and in further training."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLACK, BLUE, INK, ORANGE, VERMILION


def losses_by_order(losses, names, guess):
    """A mark for every order. losses: order -> loss in nats a word; names: order -> a remark on it.

    guess is the loss of somebody who gives every word the same chance.
    """
    ranked = sorted(losses, key=losses.get)
    with canvas(height=4.4) as (figure, ax):
        for k, order in enumerate(ranked):
            named = order in names
            ax.plot(k, losses[order], "s" if named else "o", markersize=11 if named else 8,
                    color=VERMILION if named else BLUE)
            if named:
                # below on the right or above on the left: nothing else stands there
                place = {"xytext": (12, -5), "ha": "left"} if k < 2 else {"xytext": (-6, 10),
                                                                          "ha": "right"}
                ax.annotate(names[order], (k, losses[order]), textcoords="offset points", **place)
        ax.axhline(guess, color=INK, linewidth=1, linestyle="dotted")
        ax.annotate("every word the same chance", (len(ranked) - 0.6, guess), (0, -19), ha="right",
                    textcoords="offset points")
        ax.set_xticks(range(len(ranked)), [" ".join(order) for order in ranked], rotation=90)
        ax.set(ylabel="loss, nats a word", ylim=(0, max(losses.values()) * 1.12),
               xlim=(-0.8, len(ranked) - 0.4), xlabel="the order that the loader takes for granted")
    said = "; ".join(f"{order} {losses[order]:.2f}" for order in ranked)
    show(figure, "One trained LSTM, its weights taken in all 24 orders of the gates. i f g o is "
         "the order in which they stand.",
         f"Loss of one trained LSTM by the order of its gates: {said}.")


def losses_by_update(losses, width=5):
    """name -> the loss at each update, drawn as means over `width` updates, at most four curves."""
    look = ((BLUE, "solid"), (VERMILION, "dashed"), (ORANGE, "dashdot"), (BLACK, "dotted"))
    said = []
    with canvas(height=3.8) as (figure, ax):
        for (name, loss), (colour, style) in zip(losses.items(), look, strict=False):
            means = loss[:len(loss) // width * width].reshape(-1, width).mean(1)
            at = np.arange(len(means)) * width + width / 2
            ax.plot(at, means, color=colour, linestyle=style, label=name)
            said.append(f"{name}: " + ", ".join(f"{m:.2f}" for m in means[[0, 1, 2, -1]]))
        ax.legend(frameon=False)
        ax.set(xlabel="updates", ylabel="loss, nats a word", xlim=(0, None))
    show(figure, f"Training goes on. Each point is the mean of {width} updates.",
         f"Loss in training, means of the updates 1 to {width}, of the next two {width}, and of "
         f"the last {width}. {'; '.join(said)}.")
