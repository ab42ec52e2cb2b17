"""An RNN drawn as a loop and, beside it, unrolled: the same weights at every copy of the cell."""

from collections import namedtuple

import numpy as np

from lstm_course.cells import rnn
from lstm_course.figures.palette import BLUE, INK, PALE, VERMILION
from lstm_course.figures.svg import document, line, number, tag, text, value
from lstm_course.layers import scan

Unrolled = namedtuple("Unrolled", "steps seen units H said")
COLUMN, LOOP, HEIGHT = 166, 236, 412
STATE, CELL, WORD = 96, 262, 386  # heights of the state's squares, of the cell, of the input
SQUARE, TALL = 48, 38


def follow_loop(p, X, steps, seen, units, said):
    """An rnn's weights over one sequence X (T, 1, D), from zeros -> what the drawing shows.

    steps: the label of each step; seen: each input in words; units: a name for each hidden unit;
    said(h): a state (H,) in words. Raises ValueError where a list's length doesn't fit.
    """
    H = scan.forward(rnn, p, X)[0][:, 0]
    for name, given, wanted in (("steps", steps, len(H)), ("seen", seen, len(H)),
                                ("units", units, H.shape[1])):
        if len(given) != wanted:
            raise ValueError(f"{name} has {len(given)} entries, expected {wanted}")
    return Unrolled(list(steps), list(seen), list(units), H, [said(h) for h in H])


def draw_unrolled(story, copies):
    """An Unrolled -> an SVG file as text: the loop, then the first `copies` steps side by side.

    Raises ValueError where copies is not 0 … T.
    """
    T = len(story.H)
    if not 0 <= copies <= T:
        raise ValueError(f"copies is {copies}, expected 0 to {T}")
    body = _loop(story)
    for t in range(T):
        x = LOOP + t * COLUMN
        body += _copy(story, t, x) if t < copies else _not_yet(story, t, x)
    return document(LOOP + T * COLUMN + 16, HEIGHT, f"An RNN, unrolled over {copies} of {T} steps",
                    _described(story, copies), body)


def _box(x, dashes=False):
    look = {"stroke_dasharray": "6 6", "stroke_width": 2} if dashes else {"stroke_width": 4}
    return tag("rect", x=x - 44, y=CELL - 26, width=88, height=52, rx=8, fill="#FFFFFF",
               stroke="#8A8A8A" if dashes else INK, **look)


def _up(x, low, high, letter="", colour=INK):
    shapes = [line([(x, low), (x, high)], 4, colour, arrow=True)]
    if letter:
        shapes.append(text(x + 10, (low + high) / 2 + 8, letter, 22, "start", "bold", colour))
    return shapes


def _loop(story):
    """The cell as it is: one box, one W, one U, and an arrow back into itself."""
    x = 96
    around = (f"M{number(x + 44)} {number(CELL)}C{number(x + 112)} {number(CELL)} "
              f"{number(x + 112)} {number(CELL - 84)} {number(x + 12)} {number(CELL - 84)}"
              f"C{number(x - 84)} {number(CELL - 84)} {number(x - 92)} {number(CELL)} "
              f"{number(x - 50)} {number(CELL)}")
    return [
        tag("path", d=around, fill="none", stroke=VERMILION, stroke_width=4,
            marker_end="url(#arrow)"),
        text(x + 92, CELL - 40, "U", 22, "start", "bold", VERMILION),
        _box(x), text(x, CELL + 7, "tanh", 22, "middle"),
        *_up(x, WORD - 34, CELL + 32, "W", BLUE), *_up(x, CELL - 26, STATE + 74),
        text(x, WORD, "x_t", 24, "middle"), text(x, STATE + 60, "h_t", 24, "middle"),
        text(x, 34, "the loop", 20, "middle", "bold"),
        line([(LOOP - 14, 20), (LOOP - 14, HEIGHT - 16)], 1.5, "#8A8A8A"),
    ]


def _copy(story, t, x):
    """One step: input, cell, state, and the arrow that hands the state to the next copy."""
    centre = x + COLUMN / 2
    best = int(np.argmax(story.H[t]))
    shapes = [text(centre, 34, story.steps[t], 20, "middle", "bold"),
              text(centre, 64, story.said[t], 17, "middle")]
    for k, (name, h) in enumerate(zip(story.units, story.H[t], strict=True)):
        left = centre + (k - len(story.units) / 2) * (SQUARE + 2)
        grey = round(255 - 200 * max(0.0, min(1.0, (float(h) + 1) / 2)))
        dark = grey < 140
        shapes += [
            tag("rect", x=left, y=STATE, width=SQUARE, height=TALL, stroke=INK,
                stroke_width=4 if k == best else 1, fill=f"#{grey:02X}{grey:02X}{grey:02X}"),
            text(left + SQUARE / 2, STATE + 25, value(h), 15, "middle",
                 "bold" if k == best else "normal", "#FFFFFF" if dark else INK),
            text(left + SQUARE / 2, STATE + TALL + 17, name, 14, "middle"),
        ]
    seen = story.seen[t]
    return shapes + [
        text(x - 6, CELL + 7, "0", 20, "middle") if t == 0 else "",  # h_0
        line([(x - 38 if t else x + 6, CELL), (centre - 48, CELL)], 4, VERMILION, arrow=True),
        text(x if t else x + 12, CELL - 12, "U", 22, "middle", "bold", VERMILION),
        _box(centre), text(centre, CELL + 7, "tanh", 22, "middle"),
        *_up(centre, CELL - 26, STATE + TALL + 28), *_up(centre, WORD - 28, CELL + 32, "W", BLUE),
        text(centre, WORD, seen, 20, "middle"),
    ]


def _not_yet(story, t, x):
    centre = x + COLUMN / 2
    return [text(centre, 34, story.steps[t], 20, "middle", colour="#8A8A8A"), _box(centre, True),
            tag("rect", x=centre - 30, y=WORD - 20, width=60, height=26, rx=5, fill=PALE)]


def _described(story, copies):
    """The picture in words."""
    said = [f"{step}: input {seen}, state {', '.join(map(value, h))}, {words}"
            for step, seen, h, words in zip(story.steps, story.seen, story.H, story.said,
                                            strict=True)][:copies]
    return "; ".join(said) + "." if said else "Only the loop is drawn: one cell that feeds itself."
