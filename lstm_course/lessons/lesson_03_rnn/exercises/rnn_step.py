"""One step: exercise `rnn_step` of page 03."""

from numpy import tanh

from lstm_course.cells import rnn
from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import step_args


def _rnn_step(p, x, h):
    h_new = tanh(x @ p.W + h @ p.U + p.b)              # (6)
    return h_new


def rnn_step(p, x, h):
    """What an answer that calls rnn_step is lent: the course's own cell."""
    return rnn.forward(p, x, rnn.State(h))[0].h


SENTENCES = {
    "h_new = tanh(x @ p.W + h @ p.U)": "the bias `p.b` is missing",
    "h_new = tanh(x @ p.W + p.b)": "the old state is missing: without `h @ p.U` there is no loop",
    "h_new = tanh(h @ p.U + p.b)": "the input is missing: `x @ p.W`",
    "h_new = x @ p.W + h @ p.U + p.b":
        "`tanh` is left out: nothing keeps the state between -1 and 1",
    "h_new = 1 / (1 + np.exp(-(x @ p.W + h @ p.U + p.b)))":
        "the sigmoid stands where `tanh` belongs: this state may be negative",
    "h_new = tanh(x @ p.W + h @ p.U + p.b) + h":
        "the old state is added once more, outside of `tanh`: the sum can leave -1 … 1",
    "h_new = tanh(x @ p.W) + tanh(h @ p.U) + p.b":
        "each part is squashed alone; first comes the sum of all three, then one `tanh`",
    "h_new = tanh(x @ p.W) + tanh(h @ p.U + p.b)":
        "each part is squashed alone; first comes the sum of all three, then one `tanh` around it",
    "h_new = tanh(h @ p.W + x @ p.U + p.b)":
        "`W` belongs to the input `x` and `U` to the old state `h`, not the other way",
    "h_new = tanh(np.concatenate((h, x), axis=1) @ np.concatenate((p.W, p.U)) + p.b)":
        "where `h` stands before `x`, `U` must stand above `W`; here they are the other way round",
    "h_new = tanh(x @ p.W * (h @ p.U) + p.b)":
        "the two parts are multiplied; they are to be added",
    "h_new = tanh(x @ p.W + h @ p.U.T + p.b)":
        "`p.U` is transposed: a row of `h` is a sequence, so `U` stands on its right as it is",
    "h_new = tanh(x @ p.W + h @ p.U) + p.b":
        "`p.b` is added after the `tanh`, so the state can leave -1 … 1: first the sum of all "
        "three, then the squashing",
    "h_new = tanh(x @ p.W + h @ p.U + p.b + p.b)":
        "`p.b` is added twice: the two products share one bias (it is PyTorch that keeps two)",
    "h_new = np.maximum(x @ p.W + h @ p.U + p.b, 0)":
        "a ReLU stands where `tanh` belongs: nothing keeps it from growing as it goes round",
    "h_new = tanh(x @ p.W + p.b) + h @ p.U":
        "`h @ p.U` is added after the `tanh`: what comes back must be squashed too, or it may grow "
        "at each step",
}

EXERCISE = Exercise(
    "rnn_step", "03_rnn", _rnn_step, ("h_new",), **sized(step_args),
    equations={6: "the hidden state"}, difficulty=1, minutes=10, lines=1,
    hints=("Which two things go into the new state, and which weights belong to each?",
           "(6)  h' = tanh(x W + h U + b).",
           "One line: `return tanh(x @ p.W + … @ … + …)`"),
    sentences=SENTENCES)
