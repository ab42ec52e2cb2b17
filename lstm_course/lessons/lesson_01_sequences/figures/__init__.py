"""The figures of page 01_sequences."""

from .accuracy_vs_window import right_against_window
from .bit_plot import bits
from .genome_map import gene
from .sensor_panels import sensor_plot
from .sequence_heatmap import grid
from .spectrogram import voice_plot
from .word_order import draw_order

__all__ = ["bits", "draw_order", "gene", "grid", "right_against_window", "sensor_plot",
           "voice_plot"]
