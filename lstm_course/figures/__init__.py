"""Pictures drawn from the numbers of a cell's tape, each with a caption and alternative text.

The widgets are loaded when first used, as they alone need ipywidgets; so is matplotlib.
"""

from .approximation import error_against_width
from .bias_blocks import bias_blocks
from .bits import bits
from .cell import draw_cell
from .cliff import walks_on_the_cliff
from .course_map import course_map, draw_map, my_map
from .decay import gradient_against_lag, norms_against_lag
from .forcing import distance_while_learning, told_and_alone
from .gate_orders import losses_by_order, losses_by_update
from .gates import gate_maps
from .gene import gene
from .grid import grid
from .hand_set import draw_hand_set
from .iterated import squashed_again
from .lag import chance_against_adjectives
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
from .reading import cell_states, read
from .receptive_field import draw_receptive_field
from .row import draw_row
from .sensors import sensor_plot
from .sound import Sound
from .source import equation_lines
from .squashing import squashing
from .stack import draw_stack
from .success import success_against_lag
from .sums import wrong_sums_plot
from .table import Table
from .units import keeper, name_scores
from .unrolled import draw_unrolled, follow_loop
from .voices import voice_plot
from .window_width import right_against_window

__all__ = ["Padding", "Picture", "Radius", "Reorder", "SetNeurons", "Sound", "Squash", "Stack",
           "Table", "Unroll", "Walk", "beyond", "bias_blocks", "bits", "cell_states",
           "chance_against_adjectives", "course_map", "distance_while_learning", "draw_cell",
           "draw_hand_set", "draw_layouts", "draw_map", "draw_neuron", "draw_order", "draw_padding",
           "draw_receptive_field", "draw_row", "draw_stack", "draw_unrolled", "equation_lines",
           "error_against_width", "follow_loop", "gate_maps", "gene", "gradient_against_lag",
           "grid", "keeper", "learning_curves", "losses_by_order", "losses_by_update",
           "mistakes_table", "my_map", "name_scores", "norms_against_lag", "read",
           "right_against_length", "right_against_window", "running_opinion", "sensor_plot",
           "squashed_again", "squashing", "success_against_lag", "told_and_alone", "voice_plot",
           "walks_on_the_cliff", "wrong_sums_plot"]


# class -> its module, which needs ipywidgets
WIDGETS = {"Padding": "padding_widget", "Radius": "radius", "Reorder": "reorder",
           "SetNeurons": "set_neurons", "Squash": "squash", "Stack": "stack_widget",
           "Unroll": "unroll", "Walk": "walk"}


def __getattr__(name):
    if name in WIDGETS:
        from importlib import import_module

        return getattr(import_module(f".{WIDGETS[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
