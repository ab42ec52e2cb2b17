"""The forget gate: exercise `forget_gate` of page 05."""

from lstm_course.cells import sigmoid
from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import GATES, gate_args, gate_sentences


def _forget_gate(p, x, h):
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])      # (2)
    return f


EXERCISE = Exercise(
    "forget_gate", "05_lstm", _forget_gate, ("f",), **sized(gate_args), equations=GATES,
    difficulty=1, minutes=10, lines=1, uses={"sigmoid": sigmoid},
    hints=("What does the gate look at before it decides? Two things, and a bias.",
           "(2)  f = σ(x W_f + h U_f + b_f); the forget gate's weights have index 1.",
           "One line: `return sigmoid(x @ p.W[…] + h @ … + …)`"),
    sentences=gate_sentences("f", "forget gate", 1))
