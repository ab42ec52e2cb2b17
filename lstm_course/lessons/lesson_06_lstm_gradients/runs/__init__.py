"""The trainings and measurements of page 06_lstm_gradients."""

from .autograd_step import step_gradients
from .temporal_order_task import heard, train_temporal_order
from .vectorised_recall import train_recalls

__all__ = ["heard", "train_recalls", "train_temporal_order", "step_gradients"]
