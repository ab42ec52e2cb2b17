"""The LSTM cell at one step, drawn from the tape: the lines, the junctions, the open gates.

The numbers are those of one hidden unit. The cell state runs along the top; (1) to (6) are the
equations of lstm_course.cells.lstm. Of a variant only that is drawn which it has; a GRU has a
drawing of its own.
"""

from .cell_activations import look_up
from .cell_parts import doors, flow, guess, how_open, junction, layer, words_row
from .gru_cell import draw_gru
from .palette import PART
from .peepholes import old_gates, peepholes
from .svg import document, line, text, value

WIDTH, HEIGHT = 1060, 600
TOP, MIDDLE, LAYERS, BUS = 150, 320, 440, 510  # heights of the cell state, the gates' junctions …
AT_F, AT_I, AT_G, AT_O, AT_OUT = 200, 430, 560, 710, 870  # … and where gates and exit stand
PLACES = {"f": AT_F, "i": AT_I, "g": AT_G, "o": AT_O}


def draw_cell(reading, t, unit):
    """Step t (from 0) of a Reading, seen in one hidden unit (from 0) -> an SVG file as text.

    Raises ValueError where there is no such step or unit.
    """
    step, anatomy = look_up(reading, t, unit), reading.anatomy
    if anatomy.reset:
        return draw_gru(reading, t, unit)
    body = [words_row(reading.words, t, WIDTH, 40), *lines(step, anatomy), *gates(step, anatomy),
            *numbers(step, anatomy), guess(reading, t)]
    return document(WIDTH, HEIGHT,
                    f"{anatomy.title}, step {t + 1} of {len(reading.words)}, unit {unit}",
                    describe(reading, t, unit), body)


def written(s, anatomy):
    """How much of the candidate is let in: i, or 1 - f, or all."""
    return 1 - s.f if anatomy.coupled else s.i


def describe(reading, t, unit):
    """The picture in words, made from its numbers: the alternative text."""
    s, anatomy = look_up(reading, t, unit), reading.anatomy
    kept = f"The forget gate is {how_open(s.f)} ({value(s.f)})" if s.f is not None else (
        "There is no forget gate")
    share = written(s, anatomy)
    if share is None:
        new = f"no input gate stands before the candidate {value(s.g)}"
    else:
        gate = "1 − f, in the input gate's place, is" if anatomy.coupled else "the input gate"
        new = f"{gate} {how_open(share)} ({value(share)}) for the candidate {value(s.g)}"
    shown = f"the output gate {how_open(s.o)} ({value(s.o)})" if s.o is not None else (
        "there is no output gate")
    more = {"": "", "v": " The gates see the cell state of this unit through peepholes.",
            "V": " The gates see the cell state of all units through peepholes."}
    return (f"The word is “{reading.words[t]}”. {kept}, {new}, {shown}. The cell state goes from "
            f"{value(s.c_before)} to {value(s.c)}; the hidden state is {value(s.h)}."
            + more[anatomy.peepholes])


def lines(s, anatomy):
    """What flows where; behind a gate a line is as wide as the gate is open."""
    share, has = written(s, anatomy), [x for k, x in PLACES.items() if k in anatomy.gates + "g"]
    end = max(has)
    drawn = [
        line([(30, TOP), (AT_F, TOP)], 18),                     # c_{t-1}
        line([(AT_F, TOP), (AT_G, TOP)],                        # f * c_{t-1}
             18 if s.f is None else flow(s.f)),
        line([(AT_G, TOP), (1018, TOP)], 18),                   # c_t …
        line([(1000, TOP), (1035, TOP)], 4, arrow=True),
        line([(AT_OUT, TOP), (AT_OUT, MIDDLE)], 6),             # … through tanh
        line([(AT_OUT, MIDDLE), (AT_OUT, LAYERS)],              # … and shown
             6 if s.o is None else flow(s.o)),
        line([(AT_OUT, LAYERS), (1035, LAYERS)], 6, arrow=True),
        line([(AT_G, LAYERS), (AT_G, MIDDLE)], 6),              # g
        line([(AT_G, MIDDLE), (AT_G, TOP)],                     # i * g
             6 if share is None else flow(share)),
        line([(30, BUS), (end, BUS)], 6),                       # h_{t-1}, x_t
        line([(100, 570), (100, BUS)], 6),
        *(line([(x, BUS), (x, LAYERS)], 6) for x in has),
    ]
    if s.f is not None:
        drawn.append(line([(AT_F, LAYERS), (AT_F, TOP + 22)], 4, PART["f"]))
    if share is not None:
        start = [(AT_F, MIDDLE)] if anatomy.coupled else [(AT_I, LAYERS), (AT_I, MIDDLE)]
        colour = PART["f" if anatomy.coupled else "i"]
        drawn.append(line([*start, (AT_G - 22, MIDDLE)], 4, colour))
    if s.o is not None:
        drawn.append(line([(AT_O, LAYERS), (AT_O, MIDDLE), (AT_OUT - 22, MIDDLE)], 4, PART["o"]))
    if anatomy.peepholes:
        drawn += peepholes(anatomy, TOP, LAYERS, PLACES)
    if anatomy.old_gates:
        drawn += old_gates(anatomy, BUS, LAYERS, PLACES)
    return drawn


