"""The trainings and measurements of page 04_bptt."""

from . import truncation_error
from .gradient_cliff import loss_and_slope, walk_down

__all__ = ["loss_and_slope", "truncation_error", "walk_down"]
