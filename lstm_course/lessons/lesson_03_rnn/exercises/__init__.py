"""The exercises of page 03_rnn: one step, the loop, its outputs, and adding with a carry.

The references. In `p`, W is (D, H), U is (H, H) and b is (1, H).

The slips of a loop change no single line: here the words of the edit stand for it.
"""

# in the order of the page; each is a module
NAMES = ("rnn_step", "count_rnn", "where_it_ends", "rnn_forward", "read_out", "dinner_step",
         "write_on", "add_bits", "why_the_window_fails")
