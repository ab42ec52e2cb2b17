"""What can be moved on page 06_lstm_gradients."""

from .backward_widget import WayBack
from .memory_widget import Memory

__all__ = ["Memory", "WayBack"]
