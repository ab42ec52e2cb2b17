"""A fixed start for everything that draws at random without being told a seed."""

import random
import sys
from contextlib import contextmanager

import numpy as np

SEED = 2026


@contextmanager
def fixed_chance():
    """Seeds the global generators of Python, NumPy and, if it is loaded, PyTorch; puts them back.

    So a model that draws from one of them breaks its law in the same way each time, and whoever
    checks it goes on with the numbers that would have come anyway.
    """
    torch = sys.modules.get("torch")
    before = random.getstate(), np.random.get_state(), torch and torch.get_rng_state()
    random.seed(SEED)
    np.random.seed(SEED)
    if torch:
        torch.random.default_generator.manual_seed(SEED)
    try:
        yield
    finally:
        random.setstate(before[0])
        np.random.set_state(before[1])
        if torch:
            torch.set_rng_state(before[2])
