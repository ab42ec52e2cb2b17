"""The same cell at every word of a sentence, side by side: the picture that needs no kernel."""

from lstm_course.figures.cell_activations import look_up
from lstm_course.figures.cell_parts import doors, flow, junction
from lstm_course.figures.palette import INK, PART
from lstm_course.figures.svg import document, line, tag, text, value

COLUMN, LEFT, TOP = 112, 120, 120
FIRST, STEP = 190, 60  # the heights of the rows below the memory's line
NAMES = {"f": "forget  f", "i": "input  i", "g": "candidate  g", "o": "output  o",
         "h": "hidden  h_t", "z": "update  z", "r": "reset  r", "n": "candidate  n"}
GATES = "fiozr"


def draw_row(reading, unit):
    """A Reading in one hidden unit (from 0) -> an SVG file as text, one column a word."""
    T, anatomy = len(reading.words), reading.anatomy
    steps = [look_up(reading, t, unit) for t in range(T)]
    parts = "zrn" if anatomy.reset else [p for p in "figoh" if getattr(steps[0], p) is not None]
    rows = {part: FIRST + n * STEP for n, part in enumerate(parts)}
    width = LEFT + T * COLUMN + 20
    body = [text(14, TOP + 6, "hidden  h_t" if anatomy.reset else "cell  c_t", 17)]
    body += [text(14, y + 6, NAMES[part], 17) for part, y in rows.items()]
    for t, (word, s) in enumerate(zip(reading.words, steps, strict=True)):
        body += column(LEFT + t * COLUMN, word, s, rows)
    body.append(line([(width - 24, TOP), (width - 6, TOP)], 4, arrow=True))
    whose = "the LSTM" if anatomy.title == "LSTM cell" else f"the {anatomy.title}"
    return document(width, FIRST + len(rows) * STEP - 30,
                    f"One unit of {whose} over a sentence, unit {unit}",
                    describe(reading, steps), body)


def column(x, word, s, rows):
    """One step: the memory's line with its gate and its plus, the other gates below."""
    centre, keep = x + COLUMN / 2, "z" if "z" in rows else "f"
    share = getattr(s, keep)
    shapes = [
        tag("rect", x=x + 4, y=14, width=COLUMN - 8, height=34, rx=5, fill=INK),
        text(centre, 38, word, 20, "middle", "bold", "#FFFFFF"),
        line([(x, TOP), (x + 30, TOP)], 12),
        line([(x + 30, TOP), (x + 72, TOP)], 12 if share is None else flow(share, 0.6)),
        line([(x + 72, TOP), (x + COLUMN, TOP)], 12),
    ]
    if share is not None:
        shapes.append(doors(x + 30, TOP, share, PART[keep], size=0.7))
    shapes += [junction(x + 72, TOP, "+", 14),
               text(x + 72, TOP - 28, value(getattr(s, "c", s.h)), 20, "middle", "bold")]
    for part in GATES:
        if part in rows:
            shapes.append(doors(x + 28, rows[part], getattr(s, part), PART[part], size=0.7))
    for part, y in rows.items():
        shapes.append(text(x + 46, y + 6, value(getattr(s, part)), 18))
    return shapes


def describe(reading, steps):
    """The picture in words: at every word, the gates of the memory and what it then holds."""
    said = []
    for word, s in zip(reading.words, steps, strict=True):
        told = [f"{name} {value(getattr(s, part))}" for part, name in
                (("f", "forget"), ("i", "input"), ("z", "update"), ("r", "reset"))
                if getattr(s, part, None) is not None]
        held = f"hidden state {value(s.h)}" if reading.anatomy.reset else f"cell state {value(s.c)}"
        said.append(f"{word}: {', '.join([*told, held])}")
    return "; ".join(said) + "."
