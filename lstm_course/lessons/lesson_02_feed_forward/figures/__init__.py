"""The figures of page 02_feed_forward."""

from .accuracy_vs_length import right_against_length
from .error_vs_width import error_against_width
from .extrapolation import beyond
from .hand_set_drawing import draw_hand_set
from .neuron import draw_neuron
from .receptive_field import draw_receptive_field

__all__ = ["beyond", "draw_hand_set", "draw_neuron", "draw_receptive_field", "error_against_width",
           "right_against_length"]
