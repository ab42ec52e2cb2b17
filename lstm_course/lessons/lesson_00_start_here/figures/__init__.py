"""The figures of page 00_start_here."""

from .batch_drawing import draw_stack
from .course_map import course_map, draw_map, my_map

__all__ = ["course_map", "draw_map", "draw_stack", "my_map"]
