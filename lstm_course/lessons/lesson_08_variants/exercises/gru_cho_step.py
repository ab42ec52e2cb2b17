"""The GRU of 2014: exercise `gru_cho_step` of page 08."""

from numpy import tanh

from lstm_course.cells import gru_cho, sigmoid
from lstm_course.checks import Exercise

from .shared import GRU_GATES, GRU_SENTENCES, cell_cases


def _gru_cho_step(p, x, h):
    Wr, Wz, Wn = p.W
    Ur, Uz, Un = p.U
    br, bz, bn = p.b
    r = sigmoid(x @ Wr + h @ Ur + br)                  # (7)
    z = sigmoid(x @ Wz + h @ Uz + bz)                  # (2)
    n = tanh(x @ Wn + (r * h) @ Un + bn)               # (3)
    h_new = z * h + (1 - z) * n                        # (6)
    return h_new


SENTENCES = GRU_SENTENCES | {
    "n = tanh(x @ Wn + r * (h @ Un) + bn)":
        "the reset gate acts after `p.U[2]`, as in PyTorch: in this form it acts before, on `h`",
    "n = tanh(x @ Wn + r * (h @ Un + bn))":
        "the reset gate acts after `p.U[2]`, and on the bias: in this form it acts before, on `h` "
        "alone",
    "n = tanh(x @ Wn + h @ Un + bn)": "the reset gate is missing: the candidate sees `r * h`",
    "n = tanh(x @ Wn + (z * h) @ Un + bn)": "`z` stands where `r` belongs: the reset gate decides "
                                            "what the candidate sees of `h`",
    "n = tanh(r * (x @ Wn + h @ Un + bn))": "the reset gate scales the whole sum: only the old "
                                            "hidden state is held back",
    "n = sigmoid(x @ Wn + (r * h) @ Un + bn)": "`sigmoid` stands where `tanh` belongs: the "
                                               "candidate may be negative",
    "n = tanh(x @ Wn + (r * h) @ Un)": "the bias `p.b[2]` is missing",
    "n = tanh(x @ Wn + ((1 - r) * h) @ Un + bn)": "`1 - r` stands where `r` belongs: r = 1 lets "
                                                  "the old hidden state through",
    "n = tanh(r * (x @ Wn) + (r * h) @ Un + bn)": "`r` scales the input's part, too: only the old "
                                                  "hidden state is held back",
    "n = tanh(r * (x @ Wn + h @ Un) + bn)": "`r` scales the products: it belongs to `h` alone, "
                                            "before `p.U[2]`",
    "n = tanh(x @ Wn + r @ Un + bn)": "`r` alone goes through `p.U[2]`: it has to scale `h` first",
}

EXERCISE = Exercise(
    "gru_cho_step", "08_variants", _gru_cho_step, ("h_new",), **cell_cases(gru_cho, 3),
    equations=GRU_GATES, difficulty=3, minutes=15, lines=6,
    hints=("What does the candidate see of the old hidden state, before any matrix?",
           "(3)  n = tanh(x W_n + (r ⊙ h) U_n + b_n);  (6)  h' = z ⊙ h + (1 - z) ⊙ n. The "
           "packed order is r, z, n.",
           "`Wr, Wz, Wn = p.W` and so on; `r = sigmoid(…)`, `z = sigmoid(…)`, "
           "`n = tanh(… + (… * h) @ Un + …)`, `return z * … + (1 - z) * …`"),
    sentences=SENTENCES)
