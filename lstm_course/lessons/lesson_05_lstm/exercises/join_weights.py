"""Two matrices or one: join: exercise `join_weights` of page 05."""

import numpy as np

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import sized

from .shared import draw_params


def _join_weights(W, U):
    V = np.concatenate((U, W), axis=1)
    return V


def _weight_args(rng, B, D, H, scale, dtype):
    p = draw_params(rng, D, H, scale, dtype)
    return {"W": p.W, "U": p.U}


EXERCISE = Exercise(
    "join_weights", "05_lstm", _join_weights, ("V",), **sized(_weight_args),
    difficulty=3, minutes=10, lines=1,
    hints=("In [h, x] @ V, which rows of V does h meet, and which does x?",
           "V = [U; W]: for each gate U (H, H) on top of W (D, H), so V is (4, H + D, H).",
           "One line: `return np.concatenate((…, …), axis=…)`"),
    sentences={"V = np.concatenate((W, U), axis=1)": "`W` stands above `U`: that fits [x, h], "
                                                     "but here h comes first",
        "V = np.concatenate((U, W))": "the parts are joined along axis 0, which holds the "
                                      "gates; the rows are on axis 1",
        "V = np.concatenate((U, W), axis=2)": "the parts are joined side by side; `U` stands "
                                              "on top of `W`, along axis 1"})
