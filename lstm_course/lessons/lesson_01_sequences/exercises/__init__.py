"""The exercises of page 01_sequences: from values to vectors, and from vectors to order.

The cases. Sizes differ, so that a wrong axis shows; the probes' sizes are equal, so that it gives
numbers, which tell what it was.
"""

# in the order of the page; each is a module
NAMES = ("scale_columns", "one_hot_steps", "embed_words", "shape_of_video", "cut_frames",
         "count_pairs", "pairs_backwards", "pair_score")
