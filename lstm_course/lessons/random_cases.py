"""Random inputs for the cases of exercises about a step or a sequence.

Sizes all differ, so that a transposed matrix or a wrong axis can't hide. The probes' sizes are all
equal, so that such a mistake gives numbers, which tell what it was.
"""

import numpy as np

from ..checks import Case

# label, batch B, inputs D, hidden units H
SIZES = (("batch 3, 4 inputs, 5 units", 3, 4, 5), ("batch 2, 6 inputs, 3 units", 2, 6, 3),
         ("one sequence alone", 1, 3, 4), ("one input", 4, 1, 3), ("one unit", 3, 2, 1))
EQUAL = (("batch 2, as many inputs as units", 2, 3, 3), ("all sizes equal", 3, 3, 3))


def draws(seed, sizes, make):
    """A case for each size and, for SIZES, large values, tiny values and float32 besides.

    make(rng, B, D, H, scale, dtype) gives the arguments by name.
    """
    rng = np.random.default_rng(seed)
    cases = [Case(label, make(rng, B, D, H, 1.0, np.float64)) for label, B, D, H in sizes]
    if sizes is SIZES:
        _, B, D, H = sizes[0]
        cases += [Case("large values", make(rng, B, D, H, 30.0, np.float64)),
                  Case("tiny values", make(rng, B, D, H, 1e-3, np.float64)),
                  Case("float32", make(rng, B, D, H, 1.0, np.float32))]
    return cases


def normal(rng, scale, dtype, *shape):
    """Random numbers of the given scale and type."""
    return scale * rng.standard_normal(shape).astype(dtype)


def sized(make):
    """Cases and probes from one maker of arguments."""
    return {"cases": lambda seed: draws(seed, SIZES, make),
            "probes": lambda seed: draws(seed, EQUAL, make)}
