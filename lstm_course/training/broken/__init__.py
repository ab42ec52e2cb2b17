"""Ten models whose loss falls and which are wrong all the same, to be hunted on page 07.

Each module hunt_NN holds a `Model` and a function batch(rng) -> (X, y) or (X, lengths, y), its
task. They are wrong on purpose and belong in no other code.
"""

from . import (
    hunt_01,
    hunt_02,
    hunt_03,
    hunt_04,
    hunt_05,
    hunt_06,
    hunt_07,
    hunt_08,
    hunt_09,
    hunt_10,
)
from .train import begin, train

__all__ = ["begin", "hunt_01", "hunt_02", "hunt_03", "hunt_04", "hunt_05", "hunt_06", "hunt_07",
           "hunt_08", "hunt_09", "hunt_10", "train"]
