"""The gradient by any variable of a function: nudge it where it is made, and look at the loss."""

from collections.abc import Mapping

import numpy as np

from .case import parts
from .reference.program import Program
from .reference.statement import OUT


class Nudge(Mapping):
    """nudge["c"] is the gradient of the loss by the variable c, made of two runs for each entry.

    function  ends in its only return and has no loop, as a cell's forward
    args      its arguments, in order; their fields have names with a dot: "p.W", "s.c"
    loss      what the function returns -> a number
    eps       how far an entry is moved, up and down. The result is right to about 1e-10 at best:
              a smaller eps loses digits in the difference, a larger one sees the loss bend.

    Raises KeyError for a name that is neither an argument nor a variable.
    """

    def __init__(self, function, args, loss, eps=1e-6):
        self.program, self.loss, self.eps = Program(function), loss, eps
        self.args = dict(zip(self.program.parameters, args, strict=True))
        env = self.program.run(self.args)
        own = {n for s in self.program.statements for n in s.writes} - {OUT}
        self.values = {label: value for name in [*self.args, *sorted(own)]
                       for label, value in parts(name, env[name])}
        self._found = {}

    def __getitem__(self, name):
        if name not in self._found:
            value = self.values[name]
            slope = np.empty(np.shape(value))
            for at in np.ndindex(slope.shape):
                high, low = (self._loss(name, value, at, eps) for eps in (self.eps, -self.eps))
                slope[at] = (high - low) / (2 * self.eps)
            self._found[name] = slope
        return self._found[name]

    def __iter__(self):
        return iter(self.values)

    def __len__(self):
        return len(self.values)

    def _loss(self, name, value, at, eps):
        moved = np.array(value)
        moved[at] += eps
        base, _, field = name.partition(".")
        if base not in self.args:
            return self.loss(self.program.run(self.args, self.program.given({name: moved}))[OUT])
        moved = self.args[base]._replace(**{field: moved}) if field else moved
        return self.loss(self.program.run({**self.args, base: moved})[OUT])
