"""The figures of page 05_lstm."""

from .activation_plot import squashing
from .cell_per_word import draw_row
from .gate_heatmaps import gate_maps
from .mistakes_table import mistakes_table
from .repeat_vs_distance import chance_against_adjectives

__all__ = ["chance_against_adjectives", "draw_row", "gate_maps", "mistakes_table", "squashing"]
