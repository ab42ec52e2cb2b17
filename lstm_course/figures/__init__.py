"""What draws for every page: pictures and plots with a caption and alternative text, the cell.

matplotlib is loaded when first used.
"""

from .audio import Sound
from .captioned_svg import Picture
from .cell_activations import cell_states, read
from .lstm_cell import draw_cell
from .source_lines import equation_lines
from .table import Table
from .unit_selection import keeper, name_scores

__all__ = ["Picture", "Sound", "Table", "cell_states", "draw_cell", "equation_lines", "keeper",
           "name_scores", "read"]
