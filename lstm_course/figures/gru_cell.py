"""The GRU at one step: one memory line, two gates, and what the reset gate holds back.

The numbers are those of one hidden unit. The hidden state runs along the top, as it is the memory;
(2), (3), (6) and (7) are the equations of lstm_course.cells.gru and gru_cho.
"""

from .cell_activations import look_up
from .cell_parts import doors, flow, guess, how_open, junction, layer, words_row
from .palette import INK, PART
from .svg import document, line, tag, text, value

WIDTH, HEIGHT = 1060, 600
TOP, MIDDLE, LAYERS, BUS, WORD = 150, 300, 410, 480, 535
AT_Z, AT_R, AT_N = 230, 410, 760  # where the gates and the candidate stand
AT_U, AT_DOORS = {"before": 680, "after": 540}, {"before": 560, "after": 660}


def draw_gru(reading, t, unit):
    """Step t (from 0) of a GRU's Reading in one hidden unit (from 0) -> an SVG file as text."""
    s, form = look_up(reading, t, unit), reading.anatomy.reset
    body = [words_row(reading.words, t, WIDTH, 40), *lines(s, form), *gates(s, form),
            *numbers(s, form), guess(reading, t)]
    return document(WIDTH, HEIGHT,
                    f"{reading.anatomy.title}, step {t + 1} of {len(reading.words)}, unit {unit}",
                    describe(reading, t, s), body)


def describe(reading, t, s):
    """The picture in words, made from its numbers."""
    return (f"The word is “{reading.words[t]}”. The update gate is {how_open(s.z)} "
            f"({value(s.z)}), so 1 − z = {value(1 - s.z)} of the candidate {value(s.n)} is "
            f"written. The reset gate, "
            f"{reading.anatomy.reset} the matrix U, is {how_open(s.r)} ({value(s.r)}). The hidden "
            f"state, the only memory, goes from {value(s.h_before)} to {value(s.h)}.")


def lines(s, form):
    """What flows where; behind a gate a line is as wide as the gate is open."""
    return [
        line([(30, TOP), (AT_Z, TOP)], 18),                      # h_{t-1}
        line([(AT_Z, TOP), (AT_N, TOP)], flow(s.z)),             # z * h_{t-1}
        line([(AT_N, TOP), (1018, TOP)], 18),                    # h_t
        line([(1000, TOP), (1035, TOP)], 4, arrow=True),
        line([(70, TOP), (70, BUS), (AT_DOORS[form], BUS)], 6),  # h_{t-1} to the gates …
        line([(AT_DOORS[form], BUS), (AT_N - 20, BUS), (AT_N - 20, LAYERS)], flow(s.r, 0.6)),
        line([(100, 560), (100, WORD), (AT_N + 20, WORD), (AT_N + 20, LAYERS)], 4, PART["h"]),
        *(line([(x - 20, BUS), (x - 20, LAYERS)], 6) for x in (AT_Z, AT_R)),
        *(line([(x + 20, WORD), (x + 20, LAYERS)], 4, PART["h"]) for x in (AT_Z, AT_R)),
        line([(AT_Z, LAYERS), (AT_Z, TOP + 22)], 4, PART["z"]),
        line([(AT_Z, MIDDLE), (AT_N - 22, MIDDLE)], 4, PART["z"]),
        line([(AT_R + 52, LAYERS), (AT_DOORS[form], LAYERS), (AT_DOORS[form], BUS - 28)], 4,
             PART["r"]),
        line([(AT_N, LAYERS), (AT_N, MIDDLE)], 6),               # n
        line([(AT_N, MIDDLE), (AT_N, TOP)], flow(1 - s.z)),      # (1 - z) * n
    ]


def gates(s, form):
    """Junctions, doors and the small networks."""
    u = AT_U[form]
    return [
        doors(AT_Z + 55, TOP, s.z, PART["z"]),
        doors(AT_N, MIDDLE - 50, 1 - s.z, PART["z"], upright=False),
        doors(AT_DOORS[form], BUS, s.r, PART["r"]),
        junction(AT_Z, TOP, "×"), junction(AT_N, TOP, "+"), junction(AT_N, MIDDLE, "×"),
        layer(AT_Z + 230, MIDDLE, "", "", PART["z"]),
        text(AT_Z + 230, MIDDLE + 7, "1 − z", 20, "middle", "bold"),
        layer(AT_Z, LAYERS, "z", "sigmoid (2)", PART["z"]),
        layer(AT_R, LAYERS, "r", "sigmoid (7)", PART["r"]),
        layer(AT_N, LAYERS, "n", "tanh (3)", PART["n"]),
        tag("rect", x=u - 24, y=BUS - 20, width=48, height=40, rx=6, fill="#FFFFFF", stroke=INK,
            stroke_width=3),
        text(u, BUS + 7, "U_n", 20, "middle", "bold"),
    ]


def numbers(s, form):
    """Every value beside its line."""
    return [
        text(30, TOP - 45, "hidden state h_t−1", 18),
        text(30, TOP - 20, value(s.h_before), 24, weight="bold"),
        text(AT_Z + 95, TOP - 20, f"z · h_t−1 = {value(s.z * s.h_before)}", 20),
        text(1030, TOP - 45, "hidden state h_t  (6)", 18, "end"),
        text(1030, TOP - 20, value(s.h), 24, "end", "bold"),
        text(AT_N + 30, TOP + 50, f"(1 − z) · n = {value((1 - s.z) * s.n)}", 20),
        text(AT_Z - 12, MIDDLE + 45, f"z = {value(s.z)}", 22, "end", "bold"),
        text(AT_R, LAYERS - 42, f"r = {value(s.r)}", 22, "middle", "bold"),
        text(AT_N + 12, MIDDLE + 45, f"n = {value(s.n)}", 22, weight="bold"),
        text(AT_N + 50, BUS + 6, f"reset gate {form} U_n", 18),
    ]
