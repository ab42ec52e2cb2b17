"""The LSTM cell at one step, drawn from the tape: the lines, the junctions, the open gates.

The numbers are those of one hidden unit. The cell state runs along the top; (1) to (6) are the
equations of lstm_course.cells.lstm.
"""

from ..sequences.childrens_book import WORDS
from .palette import PART
from .parts import doors, flow, junction, layer, words_row
from .svg import document, line, text, value

WIDTH, HEIGHT = 1060, 600
TOP, MIDDLE, LAYERS, BUS = 150, 320, 440, 510  # heights of the cell state, the gates' junctions …
AT_F, AT_I, AT_G, AT_O, AT_OUT = 200, 430, 560, 710, 870  # … and where gates and exit stand


def draw_cell(reading, t, unit):
    """Step t (from 0) of a Reading, seen in one hidden unit (from 0) -> an SVG file as text.

    Raises ValueError where there is no such step or unit.
    """
    step = look_up(reading, t, unit)
    body = [words_row(reading.words, t, WIDTH, 40), *lines(step), *gates(step),
            *numbers(step), guess(reading, t)]
    return document(WIDTH, HEIGHT, f"LSTM cell, step {t + 1} of {len(reading.words)}, unit {unit}",
                    describe(reading, t, unit), body)


def look_up(reading, t, unit):
    """The Step t of a Reading in one unit: the same names, each with a plain number."""
    steps, units = len(reading.steps), len(reading.steps[0].c)
    if not 0 <= t < steps:
        raise ValueError(f"step is {t}, expected 0 to {steps - 1}")
    if not 0 <= unit < units:
        raise ValueError(f"unit is {unit}, expected 0 to {units - 1}")
    step = reading.steps[t]
    return step._replace(**{name: float(v[unit]) for name, v in step._asdict().items()})


def how_open(gate):
    """A gate's value in words, for those who don't see the doors."""
    return "closed" if gate < 0.1 else "open" if gate > 0.9 else "partly open"


def describe(reading, t, unit):
    """The picture in words, made from its numbers: the alternative text."""
    s = look_up(reading, t, unit)
    kept = f"The forget gate is {how_open(s.f)} ({value(s.f)})"
    new = f"the input gate {how_open(s.i)} ({value(s.i)}) for the candidate {value(s.g)}"
    shown = f"the output gate {how_open(s.o)} ({value(s.o)})"
    return (f"The word is “{reading.words[t]}”. {kept}, {new}, {shown}. The cell state goes from "
            f"{value(s.c_before)} to {value(s.c)}; the hidden state is {value(s.h)}.")


def lines(s):
    """What flows where; behind a gate a line is as wide as the gate is open."""
    return [
        line([(30, TOP), (AT_F, TOP)], 18),                     # c_{t-1}
        line([(AT_F, TOP), (AT_G, TOP)], flow(s.f)),            # f * c_{t-1}
        line([(AT_G, TOP), (1018, TOP)], 18),                   # c_t …
        line([(1000, TOP), (1035, TOP)], 4, arrow=True),
        line([(AT_OUT, TOP), (AT_OUT, MIDDLE)], 6),             # … through tanh
        line([(AT_OUT, MIDDLE), (AT_OUT, LAYERS)], flow(s.o)),  # … and shown
        line([(AT_OUT, LAYERS), (1035, LAYERS)], 6, arrow=True),
        line([(AT_G, LAYERS), (AT_G, MIDDLE)], 6),              # g
        line([(AT_G, MIDDLE), (AT_G, TOP)], flow(s.i)),         # i * g
        line([(30, BUS), (AT_O, BUS)], 6),                      # h_{t-1}, x_t
        line([(100, 570), (100, BUS)], 6),
        *(line([(x, BUS), (x, LAYERS)], 6) for x in (AT_F, AT_I, AT_G, AT_O)),
        line([(AT_F, LAYERS), (AT_F, TOP + 22)], 4, PART["f"]),
        line([(AT_I, LAYERS), (AT_I, MIDDLE), (AT_G - 22, MIDDLE)], 4, PART["i"]),
        line([(AT_O, LAYERS), (AT_O, MIDDLE), (AT_OUT - 22, MIDDLE)], 4, PART["o"]),
    ]


def gates(s):
    """Junctions, doors and the four small networks."""
    return [
        doors(AT_F + 55, TOP, s.f, PART["f"]),
        doors(AT_G, MIDDLE - 55, s.i, PART["i"], upright=False),
        doors(AT_OUT, MIDDLE + 55, s.o, PART["o"], upright=False),
        junction(AT_F, TOP, "×"), junction(AT_G, TOP, "+"),
        junction(AT_G, MIDDLE, "×"), junction(AT_OUT, MIDDLE, "×"),
        layer(AT_F, LAYERS, "f", "sigmoid (2)", PART["f"]),
        layer(AT_I, LAYERS, "i", "sigmoid (1)", PART["i"]),
        layer(AT_G, LAYERS, "g", "tanh (3)", PART["g"]),
        layer(AT_O, LAYERS, "o", "sigmoid (4)", PART["o"]),
        layer(AT_OUT, 235, "", "", PART["h"]), text(AT_OUT, 241, "tanh", 20, "middle", "bold"),
    ]


def numbers(s):
    """Every value beside its line."""
    return [
        text(30, TOP - 45, "cell state c_t−1", 18),
        text(30, TOP - 20, value(s.c_before), 24, weight="bold"),
        text(AT_F + 95, TOP - 20, f"f · c_t−1 = {value(s.f * s.c_before)}", 20),
        text(AT_G + 30, TOP + 55, f"i · g = {value(s.i * s.g)}", 20),
        text(1030, TOP - 45, "cell state c_t  (5)", 18, "end"),
        text(1030, TOP - 20, value(s.c), 24, "end", "bold"),
        text(AT_F - 12, MIDDLE + 50, f"f = {value(s.f)}", 22, "end", "bold"),
        text(AT_I - 12, MIDDLE + 50, f"i = {value(s.i)}", 22, "end", "bold"),
        text(AT_G + 12, MIDDLE + 50, f"g = {value(s.g)}", 22, weight="bold"),
        text(AT_O + 12, MIDDLE + 50, f"o = {value(s.o)}", 22, weight="bold"),
        text(AT_OUT + 16, 292, f"tanh c_t = {value(s.m)}", 18),
        text(1030, LAYERS + 30, "hidden state h_t  (6)", 18, "end"),
        text(1030, LAYERS + 60, value(s.h), 24, "end", "bold"),
        text(30, BUS - 42, "h_t−1", 18),
        text(30, BUS - 16, value(s.h_before), 24, weight="bold"),
    ]


def guess(reading, t):
    """The word that comes in, and the three words that the read-out finds most likely next."""
    p = reading.guesses[t]
    likely = [n for n in sorted(range(len(p)), key=lambda n: -p[n])[:3] if p[n] >= 0.005]
    after = ",  ".join(f"“{WORDS[n]}” {value(p[n])}" for n in likely)
    return (text(116, 575, f"x_t  is  “{reading.words[t]}”", 20, weight="bold")
            + text(1030, 575, f"next word:  {after}", 18, "end"))
