"""A bound on the search for mistakes that is the same on every machine, as a clock is not."""

import math

# pieces of work, each about a microsecond of a processor of 2026
RUN = 5       # one statement
REUSED = 1    # one whose result is known
LOOKED_UP = 15  # a value looked for among an answer's
COMPILED = 60  # a statement made and compiled


class Exhausted(BaseException):
    """The work that was allowed is done; no Exception, as an edit that fails raises those."""


class Work:
    """Counts pieces of work."""

    def __init__(self, most=math.inf):
        self.most, self.done = most, 0

    @property
    def over(self):
        """Whether somebody was stopped by it."""
        return self.done > self.most

    def add(self, pieces):
        """Count them; raises Exhausted once there are more than `most`."""
        self.done += pieces
        if self.done > self.most:
            raise Exhausted
