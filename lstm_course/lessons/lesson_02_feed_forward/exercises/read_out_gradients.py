"""The last layer's gradients: exercise `read_out_gradients` of page 02."""

from functools import partial

from numpy import tanh

from lstm_course.checks import Exercise
from lstm_course.lessons.random_cases import normal, sized

from .shared import BACK, GRADIENT_SENTENCES


def _read_out_gradients(h, y, t):
    dy = 2 * (y - t) / y.size                          # (3)
    dV = h.T @ dy                                      # (4)
    da = dy.sum(axis=0, keepdims=True)                 # (5)
    return dV, da


def _read_out_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"h": tanh(draw(B, H)), "y": draw(B, D), "t": draw(B, D)}


EXERCISE = Exercise(
    "read_out_gradients", "02_feed_forward", _read_out_gradients, ("dV", "da"),
    **sized(_read_out_args),
    equations=BACK, difficulty=3, minutes=15, lines=3,
    hints=("If one output y were a little larger, how would the mean of (y - t)² change?",
           "(3)  dy = 2 (y - t) / n, for n entries;  (4)  dV = hᵀ dy;  (5)  da = the sum of dy "
           "over the rows.",
           "Three lines: `dy = 2 * (…) / y.size`, `dV = h.… @ …`, "
           "`da = dy.sum(axis=…, keepdims=True)`"),
    sentences={**GRADIENT_SENTENCES,
               "return (da, dV)": "the two are returned in the wrong order: dV comes first"})
