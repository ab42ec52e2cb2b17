"""The pages run again as other machines would run them, and what comes out otherwise.

A *lane* is a setting under which the same code may round in another order, or see another world:
other kernels of OpenBLAS, NumPy or PyTorch, two threads, another hash seed, another locale and time
zone. A result that differs between lanes is chaotic: no reader can rely on its digits.

``lane`` says which lanes this machine offers, ``lane_probe`` looks at what really runs in a
process, ``run_lane`` runs one page in one lane under nbval and the course's plugin, ``report`` is
the plugin that notes what differed, ``lane_table`` prints it. Which pages there are, ``pages``
says.
"""
