"""Pictures drawn from the numbers of a cell's tape, each with a caption and alternative text.

The widgets are loaded when first used, as they alone need ipywidgets; so is matplotlib.
"""

from .all_runs import variant_grid
from .approximation import error_against_width
from .beside import draw_beside
from .bias_blocks import bias_blocks
from .bits import bits
from .cell import draw_cell
from .cliff import walks_on_the_cliff
from .course_map import course_map, draw_map, my_map
from .decay import gradient_against_lag, norms_against_lag
from .difference import Difference, differing_lines
from .falling import falling_losses
from .forcing import distance_while_learning, told_and_alone
from .gate_orders import losses_by_order, losses_by_update
from .gates import gate_maps
from .gene import gene
from .gradient_by_start import gradient_by_start
from .grid import grid
from .hand_set import draw_hand_set
from .highway import draw_highway, follow_back
from .iterated import squashed_again
from .lag import chance_against_adjectives
from .lasting import draw_memory, spread_biases
from .layouts import draw_layouts
from .learning_curves import learning_curves
from .lengths import right_against_length
from .mistakes import mistakes_table
from .neuron import draw_neuron
from .opinion import running_opinion
from .order import draw_order
from .outside import beyond
from .padding import draw_padding
from .picture import Picture
from .plateau import plateau
from .reading import cell_states, read
from .receptive_field import draw_receptive_field
from .row import draw_row
from .sensors import sensor_plot
from .sound import Sound
from .source import equation_lines
from .squashing import squashing
from .stack import draw_stack
from .success import success_against_lag
from .success_by_start import success_by_start
from .sums import wrong_sums_plot
from .table import Table
from .units import keeper, name_scores
from .unrolled import draw_unrolled, follow_loop
from .voices import voice_plot
from .window_width import right_against_window

__all__ = ["Difference", "Memory", "Padding", "Picture", "Radius", "Reorder", "SetNeurons",
           "SideBySide", "Sound", "Squash", "Stack", "Table", "Unroll", "Walk", "WayBack", "beyond",
           "bias_blocks", "bits", "cell_states", "chance_against_adjectives", "course_map",
           "differing_lines", "distance_while_learning", "draw_beside", "draw_cell",
           "draw_hand_set", "draw_highway", "draw_layouts", "draw_map", "draw_memory",
           "draw_neuron", "draw_order", "draw_padding", "draw_receptive_field", "draw_row",
           "draw_stack", "draw_unrolled", "equation_lines", "error_against_width", "falling_losses",
           "follow_back", "follow_loop", "gate_maps", "gene", "gradient_against_lag",
           "gradient_by_start", "grid", "keeper", "learning_curves", "losses_by_order",
           "losses_by_update", "mistakes_table", "my_map", "name_scores", "norms_against_lag",
           "plateau", "read", "right_against_length", "right_against_window", "running_opinion",
           "sensor_plot", "spread_biases", "squashed_again", "squashing", "success_against_lag",
           "success_by_start", "told_and_alone", "variant_grid", "voice_plot", "walks_on_the_cliff",
           "wrong_sums_plot"]


# class -> its module, which needs ipywidgets
WIDGETS = {"Memory": "memory", "Padding": "padding_widget", "Radius": "radius",
           "Reorder": "reorder", "SetNeurons": "set_neurons", "SideBySide": "side_by_side",
           "Squash": "squash", "Stack": "stack_widget", "Unroll": "unroll", "Walk": "walk",
           "WayBack": "way_back"}


def __getattr__(name):
    if name in WIDGETS:
        from importlib import import_module

        return getattr(import_module(f".{WIDGETS[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
