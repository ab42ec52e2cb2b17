"""Mend it: exercise `gru_step` of page 08."""

from numpy import tanh

from lstm_course.cells import gru, sigmoid
from lstm_course.checks import Exercise

from .shared import GRU_GATES, GRU_SENTENCES, cell_cases


def _gru_step(p, x, h):
    Wr, Wz, Wn = p.W
    Ur, Uz, Un = p.U
    br, bz, bn = p.b
    r = sigmoid(x @ Wr + h @ Ur + br)                  # (7)
    z = sigmoid(x @ Wz + h @ Uz + bz)                  # (2)
    n = tanh(x @ Wn + bn + r * (h @ Un + p.c))         # (3)
    h_new = z * h + (1 - z) * n                        # (6)
    return h_new


WITH_C = {"r": "r = sigmoid(x @ Wr + h @ Ur + br + p.c)",
          "z": "z = sigmoid(x @ Wz + h @ Uz + bz + p.c)"}

ALONE = "`p.c` is the candidate's recurrent bias: {} has all of its bias in `p.b`"

SENTENCES = GRU_SENTENCES | {
    WITH_C["r"]: ALONE.format("the reset gate"),
    WITH_C["z"]: ALONE.format("the update gate"),
    "\n".join(WITH_C.values()): ALONE.format("each of the two gates"),
    "n = tanh(x @ Wn + bn + (r * h) @ Un + p.c)":
        "nothing has been mended: `r` still acts before `p.U[2]`, and `p.c` still stands outside",
    "n = tanh(x @ Wn + bn + r * (h @ Un) + p.c)":
        "half is mended: `p.c` is still outside, but `r` scales it too: r ⊙ (h U_n + c)",
    "n = tanh(x @ Wn + bn + (r * h) @ Un + r * p.c)":
        "half is mended: `r` scales `p.c` now, but still acts on `h` before `p.U[2]`",
    "n = tanh(x @ Wn + r * (h @ Un + p.c + bn))":
        "`r` scales `p.b[2]` too: only the bias that belongs to `p.U[2]`, `p.c`, is inside",
    "n = tanh(r * (x @ Wn + bn + h @ Un + p.c))":
        "`r` scales the whole sum: only what comes from the old hidden state is held back",
    "n = tanh(x @ Wn + bn + r * (h @ Un) + z * p.c)":
        "`z` scales `p.c`: it belongs inside the brackets that `r` scales",
    "n = tanh(x @ Wn + r * (bn + h @ Un) + p.c)":
        "the two biases have changed places: `p.c` belongs to `p.U[2]`, inside; `p.b[2]` "
        "belongs to `p.W[2]`, outside",
    "n = tanh(x @ Wn + bn + r * (h @ Un))": "`p.c`, the candidate's recurrent bias, is missing",
    "n = tanh(x @ Wn + bn + h @ Un + p.c)":
        "the reset gate is missing: `r` scales `h @ p.U[2] + p.c`",
    "n = tanh(x @ Wn + bn + z * (h @ Un + p.c))":
        "`z` stands where `r` belongs: the reset gate decides what the candidate sees",
    "n = tanh(x @ Wn + bn + p.c + r * (h @ Un + p.c))":
        "`p.c` is added twice: it belongs inside the brackets that `r` scales, and nowhere else",
    "n = tanh(x @ Wn + bn + r * ((r * h) @ Un + p.c))":
        "the reset gate acts twice, before `p.U[2]` and after it: only after",
    "n = tanh(x @ Wn + bn + (r * (h + p.c)) @ Un)":
        "`p.c` is added to `h`, before `p.U[2]`: it is the bias that comes after `p.U[2]`",
    "n = tanh(x @ Wn + r * (h @ Un + p.c))": "the bias `p.b[2]` is missing",
}

EXERCISE = Exercise(
    "gru_step", "08_variants", _gru_step, ("h_new",),
    **cell_cases(gru, 3, extra=lambda H: ((1, H),)), equations=GRU_GATES,
    difficulty=3, minutes=15, lines=6, points=2,
    hints=("Which two things does PyTorch's r multiply, that somebody's r doesn't?",
           "(3)  n = tanh(x W_n + b_n + r ⊙ (h U_n + c)): r acts after U, on the bias c too.",
           "Only the line of the candidate changes: `n = tanh(x @ Wn + bn + r * (… + …))`"),
    sentences=SENTENCES)
