"""The exercises of page 07_trains_but_wrong: ten models whose loss falls, and what is wrong.

Four functions are to be written again, of the other six models the line to blame is to be found.
The key stands in `key`.

The cases. Padded batches hold zeros behind each sequence's end; the longest sequence fills all
steps, or all but one: a batch may be padded further than it needs.
"""

# in the order of the page; each is a module
NAMES = ("mend_01", "blame_02", "blame_03", "mend_04", "blame_05", "mend_06", "blame_07", "mend_08",
         "blame_09", "blame_10")
