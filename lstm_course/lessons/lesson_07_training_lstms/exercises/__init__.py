"""The exercises of page 07_training_lstms: from a pile of texts to a run that stops in time.

The references. B texts, T steps, D inputs, H units; `real` is the mask. No line binds a name that
an earlier line bound: so each line can be told apart by what it makes.

The cases. Lengths are all different where there is room for it, the longest fills the array, and
what stands in the padding of states is random: who reads it gets something else.
"""

# in the order of the page; each is a module
NAMES = ("split_by_author", "group_by_length", "trim_and_pad", "make_mask", "predict_the_padding",
         "masked_loss", "last_states", "masked_step", "reverse_words", "both_ends",
         "teacher_inputs", "read_the_curves", "stop_early", "what_is_missing")
