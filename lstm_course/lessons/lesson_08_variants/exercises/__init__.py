"""The exercises of page 08_variants: the LSTM's relatives, the laws that bind them, and luck.

The references. Each cell packs the gates that it has, in the order of its module.

The cases. No weight is zero, and the gates' weights all differ.
"""

# in the order of the page; each is a module
NAMES = ("step_1997", "open_gate", "coupled_step", "uncouple", "peephole_step",
         "predict_the_counter", "gru_cho_step", "gru_step", "share_of_deals", "read_the_grid")
