"""The candidate: exercise `candidate` of page 05."""

from numpy import tanh

from lstm_course.cells import sigmoid
from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import GATES, gate_args, gate_sentences


def _candidate(p, x, h):
    g = tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])         # (3)
    return g


EXERCISE = Exercise(
    "candidate", "05_lstm", _candidate, ("g",), **sized(gate_args), equations=GATES,
    difficulty=1, minutes=5, lines=1, uses={"sigmoid": sigmoid},
    hints=("May what is written be negative? Which squashing function allows that?",
           "(3)  g = tanh(x W_g + h U_g + b_g); the candidate's weights have index 2.",
           "One line: `return tanh(x @ p.W[…] + … + …)`"),
    sentences=gate_sentences("g", "candidate", 2, "tanh"))
