"""All gates of all units over a sentence, a map for each gate."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.cell_activations import units
from lstm_course.figures.palette import INK, VERMILION

GATES = {"f": "forget gate  f", "i": "input gate  i", "o": "output gate  o",
         "z": "update gate  z", "r": "reset gate  r"}


def gate_maps(reading, unit):
    """Shows each gate of a Reading: one column a word, one row a unit; `unit` gets a frame."""
    words, names = reading.words, {k: v for k, v in GATES.items() if k in reading.anatomy.gates}
    with canvas(len(names), height=4.4, sharey=True) as (figure, axes):
        from matplotlib.patches import Rectangle

        for ax, (part, name) in zip(axes, names.items(), strict=True):
            grid = np.array([getattr(step, part) for step in reading.steps]).T
            drawn = ax.imshow(grid, vmin=0, vmax=1, cmap="cividis", aspect="auto")
            ax.add_patch(Rectangle((-0.47, unit - 0.5), len(words) - 0.06, 1, fill=False,
                                   edgecolor=VERMILION, linewidth=3))
            ax.set_xticks(range(len(words)), words, rotation=90)
            ax.set(title=name)
        axes[0].set(ylabel="unit", yticks=range(0, units(reading), 3))
        bar = figure.colorbar(drawn, ax=axes, ticks=[0, 0.5, 1])
        bar.ax.set_yticklabels(["0 closed", "0.5", "1 open"])
        bar.outline.set_edgecolor(INK)
    show(figure, f"Every gate of every unit while the cell reads. The frame marks unit {unit}.",
         describe(reading, unit))


def describe(reading, unit):
    """The framed row in words, from its numbers."""
    count = {2: "Two", 3: "Three"}[len(reading.anatomy.gates)]
    first = next(k for k in GATES if k in reading.anatomy.gates)
    steps = zip(reading.words, reading.steps, strict=True)
    said = ", ".join(f"{word} {getattr(step, first)[unit]:.1f}" for word, step in steps)
    return (f"{count} maps of gate values, words by units. "
            f"The {GATES[first].split('  ')[0]} of unit {unit}: {said}.")
