"""The same cell at every word of a sentence, side by side: the picture that needs no kernel."""

from .cell import look_up
from .palette import INK, PART
from .parts import doors, flow, junction
from .svg import document, line, tag, text, value

COLUMN, LEFT, TOP = 112, 120, 120
ROWS = {"f": 190, "i": 250, "g": 310, "o": 370, "h": 430}
NAMES = {"f": "forget  f", "i": "input  i", "g": "candidate  g", "o": "output  o",
         "h": "hidden  h_t"}


def draw_row(reading, unit):
    """A Reading in one hidden unit (from 0) -> an SVG file as text, one column a word."""
    T = len(reading.words)
    steps = [look_up(reading, t, unit) for t in range(T)]
    width = LEFT + T * COLUMN + 20
    body = [text(14, TOP + 6, "cell  c_t", 17)]
    body += [text(14, y + 6, NAMES[part], 17) for part, y in ROWS.items()]
    for t, (word, s) in enumerate(zip(reading.words, steps, strict=True)):
        body += column(LEFT + t * COLUMN, word, s)
    body.append(line([(width - 24, TOP), (width - 6, TOP)], 4, arrow=True))
    return document(width, 460, f"One unit of the LSTM over a sentence, unit {unit}",
                    describe(reading, steps), body)


def column(x, word, s):
    """One step: the cell state's line with its gate and its plus, the other gates below."""
    centre = x + COLUMN / 2
    shapes = [
        tag("rect", x=x + 4, y=14, width=COLUMN - 8, height=34, rx=5, fill=INK),
        text(centre, 38, word, 20, "middle", "bold", "#FFFFFF"),
        line([(x, TOP), (x + 30, TOP)], 12), line([(x + 30, TOP), (x + 72, TOP)], flow(s.f, 0.6)),
        line([(x + 72, TOP), (x + COLUMN, TOP)], 12),
        doors(x + 30, TOP, s.f, PART["f"], size=0.7), junction(x + 72, TOP, "+", 14),
        text(x + 72, TOP - 28, value(s.c), 20, "middle", "bold"),
    ]
    for part in "fio":
        shapes.append(doors(x + 28, ROWS[part], getattr(s, part), PART[part], size=0.7))
    for part, y in ROWS.items():
        shapes.append(text(x + 46, y + 6, value(getattr(s, part)), 18))
    return shapes


def describe(reading, steps):
    """The picture in words: at every word, the two gates of the memory and what it then holds."""
    said = [
        f"{word}: forget {value(s.f)}, input {value(s.i)}, cell state {value(s.c)}"
        for word, s in zip(reading.words, steps, strict=True)
    ]
    return "; ".join(said) + "."
