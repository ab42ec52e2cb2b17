"""The trainings and measurements of page 08_variants."""

from .toy_tasks import PUZZLES, learn_puzzle, share_wrong
from .variants import VARIANTS

__all__ = ["PUZZLES", "VARIANTS", "learn_puzzle", "share_wrong"]
