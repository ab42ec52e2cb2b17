"""What can be moved on page 03_rnn."""

from .squash_widget import Squash
from .unroll_widget import Unroll

__all__ = ["Squash", "Unroll"]
