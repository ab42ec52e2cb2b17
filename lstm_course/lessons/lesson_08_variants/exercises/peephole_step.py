"""Gates that look into the memory: exercise `peephole_step` of page 08."""

from numpy import tanh

from lstm_course.cells import peephole, sigmoid
from lstm_course.checks import Exercise

from .shared import GATES, SHOWN, cell_cases


def _peephole_step(p, x, h, c):
    Wi, Wf, Wg, Wo = p.W
    Ui, Uf, Ug, Uo = p.U
    bi, bf, bg, bo = p.b
    i = sigmoid(x @ Wi + h @ Ui + p.v[0] * c + bi)     # (1)
    f = sigmoid(x @ Wf + h @ Uf + p.v[1] * c + bf)     # (2)
    g = tanh(x @ Wg + h @ Ug + bg)                     # (3)
    c_new = f * c + i * g                              # (5)
    o = sigmoid(x @ Wo + h @ Uo + p.v[2] * c_new + bo)  # (4)
    h_new = o * tanh(c_new)                            # (6)
    return h_new, c_new


SENTENCES = SHOWN | {
    "o = sigmoid(x @ Wo + h @ Uo + p.v[2] * c + bo)":
        "the output gate looks at the old cell state `c`: it comes after (5) and sees `c_new`",
    "i = sigmoid(x @ Wi + h @ Ui + p.v[0] * h + bi)\n"
    "f = sigmoid(x @ Wf + h @ Uf + p.v[1] * h + bf)\n"
    "o = sigmoid(x @ Wo + h @ Uo + p.v[2] * h + bo)":
        "the peepholes look at the hidden state `h`: they are there to see the cell state `c`",
    "i = sigmoid(x @ Wi + h @ Ui + bi)\nf = sigmoid(x @ Wf + h @ Uf + bf)\n"
    "o = sigmoid(x @ Wo + h @ Uo + bo)": "the peepholes are missing: this is the LSTM",
    "o = sigmoid(x @ Wo + h @ Uo + bo)": "the output gate has a peephole too: `p.v[2] * c_new`",
    **{f"g = tanh(x @ Wg + h @ Ug + p.v[{k}] * c + bg)": "the candidate has no peephole: only "
       "gates look" for k in (0, 1, 2)},
    "i = sigmoid(x @ Wi + h @ Ui + p.v[1] * c + bi)\n"
    "f = sigmoid(x @ Wf + h @ Uf + p.v[0] * c + bf)":
        "the peepholes are taken as f, i, o: their order is i, f, o",
    "f = sigmoid(x @ Wf + h @ Uf + p.v[2] * c + bf)\n"
    "o = sigmoid(x @ Wo + h @ Uo + p.v[1] * c_new + bo)":
        "the peepholes are taken as i, o, f: their order is i, f, o",
    "f = sigmoid(x @ Wf + h @ Uf + p.v[0] * c + bf)\n"
    "o = sigmoid(x @ Wo + h @ Uo + p.v[0] * c_new + bo)":
        "`p.v[0]` stands in all three gates: each has a row of its own, i, f, o",
    "i = sigmoid(x @ Wi + h @ Ui + c @ p.v[0] + bi)\n"
    "f = sigmoid(x @ Wf + h @ Uf + c @ p.v[1] + bf)\n"
    "o = sigmoid(x @ Wo + h @ Uo + c_new @ p.v[2] + bo)":
        "`@` is the matrix product: a unit sees its own cell state only, entry by entry, "
        "`p.v[0] * c`",
    "i = sigmoid(x @ Wi + h @ Ui + c + bi)\nf = sigmoid(x @ Wf + h @ Uf + c + bf)\n"
    "o = sigmoid(x @ Wo + h @ Uo + c_new + bo)":
        "the weights of the peepholes are missing: `p.v[0] * c`, not `c`",
    "i = sigmoid(x @ Wi + h @ Ui + bi) + p.v[0] * c\n"
    "f = sigmoid(x @ Wf + h @ Uf + bf) + p.v[1] * c\n"
    "o = sigmoid(x @ Wo + h @ Uo + bo) + p.v[2] * c_new":
        "the peephole is added after the `sigmoid`: then the gate can leave 0 … 1",
    "o = sigmoid(x @ Wo + h @ Uo + p.v[2] * tanh(c_new) + bo)":
        "the output gate's peephole looks at `tanh(c_new)`: it sees the cell state as it is",
    "i = sigmoid(x @ Wi + h @ Ui + p.v[0] * tanh(c) + bi)\n"
    "f = sigmoid(x @ Wf + h @ Uf + p.v[1] * tanh(c) + bf)\n"
    "o = sigmoid(x @ Wo + h @ Uo + p.v[2] * tanh(c_new) + bo)":
        "the peepholes look at `tanh` of the cell state: they see the cell state as it is",
}

EXERCISE = Exercise(
    "peephole_step", "08_variants", _peephole_step, ("h_new", "c_new"),
    **cell_cases(peephole, 4, extra=lambda H: ((3, 1, H),)), equations=GATES,
    difficulty=3, minutes=20, lines=8, points=2,
    hints=("Which cell state is there when the input and the forget gate decide, and which "
           "when the output gate does?",
           "(1) and (2) see v ⊙ c, (4) sees v ⊙ c', so (5) stands before (4). Peepholes come "
           "in the order i, f, o.",
           "`i = sigmoid(zi + … * c)`, `f` likewise, `c_new = …`, then `o = sigmoid(zo + … * "
           "c_new)`"),
    sentences=SENTENCES)
