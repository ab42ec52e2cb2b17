"""The trainings and measurements of page 06_lstm_gradients."""

from .autograd_step import step_gradients
from .temporal_order_task import heard, learn_order
from .vectorised_recall import learn_last_words

__all__ = ["heard", "learn_last_words", "learn_order", "step_gradients"]
