"""Share of right answers against the length of the sentence, for a window and a convolution."""

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, INK, VERMILION

LOOK = {"window": (VERMILION, "s", "dashed"), "convolution": (BLUE, "o", "solid")}


def right_against_length(lengths, panels):
    """lengths: words in a sentence; panels: {title: (lengths seen, {name in LOOK: shares})}."""
    with canvas(len(panels), height=4.0, sharey=True) as (figure, axes):
        for ax, (title, (seen, shares)) in zip(axes, panels.items(), strict=True):
            ax.axvspan(min(seen) - 0.5, max(seen) + 0.5, color="#E8E8E8")
            ax.annotate("seen", ((min(seen) + max(seen)) / 2, 1.1), ha="center", va="center")
            for name, share in shares.items():
                colour, marker, style = LOOK[name]
                ax.plot(lengths, share, color=colour, marker=marker, linestyle=style, markersize=8,
                        label=name)
            ax.axhline(0.5, color=INK, linewidth=1, linestyle="dotted")
            ax.set(title=title, xlabel="words in the sentence", ylim=(-0.05, 1.18),
                   xticks=lengths, yticks=[0, 0.5, 1])
        axes[0].set_ylabel("share right")
        axes[-1].legend(loc="lower right", frameon=False)
    said = " ".join(
        f"{title}: " + "; ".join(f"{name} " + ", ".join(f"{s:.2f}" for s in share)
                                 for name, share in shares.items()) + "."
        for title, (_, shares) in panels.items())
    show(figure, "Share of sentences judged rightly. Dotted: guessing.",
         f"For {', '.join(map(str, lengths))} words. {said}")
