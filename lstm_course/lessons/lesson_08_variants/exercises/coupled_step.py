"""One gate for two: exercise `coupled_step` of page 08."""

from numpy import tanh

from lstm_course.cells import coupled, sigmoid
from lstm_course.checks import Exercise

from .shared import GATES, SHOWN, cell_cases


def _coupled_step(p, x, h, c):
    Wf, Wg, Wo = p.W
    Uf, Ug, Uo = p.U
    bf, bg, bo = p.b
    f = sigmoid(x @ Wf + h @ Uf + bf)                  # (2)
    g = tanh(x @ Wg + h @ Ug + bg)                     # (3)
    o = sigmoid(x @ Wo + h @ Uo + bo)                  # (4)
    c_new = f * c + (1 - f) * g                        # (5)
    h_new = o * tanh(c_new)                            # (6)
    return h_new, c_new


SENTENCES = SHOWN | {
    "c_new = (1 - f) * c + f * g":
        "`f` and `1 - f` have changed places: `f` is the share of the old that stays",
    "c_new = f * c + f * g": "`f` lets the candidate in, too: what is written is the rest, `1 - f`",
    "c_new = f * (c + g)": "`f` lets the candidate in, too: what is written is the rest, `1 - f`",
    "c_new = f * c + g": "all of the candidate is written: `1 - f` is missing before `g`",
    "c_new = c + (1 - f) * g": "all of the old cell state stays: `f` is missing before `c`",
    "c_new = f * c + 1 - f * g": "brackets are missing: `(1 - f) * g`, not `1 - f * g`",
    "c_new = f * c + (1 - f)": "the candidate `g` is missing: `1 - f` is only how much of it is "
                               "let in",
    "c_new = f * h + (1 - f) * g": "the hidden state `h` stands where the cell state `c` belongs: "
                                   "it would be right in a GRU, which has no other memory",
    "c_new = f * c + o * g": "`o` stands where `1 - f` belongs: the rest of what is kept",
    "c_new = f * c + sigmoid(1 - f) * g": "an extra `sigmoid` goes around `1 - f`, which is a "
                                          "share between 0 and 1 already",
    "c_new = f * c + sigmoid(1 - (x @ Wf + h @ Uf + bf)) * g":
        "1 is taken before the sigmoid, from the sum z: σ(1 - z) is not 1 - σ(z)",
    "c_new = f * c + (f - 1) * g": "`f - 1` is negative: the share that is left is `1 - f`",
}

EXERCISE = Exercise(
    "coupled_step", "08_variants", _coupled_step, ("h_new", "c_new"), **cell_cases(coupled, 3),
    equations=GATES, difficulty=2, minutes=10, lines=6,
    hints=("If the share f of the old stays, how much room is left for the new?",
           "(5)  c' = f ⊙ c + (1 - f) ⊙ g. The packed order is f, g, o.",
           "`zf, zg, zo = …`, then as in the LSTM without `i`; `c_new = f * c + (…) * g`"),
    sentences=SENTENCES)