def gates(s, anatomy):
    """Junctions, doors and the small networks."""
    share = written(s, anatomy)
    drawn, joints, layers = [], [], []
    if s.f is not None:
        drawn.append(doors(AT_F + 55, TOP, s.f, PART["f"]))
        joints.append(junction(AT_F, TOP, "×"))
        layers.append(layer(AT_F, LAYERS, "f", "sigmoid (2)", PART["f"]))
    joints.append(junction(AT_G, TOP, "+"))
    if share is not None:
        colour = PART["f" if anatomy.coupled else "i"]
        drawn.append(doors(AT_G, MIDDLE - 55, share, colour, upright=False))
        joints.append(junction(AT_G, MIDDLE, "×"))
        if anatomy.coupled:
            layers += [layer(AT_F + 160, MIDDLE, "", "", colour),
                       text(AT_F + 160, MIDDLE + 7, "1 − f", 20, "middle", "bold")]
        else:
            layers.append(layer(AT_I, LAYERS, "i", "sigmoid (1)", PART["i"]))
    function = "tanh (3)" if "g" in anatomy.squashed else "as it is (3)"
    layers.append(layer(AT_G, LAYERS, "g", function, PART["g"]))
    if s.o is not None:
        drawn.append(doors(AT_OUT, MIDDLE + 55, s.o, PART["o"], upright=False))
        joints.append(junction(AT_OUT, MIDDLE, "×"))
        layers.append(layer(AT_O, LAYERS, "o", "sigmoid (4)", PART["o"]))
    if s.m is not None:
        layers += [layer(AT_OUT, 235, "", "", PART["h"]),
                   text(AT_OUT, 241, "tanh", 20, "middle", "bold")]
    return [*drawn, *joints, *layers]


def numbers(s, anatomy):
    """Every value beside its line."""
    share, under = written(s, anatomy), MIDDLE + 50
    said = [
        text(30, TOP - 45, "cell state c_t−1", 18),
        text(30, TOP - 20, value(s.c_before), 24, weight="bold"),
    ]
    if s.f is not None:
        said.append(text(AT_F + 95, TOP - 20, f"f · c_t−1 = {value(s.f * s.c_before)}", 20))
    if share is not None:
        name = "(1 − f) · g" if anatomy.coupled else "i · g"
        # a peephole's line runs where this stands in the LSTM
        at = (AT_G - 30, TOP + 55, "end") if anatomy.peepholes else (AT_G + 30, TOP + 55, "start")
        said.append(text(*at[:2], f"{name} = {value(share * s.g)}", 20, at[2]))
    said += [
        text(1030, TOP - 45, "cell state c_t  (5)", 18, "end"),
        text(1030, TOP - 20, value(s.c), 24, "end", "bold"),
    ]
    if s.f is not None:
        said.append(text(AT_F - 12, under, f"f = {value(s.f)}", 22, "end", "bold"))
    if s.i is not None:
        said.append(text(AT_I - 12, under, f"i = {value(s.i)}", 22, "end", "bold"))
    size = 19 if anatomy.peepholes and s.o is not None else 22  # beside a peephole's line
    said.append(text(AT_G + 12, under, f"g = {value(s.g)}", size, weight="bold"))
    if s.o is not None:
        said.append(text(AT_O + 12, under, f"o = {value(s.o)}", 22, weight="bold"))
    if s.m is not None:
        said.append(text(AT_OUT + 16, 292, f"tanh c_t = {value(s.m)}", 18))
    return [
        *said,
        text(1030, LAYERS + 30, "hidden state h_t  (6)", 18, "end"),
        text(1030, LAYERS + 60, value(s.h), 24, "end", "bold"),
        text(30, BUS - 42, "h_t−1", 18),
        text(30, BUS - 16, value(s.h_before), 24, weight="bold"),
    ]
