"""An answer's outputs as the values of the names that the reference returns."""

import numpy as np


class Outputs:
    """of(place, label, nth, of): what the answer returns of what the reference binds there.

    A name that is bound in each pass of a loop may be returned once, the last, or stacked.
    """

    def __init__(self, program, answered):
        self.program = program
        mine, names = answered.outputs or [], program.returned
        fits = None not in names and len(names) == len(mine)
        self.named = dict(zip(names, mine, strict=True)) if fits else {}
        self.stacked = {name: mine[k][::-1] if backwards else mine[k]
                        for k, (name, backwards) in program.stacks.items()
                        if k < len(mine) and np.ndim(mine[k])}

    def of(self, place, label, nth, of):
        """The value, None where it is not returned. nth: which of its `of` passes is meant."""
        if label in self.stacked and nth < of == len(self.stacked[label]):
            return self.stacked[label][nth]
        if nth != of - 1 or self.program.last(label) != place:
            return None
        return self.named.get(label)
