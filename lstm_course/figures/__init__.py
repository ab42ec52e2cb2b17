"""Pictures drawn from the numbers of a cell's tape, each with a caption and alternative text.

The widget is loaded when first used, as it alone needs ipywidgets; so is matplotlib.
"""

from .cell import draw_cell
from .gates import gate_maps
from .lag import chance_against_adjectives
from .mistakes import mistakes_table
from .picture import Picture
from .reading import cell_states, read
from .row import draw_row
from .source import equation_lines
from .squashing import squashing
from .table import Table
from .units import keeper, name_scores

__all__ = ["Picture", "Table", "Walk", "cell_states", "chance_against_adjectives", "draw_cell",
           "draw_row", "equation_lines", "gate_maps", "keeper", "mistakes_table", "name_scores",
           "read", "squashing"]


def __getattr__(name):
    if name == "Walk":
        from .walk import Walk

        return Walk
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
