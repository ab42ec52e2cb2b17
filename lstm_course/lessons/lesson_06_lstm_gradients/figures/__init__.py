"""The figures of page 06_lstm_gradients."""

from .accuracy_by_init import success_by_start
from .gradient_by_init import gradient_by_start
from .gradient_highway import draw_highway, follow_back
from .loss_plateau import plateau
from .memory_decay import draw_memory, spread_biases

__all__ = ["draw_highway", "draw_memory", "follow_back", "gradient_by_start", "plateau",
           "spread_biases", "success_by_start"]
