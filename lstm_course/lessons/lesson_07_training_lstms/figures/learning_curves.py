"""Learning curves: the loss in training and on texts that are kept aside, epoch by epoch."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, INK, VERMILION


def learning_curves(panels, caption):
    """panels: {title: (losses (epochs, 2), the epoch with the best validation loss or None)}.

    The first column of the losses is the training loss, the second the validation loss.
    """
    with canvas(len(panels), height=3.9, sharey=True, squeeze=False) as (figure, axes):
        for ax, (title, (losses, best)) in zip(axes.flat, panels.items(), strict=True):
            epochs = np.arange(len(losses))
            for column, name, colour, marker, style in (
                    (0, "training", BLUE, "o", "solid"), (1, "validation", VERMILION, "s",
                                                          "dashed")):
                ax.plot(epochs, losses[:, column], color=colour, linestyle=style, marker=marker,
                        markersize=5, label=name)
            if best is not None:
                ax.axvline(best, color=INK, linewidth=1.2, linestyle="dotted")
                ax.annotate("best", (best, 0.97), (6, 0), xycoords=("data", "axes fraction"),
                            textcoords="offset points", va="top", weight="bold")
            ax.set(title=title, xlabel="epoch")
        # the panels share it, so it comes last: it has to hold the highest line of them all
        axes.flat[0].set(ylabel="loss", ylim=(0, None))
        axes.flat[0].legend(frameon=False, loc="upper right")
    said = "; ".join(f"{title}: training from {losses[0, 0]:.1f} to {losses[-1, 0]:.1f}, "
                     f"validation from {losses[0, 1]:.1f} to {losses[-1, 1]:.1f}"
                     for title, (losses, _) in panels.items())
    show(figure, caption, f"Loss against the epoch. {said}.")
