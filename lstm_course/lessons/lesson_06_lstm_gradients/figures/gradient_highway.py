"""A gradient on its way back: the line of the cell states above, the hidden states below."""

from collections import namedtuple

import numpy as np

from lstm_course.cells import lstm, rnn
from lstm_course.figures.cell_parts import doors
from lstm_course.figures.palette import BLUE, INK, PART, VERMILION
from lstm_course.figures.svg import document, line, tag, text
from lstm_course.training.initialisation import forget_bias

# norms of the gradient by h_0 … h_T and by c_0 … c_T; the mean forget gate of steps 1 … T; of c's
# gradient, the part that came along the cell states into c_0 … c_T-1, and the part that came from
# h_1 … h_T into the c of the same step. An RNN has h only
Flow = namedtuple("Flow", "h c f along up")
STEPS, UNITS, BATCH = 10, 32, 16
COLUMN, LEFT, HEIGHT = 92, 130, 340
C, H, TIME = 110, 230, 296  # heights of the two lines and of the time


def follow_back(bias, shut=0, inputs=0.5, seed=0):
    """A gradient of length 1 by the last hidden state, sent back through ten steps -> a Flow.

    bias: the forget bias of an LSTM that has just been begun, None for an RNN. At step `shut` (from
    1, 0 for none) its forget gate is 0.
    """
    rng = np.random.default_rng(seed)
    cell = rnn if bias is None else forget_bias(bias)
    p = cell.init(rng, UNITS, UNITS)
    X = inputs * np.sqrt(3) * rng.standard_normal((STEPS, BATCH, UNITS))
    dh = rng.standard_normal((BATCH, UNITS))
    zero = np.zeros((BATCH, UNITS))
    s, d = (cell.State(*([first] + [zero] * (len(cell.State._fields) - 1)))
            for first in (zero, dh / np.linalg.norm(dh, axis=1, keepdims=True)))
    used, tape = [p if t != shut or bias is None else _shut(p) for t in range(1, STEPS + 1)], []
    for x, own in zip(X, used, strict=True):
        s, cache = cell.forward(own, x, s)
        tape.append(cache)
    h, c, f, along, up = [], [], [], [], []
    for own, cache in zip(used[::-1], tape[::-1], strict=True):
        h.append(_norm(d.h))
        if bias is not None:
            _, _, _, gate, _, o, m = cache
            dc = d.h * o * (1 - m * m)
            up.append(_norm(dc))
            dc = d.c + dc
            c.append(_norm(dc))
            f.append(float(gate.mean()))
            along.append(_norm(dc * gate))
        _, d, _ = cell.backward(own, d, cache)
    h.append(_norm(d.h))
    if bias is None:
        return Flow(np.array(h[::-1]), None, None, None, None)
    c.append(_norm(d.c))
    return Flow(*(np.array(norms[::-1]) for norms in (h, c, f, along, up)))


def _shut(p):
    """The weights with a forget gate that is 0 whatever comes."""
    b, W, U = p.b.copy(), p.W.copy(), p.U.copy()
    b[1], W[1], U[1] = -np.inf, 0, 0
    return lstm.Params(W, U, b)


def _norm(d):
    return float(np.sqrt((d * d).sum(-1).mean()))


def draw_highway(flow, title):
    """A Flow -> an SVG file as text; a line is the wider, the more of the gradient comes along it.

    In an LSTM nothing leads from one hidden state straight back to the one before: what arrives
    there comes down from the cell state, through the gates and the candidate, or through the output
    gate.
    """
    body = [text(20, 36, title, 20, weight="bold")]
    if flow.c is None:
        middle = (C + H) / 2
        rows = [("h", middle, flow.h, BLUE)]
        body += [_line(_x(t + 1), middle, _x(t), middle, flow.h[t], BLUE) for t in range(STEPS)]
    else:
        rows = [("c", C, flow.c, VERMILION), ("h", H, flow.h, BLUE)]
        for t in range(STEPS):
            body += [_line(_x(t + 1), C, _x(t), H, flow.h[t], BLUE),
                     _line(_x(t + 1), C, _x(t), C, flow.along[t], VERMILION),
                     _line(_x(t + 1), H, _x(t + 1), C, flow.up[t], VERMILION)]
        body += [doors(_x(t) - COLUMN / 2, C, f, PART["f"], size=0.7)
                 for t, f in enumerate(flow.f, 1)]
    for name, y, norms, colour in rows:
        body.append(text(20, y + 7, f"d{name}_t", 22, weight="bold", colour=colour))
        body += [_node(t, y, norm, colour) for t, norm in enumerate(norms)]
    body += [text(_x(t), TIME, str(t), 18, "middle") for t in range(STEPS + 1)]
    body += [text(20, TIME, "step t", 18), text(_x(0), TIME + 28, "← the way back", 18, "start"),
             text(_x(STEPS), TIME + 28, "the loss", 18, "middle")]
    said = [f"by {name} at steps {STEPS}, {STEPS // 2} and 0: "
            + ", ".join(_short(norms[t]) for t in (STEPS, STEPS // 2, 0))
            for name, _, norms, _ in rows]
    return document(LEFT + STEPS * COLUMN + 60, HEIGHT, "A gradient on its way back",
                    f"{title}. Its norm {'; '.join(said)}.", body)


def _x(t):
    return LEFT + t * COLUMN


def _line(x, y, to_x, to_y, norm, colour):
    """What comes from (x, y) to (to_x, to_y); nothing is drawn where nothing comes."""
    if norm == 0:
        return ""
    if norm < 1e-4:
        return tag("path", d=f"M{x} {y}L{to_x} {to_y}", fill="none", stroke=colour,
                   stroke_width=1.5, stroke_dasharray="3 7")
    return line([(x, y), (to_x, to_y)], 18 + 4.2 * np.log10(min(norm, 1.0)), colour)


def _node(t, y, norm, colour):
    box = tag("rect", x=_x(t) - 31, y=y - 15, width=62, height=30, rx=8, fill="#FFFFFF",
              stroke=colour, stroke_width=2)
    return box + text(_x(t), y + 6, _short(norm), 16, "middle", "bold", INK)


def _short(norm):
    """One digit: 0.3, 0.04, and 2e-05 where that is shorter."""
    return "0" if norm == 0 else f"{norm:.1g}" if norm >= 0.001 else f"{norm:.0e}"
