"""The figures of page 09_frameworks."""

from .bias_blocks import bias_blocks
from .loss_by_gate_order import losses_by_order, losses_by_update
from .weight_layouts import draw_layouts

__all__ = ["bias_blocks", "draw_layouts", "losses_by_order", "losses_by_update"]
