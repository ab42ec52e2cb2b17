"""The trainings and measurements of page 02_feed_forward."""

from . import hand_set, length_generalisation
from .fit_function import approximate

__all__ = ["approximate", "hand_set", "length_generalisation"]
