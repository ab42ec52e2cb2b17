"""The cell state: exercise `cell_update` of page 05."""

from functools import partial

from numpy import tanh

from lstm_course.cells import sigmoid
from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized

from .lstm_step import STEP_SENTENCES
from .shared import GATES


def _cell_update(f, i, g, c):
    c_new = f * c + i * g                              # (5)
    return c_new


def _update_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype, B, H)
    return {"f": sigmoid(draw()), "i": sigmoid(draw()), "g": tanh(draw()), "c": draw()}


SENTENCES = {line: words for line, words in STEP_SENTENCES.items()
             if line.startswith("c_new") and "h" not in line}

EXERCISE = Exercise(
    "cell_update", "05_lstm", _cell_update, ("c_new",), **sized(_update_args), equations=GATES,
    difficulty=2, minutes=10, lines=1,
    hints=("Which gate decides about the old memory, and which about the new?",
           "(5)  c' = f ⊙ c + i ⊙ g, where ⊙ multiplies entry by entry.",
           "One line: `return … * c + … * g`"),
    sentences=SENTENCES)
