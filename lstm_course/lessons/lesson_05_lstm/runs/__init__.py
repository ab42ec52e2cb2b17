"""The trainings and measurements of page 05_lstm."""

from .linear_probe import probe_first_name
from .perturbation import trace_of_name

__all__ = ["probe_first_name", "trace_of_name"]
