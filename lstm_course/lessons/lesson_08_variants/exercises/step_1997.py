"""The LSTM without forget gate: exercise `step_1997` of page 08."""

from numpy import tanh

from lstm_course.cells import lstm_1997, sigmoid
from lstm_course.checks import Exercise

from .shared import GATES, SHOWN, cell_cases


def _step_1997(p, x, h, c):
    Wi, Wg, Wo = p.W
    Ui, Ug, Uo = p.U
    bi, bg, bo = p.b
    i = sigmoid(x @ Wi + h @ Ui + bi)                  # (1)
    g = tanh(x @ Wg + h @ Ug + bg)                     # (3)
    o = sigmoid(x @ Wo + h @ Uo + bo)                  # (4)
    c_new = c + i * g                                  # (5)
    h_new = o * tanh(c_new)                            # (6)
    return h_new, c_new


SENTENCES = SHOWN | {
    "c_new = c + g": "the input gate is missing: `i` decides how much of `g` is written",
    "c_new = i * g": "the old cell state is missing: without a forget gate *all* of `c` stays",
    "c_new = (1 - i) * c + i * g": "`1 - i` scales the old cell state: those are coupled gates, "
                                   "which came later. In 1997 all of `c` stays",
    "c_new = i * c + i * g": "`i` scales the old cell state too: in 1997 all of `c` stays",
    "c_new = i * (c + g)": "`i` scales the old cell state too: in 1997 all of `c` stays",
    "c_new = c + tanh(i * g)": "an extra `tanh` goes around `i * g`",
    "c_new = tanh(c + i * g)": "an extra `tanh` goes around `c + i * g`: nothing squashes the cell "
                               "state on its way through time",
    "c_new = o * c + i * g": "`o` scales the old cell state, as if it were a forget gate: in 1997 "
                             "there is none, and all of `c` stays",
    "h_new = o * tanh(i * g)": "only what was just written, `i * g`, is shown: all of `c_new` is",
    "c_new = h + i * g": "the hidden state `h` stands where the cell state `c` belongs",
}

EXERCISE = Exercise(
    "step_1997", "08_variants", _step_1997, ("h_new", "c_new"), **cell_cases(lstm_1997, 3),
    equations=GATES, difficulty=1, minutes=10, lines=6,
    hints=("Which of the LSTM's six equations has lost its gate, and which line used it?",
           "(5)  c' = c + i ⊙ g: nothing scales the old cell state. The packed order is i, g, "
           "o.",
           "`zi, zg, zo = x @ p.W + h @ p.U + p.b`, then `i = …`, `g = …`, `o = …`, "
           "`c_new = c + …`, `h_new = …`"),
    sentences=SENTENCES)
