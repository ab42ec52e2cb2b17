"""The figures of page 08_variants."""

from .cell_diff import Difference, differing_lines
from .two_cells import draw_beside
from .variant_results import variant_grid

__all__ = ["Difference", "differing_lines", "draw_beside", "variant_grid"]
