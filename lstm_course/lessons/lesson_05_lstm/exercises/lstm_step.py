"""The whole step: exercise `lstm_step` of page 05."""

from numpy import tanh

from lstm_course.cells import lstm, sigmoid
from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import GATES, JOINED, all_gates, step_args


def _lstm_step(p, x, h, c):
    Wi, Wf, Wg, Wo = p.W
    Ui, Uf, Ug, Uo = p.U
    bi, bf, bg, bo = p.b
    i = sigmoid(x @ Wi + h @ Ui + bi)                  # (1)
    f = sigmoid(x @ Wf + h @ Uf + bf)                  # (2)
    g = tanh(x @ Wg + h @ Ug + bg)                     # (3)
    c_new = f * c + i * g                              # (5)
    o = sigmoid(x @ Wo + h @ Uo + bo)                  # (4)  after (5): a slip may use c_new here
    h_new = o * tanh(c_new)                            # (6)
    return h_new, c_new


def lstm_step(p, x, h, c):
    """What an answer that calls lstm_step is lent: the course's own cell."""
    return tuple(lstm.forward(p, x, lstm.State(h, c))[0])


STEP_SENTENCES = {
    "c_new = i * c + f * g":
        "`f` and `i` have changed places: the forget gate `f` scales the old cell state, the input "
        "gate `i` scales the candidate (or their weights are taken from each other's place)",
    "c_new = f * c + g": "the input gate is missing: `i` decides how much of `g` is written",
    "c_new = c + i * g": "the forget gate is missing: `f` decides how much of the old `c` is kept",
    "c_new = i * g": "the old cell state is missing: nothing is carried on from `c`",
    "c_new = f * c": "nothing new is written: `i * g` is missing",
    "c_new = f * h + i * g": "the hidden state `h` stands where the cell state `c` belongs",
    "c_new = f * c + (1 - f) * g":
        "`1 - f` stands where `i` belongs: that is the LSTM with coupled gates, another cell",
    "h_new = o * tanh(c)": "the old cell state `c` is shown, but `c_new` belongs there: "
                           "(5) comes before (6)",
    "h_new = o * c_new": "`tanh` is left out: without it the hidden state can leave -1 … 1",
    "h_new = tanh(o * c_new)": "`tanh` goes around the product; it belongs around `c_new` alone, "
                               "and the gate scales the result",
    "h_new = tanh(c_new)": "the output gate is missing: `o` decides how much is shown",
    "h_new = o * sigmoid(c_new)": "`sigmoid` stands where `tanh` belongs: the hidden state may be "
                                  "negative",
    "return (c_new, h_new)": "the two results are returned in the wrong order: `h_new` comes first",
}

STEP_SENTENCES |= {
    "i = sigmoid(x @ Wi + h @ Ui + bi + c)\nf = sigmoid(x @ Wf + h @ Uf + bf + c)\n"
    "o = sigmoid(x @ Wo + h @ Uo + bo + c_new)":
        "the cell state is in the gates: those are peepholes, which belong to another cell",
    "g = tanh(x @ Wg + (f * h) @ Ug + bg)":
        "`f * h` stands where `h` belongs: a gate on the old hidden state is the GRU's way",
    "o = sigmoid(x @ Wo + tanh(c_new) @ Uo + bo)":
        "`tanh(c_new)` stands where the old `h` belongs: was `h` overwritten before the output "
        "gate read it?",
    "f = sigmoid(x @ Wf + h @ Uf + bf + 1)":
        "1 is added to the sum: a forget bias of 1 is set once, in `p.b[1]`, not at each step",
    "Wi, Wf, Wg, Wo = np.split(p.W.reshape(p.W.shape[1], -1), 4, axis=1)\n"
    "Ui, Uf, Ug, Uo = np.split(p.U.reshape(p.U.shape[1], -1), 4, axis=1)":
        "`reshape` tears the gates apart: the first axis of `p.W` holds the gates, so gate 2 is "
        "`p.W[2]`",
    all_gates(JOINED + ".reshape(4, *h.shape)[{k}]"):
        "the joined sum (B, 4 H) is cut by `reshape(4, B, H)`, which mixes rows and gates: gate k "
        "is its columns k H to (k + 1) H",
    all_gates("(np.dot(x, p.W) + np.dot(h, p.U) + p.b[:, 0])[{k}]"):
        "`np.dot` puts the gates on the middle axis, (B, 4, H), so the rows are taken for gates: "
        "with `@` the gates come first",
    all_gates(JOINED + "[:, {k}::4]"):
        "every fourth column is taken for a gate, but a gate's columns stand side by side: "
        "k H to (k + 1) H",
    all_gates("np.hstack((x, h)) @ np.vstack(({U}, {W})) + {b}"):
        "the two joined orders don't fit: with [x, h] `W` stands on top, with [h, x] `U` does",
}

EXERCISE = Exercise(
    "lstm_step", "05_lstm", _lstm_step, ("h_new", "c_new"), **sized(step_args), equations=GATES,
    difficulty=3, minutes=20, lines=6, points=2, uses={"sigmoid": sigmoid},
    hints=("In which order must the six equations stand, so that each finds what it needs?",
           "(1) to (4) need only x and h; (5) needs f, i, g and the old c; (6) needs o and the "
           "new c.",
           "`zi, zf, zg, zo = …`, then `i = sigmoid(zi)` and so on, `c_new = … * c + … * …`, "
           "`h_new = o * …`"),
    sentences=STEP_SENTENCES)
