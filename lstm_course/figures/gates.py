"""All gates of all units over a sentence, as three maps."""

import numpy as np

from .palette import INK, VERMILION
from .plot import canvas, show

GATES = {"f": "forget gate  f", "i": "input gate  i", "o": "output gate  o"}


def gate_maps(reading, unit):
    """Shows f, i and o of a Reading: one column a word, one row a unit; `unit` gets a frame."""
    words, units = reading.words, len(reading.steps[0].c)
    with canvas(3, height=4.4, sharey=True) as (figure, axes):
        from matplotlib.patches import Rectangle

        for ax, (part, name) in zip(axes, GATES.items(), strict=True):
            grid = np.array([getattr(step, part) for step in reading.steps]).T
            drawn = ax.imshow(grid, vmin=0, vmax=1, cmap="cividis", aspect="auto")
            ax.add_patch(Rectangle((-0.47, unit - 0.5), len(words) - 0.06, 1, fill=False,
                                   edgecolor=VERMILION, linewidth=3))
            ax.set_xticks(range(len(words)), words, rotation=90)
            ax.set(title=name)
        axes[0].set(ylabel="unit", yticks=range(0, units, 3))
        bar = figure.colorbar(drawn, ax=axes, ticks=[0, 0.5, 1])
        bar.ax.set_yticklabels(["0 closed", "0.5", "1 open"])
        bar.outline.set_edgecolor(INK)
    show(figure, f"Every gate of every unit while the cell reads. The frame marks unit {unit}.",
         describe(reading, unit))


def describe(reading, unit):
    """The framed row in words, from its numbers."""
    steps = zip(reading.words, reading.steps, strict=True)
    said = ", ".join(f"{word} {step.f[unit]:.1f}" for word, step in steps)
    return f"Three maps of gate values, words by units. The forget gate of unit {unit}: {said}."
