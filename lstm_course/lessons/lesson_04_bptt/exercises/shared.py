"""What several exercises of page 04 share."""

import numpy as np
from numpy import tanh

from lstm_course.cells.rnn import Params
from lstm_course.checks import Case
from lstm_course.lessons.random_cases import SIZES, draws, normal, sized


def tanh_states(rng, dtype, *shape):
    return tanh(normal(rng, 1.0, dtype, *shape))


def draw_matrix(rng, H, dtype):
    return normal(rng, 1.2 / H**0.5, dtype, H, H)


def number_of_steps(B, D, H):
    """A number of steps that differs from the other sizes, but in the probes, where all agree."""
    return B if B == D == H else B + D + 1


def draw_params(rng, D, H, dtype):
    return Params(normal(rng, 0.7 / D**0.5, dtype, D, H), draw_matrix(rng, H, dtype),
                  normal(rng, 0.3, dtype, 1, H))


def back_args(rng, B, D, H, scale, dtype):
    T = number_of_steps(B, D, H)
    return {"U": draw_matrix(rng, H, dtype), "H": tanh_states(rng, dtype, T, B, H),
            "dH": normal(rng, scale, dtype, T, B, H), "dh": normal(rng, scale, dtype, B, H)}


def _one_step(make):
    """make's arguments with one step of time only."""
    def made(rng, B, D, H, scale, dtype):
        args = make(rng, B, D, H, scale, dtype)
        return {k: v[:1] if k in ("X", "H", "dH") else v for k, v in args.items()}
    return made


def in_time(make):
    """Cases and probes for a function of a sequence: those of `sized`, and one step alone."""
    def cases(seed):
        rng = np.random.default_rng(seed + 1)
        one = Case("one step, T = 1", _one_step(make)(rng, 3, 4, 5, 1.0, np.float64))
        return [*draws(seed, SIZES, make), one]
    return {**sized(make), "cases": cases}


SLOPE = ("the slope of tanh is `1 - h * h`, where h is the state that came out of this step")
FORWARDS = "the steps are walked forwards: the gradient comes from the end, so start there"

MATRIX = ("the gradient goes back through the transposed matrix: `{0}.T`, as row i of `{0}` says "
          "where unit i sends to")
