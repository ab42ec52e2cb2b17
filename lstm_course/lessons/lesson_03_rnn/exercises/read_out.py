"""An output at each step, or one at the end: exercise `read_out` of page 03."""

from functools import partial

from numpy import tanh

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized

from .shared import number_of_steps


def _read_out(V, a, H):
    each = H @ V + a                                   # (1)
    last = H[-1] @ V + a                               # (2)
    return each, last


def _read_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, 1.0, dtype)
    states = tanh(normal(rng, scale, dtype, number_of_steps(B, D, H), B, H))
    return {"V": draw(H, D), "a": draw(1, D), "H": states}


SENTENCES = {
    "last = H[0] @ V + a": "the first state is read at index 0; the last one is `H[-1]`",
    "last = H.mean(0) @ V + a": "the mean over all steps is read, not the last state",
    "last = H.sum(0) @ V + a": "the sum over all steps is read, not the last state",
    "last = H[:, -1] @ V + a":
        "`H[:, -1]` is the last sequence of the batch; time is the first axis",
    "last = H[-1] @ V": "the bias `a` is missing in the output at the end",
    "each = H @ V": "the bias `a` is missing in the outputs at each step",
    "each = tanh(H @ V + a)": "an output is no state: nothing squashes it here",
    "last = H[-2] @ V + a": "this is the last state but one: the last is `H[-1]`",
    "last = each.sum(0)": "the sum of all outputs is returned, not the last one",
    "each = np.exp(H @ V + a) / np.exp(H @ V + a).sum(-1, keepdims=True)":
        "this is the softmax of the outputs; here they stay as they are",
    "last = np.exp(H[-1] @ V + a) / np.exp(H[-1] @ V + a).sum(-1, keepdims=True)":
        "this is the softmax of the output; here it stays as it is",
    "last = H[-1] @ V + a + a": "`a` is added twice in the output at the end: `each` has it",
    "last = H[-1]": "the last state itself is returned; `V` and `a` make the output of it",
}

EXERCISE = Exercise(
    "read_out", "03_rnn", _read_out, ("each", "last"), **sized(_read_args),
    equations={1: "the output at each step", 2: "the output at the end"},
    difficulty=2, minutes=10, lines=3,
    hints=("Time is the first axis of H. Which index is the last step?",
           "z_t = h_t V + a for all t; at the end the same with h_T alone.",
           "`each = H @ … + …`, `last = H[…] @ … + …`, `return each, last`"),
    sentences=SENTENCES)
