"""The trainings and measurements of page 05_lstm."""

from .linear_probe import name_in_state
from .perturbation import trace_of_name

__all__ = ["name_in_state", "trace_of_name"]
