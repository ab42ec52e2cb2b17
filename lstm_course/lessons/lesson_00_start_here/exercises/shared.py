"""What several exercises of page 00 share."""

from functools import partial

import numpy as np

from lstm_course.checks import Case
from lstm_course.lessons.random_cases import normal

STACKS = (("4 steps, 3 sequences, 5 values", 4, 3, 5), ("3 steps, 6 sequences, 2 values", 3, 6, 2),
          ("one sequence alone", 5, 1, 3), ("one step, T = 1", 1, 4, 3), ("one value", 6, 2, 1))

CUBES = (("all sizes equal, 3", 3, 3, 3), ("all sizes equal, 4", 4, 4, 4))


def draw_cases(seed, sizes, make, changed=True):
    """A case for each size and, where changed, large values, tiny ones and float32 besides."""
    rng = np.random.default_rng(seed)
    cases = [Case(label, make(partial(normal, rng, 1.0, np.float64), *size))
             for label, *size in sizes]
    looks = (("large values", 1e3, np.float64), ("tiny values", 1e-3, np.float64),
             ("float32", 1.0, np.float32))
    return cases + [Case(label, make(partial(normal, rng, scale, dtype), *sizes[0][1:]))
                    for label, scale, dtype in looks if changed]


def made_cases(make):
    """Cases and probes from one maker of arguments: make(draw, T, B, D)."""
    return {"cases": lambda seed: draw_cases(seed, STACKS, make),
            "probes": lambda seed: draw_cases(seed, CUBES, make, changed=False)}
