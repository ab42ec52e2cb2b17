"""Ten models whose loss falls and which are wrong all the same, to be hunted on page 07.

Each module hunt_NN holds a `Model` and a function batch(rng) -> (X, y) or (X, lengths, y), its
task. They are wrong on purpose and belong in no other code.
"""

from importlib import import_module

from .train import begin, falls, train

HUNTS = {n: import_module(f".hunt_{n:02}", __name__) for n in range(1, 11)}

__all__ = ["HUNTS", "begin", "falls", "train"]
