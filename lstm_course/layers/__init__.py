"""A cell over time. :mod:`.scan` is the only loop over steps, forward and backward.

The others are made of it, each with its signatures as far as they go:

    stacked                   layers on top of each other
    bidirectional             two readers, one from the beginning and one from the end
    truncated_bptt            the gradient cut every few steps
    masked                    any cell, for sequences of unequal length
    parallel_scan             all steps together, for mingru and minlstm
"""

from . import bidirectional, masked, parallel_scan, scan, stacked, truncated_bptt

__all__ = ["bidirectional", "masked", "parallel_scan", "scan", "stacked", "truncated_bptt"]
