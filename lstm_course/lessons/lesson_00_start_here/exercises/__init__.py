"""The exercises of page 00_start_here: how an exercise works, on arrays of shape (T, B, D).

The cases. Sizes differ, so that a wrong axis shows; the probes' sizes are equal, so that it gives
numbers, which tell what it was.
"""

# in the order of the page; each is a module
NAMES = ("twice", "halfway", "shape_of_a_step", "one_sequence", "scale_each", "row_times_matrix",
         "mean_over_time", "running_total")
