"""The input gate: exercise `input_gate` of page 05."""

from lstm_course.cells import sigmoid
from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import GATES, gate_args, gate_sentences


def _input_gate(p, x, h):
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])      # (1)
    return i


EXERCISE = Exercise(
    "input_gate", "05_lstm", _input_gate, ("i",), **sized(gate_args), equations=GATES,
    difficulty=1, minutes=5, lines=1, uses={"sigmoid": sigmoid},
    hints=("What differs from the forget gate? Only which weights it uses.",
           "(1)  i = σ(x W_i + h U_i + b_i); the input gate's weights have index 0.",
           "One line: `return sigmoid(x @ p.W[…] + … + …)`"),
    sentences=gate_sentences("i", "input gate", 0))
