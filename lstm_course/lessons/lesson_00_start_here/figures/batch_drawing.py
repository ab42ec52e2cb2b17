"""A batch of sequences as it lies in memory: a card for each step, a row for each sequence."""

from lstm_course.figures.palette import BLUE, INK, ORANGE
from lstm_course.figures.svg import document, line, tag, text

CELL, BETWEEN, LEFT, TOP = 22, 26, 180, 104
SPARE = 190  # room for the words on the right


def draw_stack(T, B, D, t=0, k=0):
    """An array of shape (T, B, D), with step t and sequence k marked -> an SVG file as text.

    Raises ValueError where there is no such step or sequence.
    """
    if not 0 <= t < T:
        raise ValueError(f"t is {t}, expected 0 to {T - 1}")
    if not 0 <= k < B:
        raise ValueError(f"k is {k}, expected 0 to {B - 1}")
    card, tall = D * CELL, B * CELL
    end = LEFT + T * (card + BETWEEN) - BETWEEN
    width = max(end + BETWEEN, LEFT + 220) + SPARE
    height = TOP + tall + 84
    body = [*_axes(T, B, D, end, tall)]
    for step in range(T):
        body += _card(step, LEFT + step * (card + BETWEEN), B, D, k, step == t)
    middle = LEFT + t * (card + BETWEEN) + card / 2
    shape = f"({B}, {D})"
    body += [
        text(middle, TOP + tall + 48, f"X[{t}]", 20, "middle", "bold", BLUE),
        text(middle, TOP + tall + 72, shape, 17, "middle", colour=BLUE),
        text(end + 20, TOP + k * CELL + 17, f"X[:, {k}]", 20, "start",
             "bold"),
        text(end + 106, TOP + k * CELL + 17, f"({T}, {D})", 17),
    ]
    words = (f"{T} cards side by side, one for each step. Each has {B} rows, one a sequence, "
             f"of {D} values. Card {t} is marked: X[{t}] has the shape {shape}. Row {k} of every "
             f"card is marked: X[:, {k}] has the shape ({T}, {D}).")
    return document(width, height, f"An array of shape ({T}, {B}, {D})", words, body)


def _axes(T, B, D, end, tall):
    """The three arrows with their names."""
    return [
        text(LEFT, 24, f"axis 0: T = {T} {_many(T, 'step')}", 18),
        line([(LEFT, 38), (max(end, LEFT + 20) + 10, 38)], 3, arrow=True),
        line([(LEFT, TOP - 18), (LEFT + D * CELL, TOP - 18)], 3, arrow=True),
        text(LEFT + D * CELL + 10, TOP - 12, f"axis 2: D = {D} {_many(D, 'value')}", 18),
        line([(LEFT - 16, TOP), (LEFT - 16, TOP + max(tall, 30))], 3, arrow=True),
        text(LEFT - 30, TOP + 16, "axis 1: B =", 18, "end"),
        text(LEFT - 30, TOP + 38, f"{B} {_many(B, 'sequence')}", 18, "end"),
    ]


def _card(step, x, B, D, k, chosen):
    """One step: B rows of D cells, row k filled; the chosen card has a thick edge."""
    cells = [tag("rect", x=x + d * CELL, y=TOP + b * CELL, width=CELL, height=CELL, stroke=INK,
                 stroke_width=1, fill=ORANGE if b == k else "#FFFFFF")
             for b in range(B) for d in range(D)]
    if chosen:
        cells.append(tag("rect", x=x - 3, y=TOP - 3, width=D * CELL + 6, height=B * CELL + 6,
                         fill="none", stroke=BLUE, stroke_width=6))
    return [*cells, text(x + D * CELL / 2, TOP + B * CELL + 24, f"t = {step}", 16, "middle")]


def _many(n, noun):
    return noun if n == 1 else f"{noun}s"
