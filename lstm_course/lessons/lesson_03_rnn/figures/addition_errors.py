"""Wrong sums against the length of the strings, for adders that read in different ways."""

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, INK, ORANGE, VERMILION

LOOKS = ((BLUE, "o", "solid"), (VERMILION, "s", "dashed"), (ORANGE, "^", "dotted"))


def wrong_sums_plot(lengths, shares, longest):
    """lengths: bits in a string; shares: {adder: a share of wrong sums for each length}.

    longest is the longest string of the training, where a line is drawn.
    """
    with canvas(height=4.0) as (figure, ax):
        looks = zip(shares.items(), LOOKS, strict=False)
        for n, ((name, share), (colour, marker, style)) in enumerate(looks):
            # where lines meet, the first lies on top and its markers are the smallest
            ax.plot(lengths, share, color=colour, marker=marker, linestyle=style,
                    markersize=6 + 3 * n, zorder=9 - n, label=name, clip_on=False)
        ax.axvline(longest, color=INK, linewidth=1, linestyle="dotted")
        ax.annotate("longest in training", (longest, 0.5), (-8, 0), textcoords="offset points",
                    rotation=90, ha="right", va="center")
        ax.set_xscale("log", base=2)
        ax.set(xlabel="bits in each string", ylabel="share of wrong sums", ylim=(0, 1.02),
               xticks=lengths, xticklabels=[str(n) for n in lengths])
        ax.minorticks_off()
        ax.legend(frameon=False, loc="center right", bbox_to_anchor=(1, 0.3))
    said = "; ".join(f"{name}: {', '.join(f'{s:.2f}' for s in share)}"
                     for name, share in shares.items())
    show(figure, "1,000 random pairs of strings for each length. A sum is wrong when one of its "
         "bits is.", f"Share of wrong sums for {', '.join(map(str, lengths))} bits. {said}.")
