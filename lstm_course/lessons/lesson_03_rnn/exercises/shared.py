"""What several exercises of page 03 share."""

from functools import partial

import numpy as np

from lstm_course.cells.rnn import Params
from lstm_course.checks import Case
from lstm_course.lessons.random_cases import EQUAL, SIZES, draws, normal


def draw_params(rng, D, H, dtype):
    """Random, none of them zero."""
    draw = partial(normal, rng, 1.0, dtype)
    return Params(draw(D, H), draw(H, H), draw(1, H))


def step_args(rng, B, D, H, scale, dtype):
    draw = partial(normal, rng, scale, dtype)
    return {"p": draw_params(rng, D, H, dtype), "x": draw(B, D), "h": draw(B, H)}


def number_of_steps(B, D, H):
    """A number of steps unlike all other sizes, unless those are equal too."""
    return B if B == D == H else B + 4


def one_step(make, name, value):
    """Cases and probes of `make`, and one case more with a single step."""
    def cases(seed):
        args = make(np.random.default_rng(seed + 1), 3, 4, 5, 1.0, np.float64)
        return [*draws(seed, SIZES, make), Case("one step, T = 1", {**args, name: value(args)})]

    return {"cases": cases, "probes": lambda seed: draws(seed, EQUAL, make)}
