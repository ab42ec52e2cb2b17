"""Batches of texts as they lie in memory: words, padding, and the step at which each is read."""

import numpy as np

from lstm_course.figures.palette import BLUE, INK, VERMILION
from lstm_course.figures.svg import document, line, number, tag, text
from lstm_course.training.batching import group, in_order, padding_share

LEFT, RIGHT, TOP = 96, 800, 62
ROW, BAR, BETWEEN = 20, 14, 14  # height of a row, of its bar, and the gap between two batches


def layout(lengths, size, grouped=False, most=None):
    """Lengths (N,) -> those after trimming to `most` words, and the rows of each batch.

    size: texts in a batch. Raises ValueError where size or most is under 1.
    """
    for name, value in (("size", size), ("most", 1 if most is None else most)):
        if value < 1:
            raise ValueError(f"{name} is {value}, expected at least 1")
    lengths = np.minimum(lengths, np.inf if most is None else most).astype(int)
    return lengths, (group if grouped else in_order)(lengths, size)


def farthest(lengths, batches, masked):
    """How many steps after its last word a text is read, at most: 0 with a mask."""
    return 0 if masked else max(int(lengths[rows].max() - lengths[rows].min()) for rows in batches)


def draw_padding(lengths, size, grouped=False, most=None, masked=False):
    """The batches of `layout`, each padded to its longest text -> an SVG file as text.

    A circle stands where a text's state is read: at its last word with a mask, else in the last
    column.
    """
    lengths, batches = layout(lengths, size, grouped, most)
    step = (RIGHT - LEFT) / lengths.max()
    share, steps = padding_share(lengths, batches), sum(
        len(rows) * lengths[rows].max() for rows in batches)
    body, y = [_hatching()], TOP
    for rows in batches:
        longest = lengths[rows].max()
        for n in rows:
            body += _row(y, lengths[n], longest, step, masked)
            y += ROW
        body.append(line([(LEFT - 8, y - ROW * len(rows)), (LEFT - 8, y - ROW + BAR)], 3))
        y += BETWEEN
    body += [text(LEFT, 26, f"{share:.0%} of {steps} steps are padding", 20, weight="bold"),
             text(LEFT - 16, 50, "words", 15, "end"),
             text(LEFT, 50, "step 0", 15), text(RIGHT, 50, f"step {lengths.max() - 1}", 15, "end"),
             *_legend(y + 18)]
    kind = "grouped by length" if grouped else "as they come"
    about = (f"{len(lengths)} texts of {lengths.min()} to {lengths.max()} words in batches of "
             f"{size}, {kind}. {share:.0%} of {steps} steps are padding. A text is read "
             f"{'at its last word' if masked else 'in the last column'}, up to "
             f"{farthest(lengths, batches, masked)} steps after its last word.")
    return document(RIGHT + 30, y + 44, "Words and padding", about, body)


def _row(y, length, longest, step, masked):
    """One text: a bar of words, a hatched bar of padding, a circle where it is read."""
    end, edge = LEFT + length * step, LEFT + longest * step
    at = (end if masked else edge) - step / 2
    yield text(LEFT - 16, y + BAR - 1, str(length), 15, "end")
    yield tag("rect", x=LEFT, y=y, width=end - LEFT, height=BAR, fill=BLUE)
    if longest > length:
        yield tag("rect", x=end, y=y, width=edge - end, height=BAR, fill="url(#pad)", stroke=INK,
                  stroke_width=0.6)
    yield tag("circle", cx=at, cy=y + BAR / 2, r=6, fill="#FFFFFF", stroke=VERMILION,
              stroke_width=3.5)


def _hatching():
    return (f'<defs><pattern id="pad" width="6" height="6" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate(45)"><rect width="6" height="6" fill="#FFFFFF"/>'
            f'<path d="M0 0V6" stroke="{INK}" stroke-width="{number(1.4)}"/></pattern></defs>')


def _legend(y):
    yield tag("rect", x=LEFT, y=y - BAR, width=28, height=BAR, fill=BLUE)
    yield text(LEFT + 36, y, "words", 17)
    yield tag("rect", x=LEFT + 120, y=y - BAR, width=28, height=BAR, fill="url(#pad)", stroke=INK,
              stroke_width=0.6)
    yield text(LEFT + 156, y, "padding", 17)
    yield tag("circle", cx=LEFT + 270, cy=y - BAR / 2, r=6, fill="#FFFFFF", stroke=VERMILION,
              stroke_width=3.5)
    yield text(LEFT + 286, y, "here the state is read", 17)
