"""The figures of page 03_rnn."""

from .addition_errors import wrong_sums_plot
from .iterated_tanh import squashed_again
from .rnn_drawing import draw_unrolled, follow_loop

__all__ = ["draw_unrolled", "follow_loop", "squashed_again", "wrong_sums_plot"]
