"""The output gate and the hidden state: exercise `hidden_state` of page 05."""

from numpy import tanh

from lstm_course.cells import sigmoid
from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized

from .lstm_step import STEP_SENTENCES
from .shared import GATES, gate_args, gate_sentences


def _hidden_state(p, x, h, c_new):
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])      # (4)
    h_new = o * tanh(c_new)                            # (6)
    return h_new


def _hidden_args(rng, B, D, H, scale, dtype):
    return {**gate_args(rng, B, D, H, scale, dtype), "c_new": normal(rng, scale, dtype, B, H)}


EXERCISE = Exercise(
    "hidden_state", "05_lstm", _hidden_state, ("h_new",), **sized(_hidden_args), equations=GATES,
    difficulty=2, minutes=10, lines=2, uses={"sigmoid": sigmoid},
    hints=("The memory may grow beyond 1. What brings it back before the gate shows it?",
           "(4)  o = σ(x W_o + h U_o + b_o), index 3;  (6)  h' = o ⊙ tanh(c').",
           "Two lines: `o = sigmoid(…)`, then `return o * tanh(…)`"),
    sentences={**gate_sentences("o", "output gate", 3),
               **{k: v for k, v in STEP_SENTENCES.items() if k.startswith("h_new")},
               "return o": "the output gate alone is returned: it still has to scale "
                           "`tanh(c_new)`"})
